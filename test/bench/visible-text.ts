// biome-ignore-start lint/suspicious/noControlCharactersInRegex: terminal sequences are made of them
const FORWARD = /\u001b\[(\d*)C/g;
const SEQUENCES =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[PX^_][\s\S]*?\u001b\\|\u001b\[[0-?]*[ -/]*[@-~]|\u001b[ -/]*[0-~]/g;
const CUT_OFF = /\u001b[^\u001b]{0,40}$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: terminal sequences are made of them

/** What a program wrote, without colours and cursor movements. A sequence that is cut off at the end is left out too. */
export const visibleText = (raw: string): string =>
  raw
    .replace(FORWARD, (_all, columns: string) => " ".repeat(Number(columns || 1)))
    .replace(SEQUENCES, "")
    .replace(CUT_OFF, "");
