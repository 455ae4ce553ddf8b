/**
 * When each command asks on a screen: always; unless an argument, or flags for every question, answer already; or never.
 * A small file of its own, since this is read before anything else is loaded.
 */
const ASKING = {
  "": "unless answered",
  explain: "never",
  map: "never",
  ballot: "unless answered",
  room: "always",
  tally: "never",
  page: "never",
  patterns: "unless answered",
  record: "unless answered",
  draft: "unless answered",
  check: "never",
  revisit: "always",
  due: "never",
  completion: "never",
  help: "never",
} as const;

/** The command that has no name asks the questions, or answers at once when flags answer them all. */
export type CommandName = keyof typeof ASKING;
export const COMMANDS = Object.keys(ASKING) as readonly CommandName[];

/** Flags with which nothing is drawn: the command only prints, or asks line by line, or reads its answers first. */
const WITHOUT_SCREEN = ["-h", "--help", "-V", "--version", "--no-input", "--plain", "--answers"];

/** `patterns` is browsed, or printed in a format. */
const FORMATS = ["--json", "--markdown"];

/**
 * Whether a command line is going to draw on the terminal, as far as its words alone can tell. Where they cannot, the screen
 * claims the terminal itself a few milliseconds later.
 *
 * @param argv what follows the program's name, not checked yet
 * @param questions the ids of all questions, which are flags
 */
export function asksOnScreen(argv: readonly string[], questions: readonly string[]): boolean {
  const has = (flag: string) => argv.some((each) => each === flag || each.startsWith(`${flag}=`));
  if (WITHOUT_SCREEN.some(has)) return false;
  const named = argv.find((each): each is CommandName => each !== "" && Object.hasOwn(ASKING, each));
  const asking = ASKING[named ?? ""];
  if (asking !== "unless answered") return asking === "always";
  if (named === "patterns" && FORMATS.some(has)) return false;
  // A code alone opens its result.
  if (named === undefined && argv.some(isMeantAsBallot)) return !FORMATS.some(has);
  const next = named === undefined ? undefined : argv[argv.indexOf(named) + 1];
  const hasWord = argv.some(isMeantAsBallot) || (next !== undefined && !next.startsWith("-"));
  return !hasWord && !questions.every((id) => has(`--${id}`));
}

/**
 * Whether a word is meant as a ballot's code, even a damaged one: a code needs no command before it. It may have been copied with
 * marks around it. Any character outside ASCII counts as such a mark, and as a hyphen.
 */
export const isMeantAsBallot = (word: string): boolean =>
  /^[\s"'`([{<*_\u0080-\uffff]*wm[0-9il][-\u0080-\uffff]*[0-9a-z]/i.test(word);

/** A code without marks around it: quotation marks, brackets, the full stop of a sentence. */
export const bareCode = (word: string): string => /[0-9a-z].*[0-9a-z]/is.exec(word)?.[0] ?? word;
