// The same question with @inquirer/prompts, as installed. argv[2] is the question as JSON.
import { select } from "@inquirer/prompts";

const { title, rows } = JSON.parse(process.argv[2]);
const choices = rows.map(({ label, meaning }) => ({ value: label, name: label, description: meaning }));
// It rejects on Ctrl-C.
await select({ message: title, choices }).catch(() => process.exit(130));
