const BEGIN = "\u001b[200~";
const END = "\u001b[201~";

/**
 * Typed lines, with those between a terminal's marks around pasted text as one, so that no line of a chat is taken for a reply.
 * Text that is pasted into a line stays in it.
 */
export async function* pastedAsOne(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let pasted: string[] = [];
  for await (const line of lines) {
    pasted.push(line);
    if (line.lastIndexOf(BEGIN) > line.lastIndexOf(END) || (pasted.length > 1 && !line.includes(END)))
      continue;
    yield pasted.join("\n").replaceAll(BEGIN, "").replaceAll(END, "");
    pasted = [];
  }
}
