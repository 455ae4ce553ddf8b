import type { Call } from "../command-line/arguments.ts";
import type { Io } from "./io.ts";

const on = (value: string | undefined): boolean =>
  value !== undefined && value !== "" && value !== "0" && value !== "false";

type Terminals = Pick<Io, "stdinIsTerminal" | "env"> & Readonly<{ stdout: { readonly isTTY?: boolean } }>;

/** Whether somebody can be asked: both ends are terminals, and it is not a build. */
export const canAsk = ({ stdinIsTerminal, stdout, env }: Terminals): boolean =>
  stdinIsTerminal && stdout.isTTY === true && !on(env.CI);

/** Whether somebody can be asked, and wants to be. */
export const asks = ({ given: { flags }, io }: Omit<Call, "catalogue">): boolean =>
  !flags["no-input"] && flags.answers !== "-" && canAsk(io);

/** Whether the linear conversation fits better than a screen that redraws. */
export const prefersPlain = ({ env }: Pick<Io, "env">): boolean =>
  on(env.ACCESSIBLE) || on(env.INK_SCREEN_READER) || env.TERM === "dumb";

/** The same, or whether it is wanted. */
export const isPlain = ({ given, io }: Omit<Call, "catalogue">): boolean =>
  given.flags.plain === true || prefersPlain(io);

/**
 * Whether only ASCII can be shown: the Linux console lacks most glyphs, and a locale that is set and not UTF-8 (LANG=C)
 * says so itself. No locale at all is common in containers and says nothing.
 */
export function wantsAscii({ env, platform }: Pick<Io, "env" | "platform">): boolean {
  if (env.TERM === "linux") return true;
  if (platform === "win32") return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale !== undefined && locale !== "" && !/utf-?8/i.test(locale);
}

/** Whether screens may have colours: NO_COLOR takes them away, unless FORCE_COLOR asks for them. Bold text stays. */
export const wantsColour = ({ env }: Pick<Io, "env">): boolean =>
  !env.NO_COLOR || env.FORCE_COLOR !== undefined;

/**
 * Whether Ink surely styles what it writes here. Ink asks chalk, which is not loaded yet when the first frame is printed. False
 * where the answer would take more than a look at the terminal's name.
 */
export const isSurelyStyled = ({ env, platform }: Pick<Io, "env" | "platform">): boolean =>
  !["FORCE_COLOR", "CI", "TEAMCITY_VERSION"].some((name) => name in env) &&
  (platform === "win32" ||
    "COLORTERM" in env ||
    /^(screen|xterm|vt100|rxvt)|-256color$/.test(env.TERM ?? ""));

/** Whether printed text has colours: FORCE_COLOR says so or not; without it, on a terminal without NO_COLOR. */
export function paintsText({ stdout, env }: Pick<Io, "stdout" | "env">): boolean {
  const { FORCE_COLOR: forced, NO_COLOR, TERM } = env;
  // An empty FORCE_COLOR asks for colours, as it does in Node.
  if (forced !== undefined) return forced === "" || on(forced);
  return stdout.isTTY === true && !NO_COLOR && TERM !== "dumb";
}

/** Columns for text that is printed: the terminal's, at most 80, and 80 where there is no terminal. */
export const textColumns = ({ stdout }: Io): number => Math.max(20, Math.min(80, stdout.columns || 80));

/** Back to the terminal's own line editing, which `claim-terminal` has switched off in case of a session. */
export function releaseTerminal(io: Io): void {
  if (io.stdinIsTerminal) io.stdin.setRawMode?.(false);
}
