import type { Io } from "./io.ts";

const ESC = "\u001b";
/** GNU screen hands on strings of at most 256 bytes (its MAXSTR was that once). */
const LONGEST = 250;

/**
 * What makes a terminal put a text on the clipboard: OSC 52 of xterm. A terminal does not answer, and many ask their user first
 * or do nothing, so whether it worked cannot be told. Inside tmux it goes to tmux itself, which takes it with `set-clipboard
 * on`, and through it, which `allow-passthrough on` allows; inside GNU screen through it, in pieces.
 *
 * @returns undefined where it cannot work: no terminal, a dumb one, the Linux console
 */
export function clipboardSequence(
  text: string,
  { stdout, env }: Readonly<{ stdout: Pick<Io["stdout"], "isTTY">; env: Io["env"] }>,
): string | undefined {
  if (!stdout.isTTY || env.TERM === "dumb" || env.TERM === "linux") return undefined;
  const sequence = `${ESC}]52;c;${Buffer.from(text).toString("base64")}\u0007`;
  if (env.TMUX) return `${sequence}${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${ESC}\\`;
  if (!env.STY) return sequence;
  const pieces = sequence.match(new RegExp(`[^]{1,${LONGEST}}`, "g")) ?? [];
  return pieces.map((piece) => `${ESC}P${piece}${ESC}\\`).join("");
}
