import { escapeInJson } from "./escape-control.ts";
import { type Paint, unpainted } from "./paint.ts";

/** A format in which a command can print what it has to say. */
export type Format = "text" | "json" | "markdown" | "github";

/** What a command has to say, in each format that it offers. Only the one that is asked for is made. */
export type Output = Readonly<{
  /** Text for people, at most `columns` wide where that is possible. */
  text: (columns: number, paint: Paint) => string;
  /** A value that `JSON.stringify` takes, with its `schemaVersion`. */
  json: () => unknown;
  markdown?: () => string;
  /** Annotations that GitHub shows beside the lines of a pull request. */
  github?: () => string;
}>;

/** How each format is made; no format is left out of a command that offers it. */
export const FORMATS: Readonly<Record<Format, (output: Output, columns: number, paint?: Paint) => string>> = {
  text: ({ text }, columns, paint) => text(columns, paint ?? unpainted),
  json: ({ json }) => toJson(json()),
  markdown: ({ markdown }) => markdown?.() ?? "",
  github: ({ github }) => github?.() ?? "",
};

/** JSON as every command prints it: indented by two, safe to show on a terminal, with a line break at its end. */
export const toJson = (value: unknown): string => `${escapeInJson(JSON.stringify(value, null, 2))}\n`;
