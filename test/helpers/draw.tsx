import { renderToString } from "ink";
import type { Layout } from "../../src/ui/app.tsx";
import type { Size } from "../../src/ui/frame.ts";
import { limitedOutput } from "../../src/ui/limited-output.ts";
import { catalogue } from "./talk-catalogue.ts";

const glyphs = catalogue.patterns.map(({ style }) => style);

/** What a terminal of this size would show, row by row, without colours; nothing at all once a session is over. */
export function drawn({ view }: Layout, size: Size): readonly string[] {
  const frame = renderToString(view, { columns: size.columns });
  const rows: string[] = [];
  const stdout = { write: (text: string) => rows.push(...text.split("\n")) } as unknown as NodeJS.WriteStream;
  if (frame !== "") limitedOutput(stdout, { ascii: size.ascii, glyphs, colour: true }).write(frame);
  return rows;
}
