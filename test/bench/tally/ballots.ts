import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { catalogue } from "../../../src/content/catalogue.ts";
import { codesOf } from "../../../src/domain/codes.ts";
import { everyProfile } from "../../../src/domain/profiles.ts";

const PROFILES = everyProfile(catalogue.questions);
const CODES = codesOf(catalogue);

/** How a file of ballots begins, and what stands in it for each profile. */
type Form = Readonly<{ head: string; lines: readonly string[] }>;

export const FORMS: Readonly<Record<string, Form>> = {
  codes: { head: "", lines: PROFILES.map((answers) => `${CODES.encode(answers)}\n`) },
  "lines of JSON": { head: "", lines: PROFILES.map((answers) => `${JSON.stringify(answers)}\n`) },
  CSV: {
    head: `${catalogue.questions.map(({ id }) => id).join(",")}\n`,
    lines: PROFILES.map((answers) => `${Object.values(answers).join(",")}\n`),
  },
};

/** Writes ballots in an order that is the same every time: a linear congruential generator with a fixed seed. */
export async function writeBallots(path: string, { head, lines }: Form, count: number): Promise<void> {
  const file = createWriteStream(path);
  let state = 12345;
  let text = head;
  for (let written = 0; written < count; written++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += lines[Math.floor((state / 2 ** 32) * lines.length)];
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, "drain");
      text = "";
    }
  }
  file.end(text);
  await once(file, "finish");
}
