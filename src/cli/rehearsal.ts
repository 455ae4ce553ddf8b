import { catalogue } from "../content/catalogue.ts";
import { analyse } from "../domain/analysis.ts";
import { toResult } from "../render/result/to-result.ts";
import { textBehind } from "./command-line/arguments.ts";
import { grammarOf } from "./command-line/grammar.ts";
import { parseCommandLine } from "./command-line/parse-command-line.ts";

/** Does all that a result from flags takes, and keeps none of it: V8 compiles what is done, and that can be kept. */
export function rehearse(): void {
  const argv = catalogue.questions.flatMap(({ id, options }) => [`--${id}`, options[0]?.id ?? ""]);
  const request = parseCommandLine([...argv, "--json"], grammarOf(catalogue));
  if (request.kind !== "run") return;
  const given = catalogue.questions.map(({ id }) => [id, textBehind(request.arguments, id) ?? ""]);
  JSON.stringify(toResult(catalogue, analyse(catalogue, Object.fromEntries(given))));
}
