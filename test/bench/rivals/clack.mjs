// The same question with @clack/prompts, as installed. argv[2] is the question as JSON.
import { isCancel, select } from "@clack/prompts";

const { title, rows } = JSON.parse(process.argv[2]);
const options = rows.map(({ label, meaning }) => ({ value: label, label, hint: meaning }));
if (isCancel(await select({ message: title, options }))) process.exit(130);
