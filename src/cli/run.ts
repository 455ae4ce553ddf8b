import { type Answers, openQuestions } from "../domain/answers.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { recommend } from "../domain/recommendation.ts";
import { commandFor } from "../render/command.ts";
import { patternsState, type WizardState } from "../wizard/state.ts";
import type { Format, Request } from "./command-line.ts";
import { gatherAnswers, missingAnswers } from "./gather-answers.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { printPatterns } from "./patterns-command.ts";
import { printError, printNote, printResult } from "./print.ts";
import { askInPlainWords, showOnScreen } from "./session.ts";
import { unsavedStart } from "./start.ts";
import { canAsk, prefersPlain } from "./terminal.ts";

export type Program = Readonly<{ catalogue: Catalogue; version: string }>;

/** The program as a function of its arguments and its surroundings. Nothing that a user can mend ever throws. */
export async function run(argv: readonly string[], io: Io, program: Program): Promise<ExitCode> {
  try {
    return await execute(await requestOf(argv, program), io, program);
  } catch (error) {
    return printError(error, io, argv.includes("--json"));
  }
}

/** Most people type no arguments at all: they need not wait for what reads them. */
async function requestOf(argv: readonly string[], { catalogue, version }: Program): Promise<Request> {
  if (argv.length === 0) {
    return {
      kind: "recommend",
      flags: {},
      answersFile: undefined,
      format: "text",
      mayAsk: true,
      plain: false,
      save: true,
    };
  }
  const { parseCommandLine } = await import("./command-line.ts");
  return parseCommandLine(argv, catalogue.questions, version);
}

async function execute(request: Request, io: Io, program: Program): Promise<ExitCode> {
  switch (request.kind) {
    case "print":
      io.stdout.write(request.text);
      return EXIT.done;
    case "patterns":
      return patternsFor(request, io, program.catalogue);
    case "completion": {
      releaseTerminal(io);
      const { printCompletion } = await import("./completion-command.ts");
      return printCompletion(request, io, program.catalogue);
    }
    case "recommend":
      return recommendFor(request, io, program.catalogue);
  }
}

async function patternsFor(
  request: Request & { kind: "patterns" },
  io: Io,
  catalogue: Catalogue,
): Promise<ExitCode> {
  const browse = request.pattern === undefined && request.format === "text" && request.mayAsk && canAsk(io);
  if (!browse || request.plain || prefersPlain(io)) {
    releaseTerminal(io);
    return printPatterns(request, io, catalogue);
  }
  return endOf(await showOnScreen(patternsState(catalogue), io, () => {}), io, []);
}

async function recommendFor(
  request: Request & { kind: "recommend" },
  io: Io,
  catalogue: Catalogue,
): Promise<ExitCode> {
  const ask = request.mayAsk && request.answersFile !== "-" && canAsk(io);
  // Reading may wait, and Ctrl-C must end that; a screen claims the terminal again by itself.
  if (!ask || request.answersFile !== undefined) releaseTerminal(io);
  const { answers, notes } = await gatherAnswers(catalogue.questions, request.flags, request.answersFile, io);
  for (const note of notes) printNote(note, io);
  if (openQuestions(catalogue.questions, answers).length > 0) {
    if (!ask) throw missingAnswers(catalogue.questions, answers, flagsOf(request));
    return askFor(request, answers, io, catalogue);
  }
  releaseTerminal(io);
  printResult(catalogue, recommend(catalogue, answers), request.format, io);
  return EXIT.done;
}

async function askFor(
  request: Request & { kind: "recommend" },
  given: Answers,
  io: Io,
  catalogue: Catalogue,
): Promise<ExitCode> {
  const plain = request.plain || prefersPlain(io);
  if (plain) releaseTerminal(io);
  const { initial, onChange, notes } = request.save
    ? (await import("./draft-keeper.ts")).savedStart(catalogue, given, io)
    : unsavedStart(catalogue, given);
  for (const note of notes) printNote(note, io);
  const end = await (plain ? askInPlainWords : showOnScreen)(initial, io, onChange);
  const code = endOf(end, io, flagsOf(request));
  if (code !== EXIT.done) return code;
  const format: Format | "summary" = request.format === "text" ? "summary" : request.format;
  printResult(catalogue, recommend(catalogue, end.answers), format, io);
  return EXIT.done;
}

/** The exit code of a session that has ended; for one that was interrupted, also a line on stderr. */
function endOf(end: WizardState, { stderr }: Io, flags: readonly string[]): ExitCode {
  if (end.screen === "left" && end.how === "finished") return EXIT.done;
  stderr.write(`${stoppedLine(end, flags)}\n`);
  return EXIT.interrupted;
}

/** The flags of a request beside its answers, as they are typed. */
const flagsOf = ({ format, plain }: Request & { kind: "recommend" }): readonly string[] => [
  ...(format === "text" ? [] : [`--${format}`]),
  ...(plain ? ["--plain"] : []),
];

/** One line that loses no answer: the command that goes on where the person stopped. */
function stoppedLine({ catalogue, answers }: WizardState, flags: readonly string[]): string {
  if (Object.keys(answers).length === 0) return "waymark: stopped.";
  return `waymark: stopped. To go on: ${commandFor(catalogue.questions, answers, flags)}`;
}

/** Back to the terminal's own line editing, which `claim-terminal` has switched off in case of a session. */
function releaseTerminal(io: Io): void {
  if (io.stdinIsTerminal) io.stdin.setRawMode?.(false);
}
