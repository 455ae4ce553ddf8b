import { describe, expect, it } from "vitest";
import { codeOf, profileOf } from "../helpers/ballots.ts";
import { readText } from "../helpers/read-ballots.ts";

const [A, B, C] = [codeOf(), codeOf({ conviction: "low" }), codeOf({ urgency: "on-fire" })];
const voters = (text: string) => readText(text).voters.map(({ name }) => name);

describe("codes in a text", () => {
  it.each([
    ["one a line", `${A}\n${B}\n${C}\n`, 3],
    ["several in a line", `${A} ${B}, ${C}.`, 3],
    ["in the middle of words", `Here you are: (${A}), and *${B}*; also \`${C}\`!`, 3],
    ["without a line break at the end", A, 1],
    ["in lower case, without hyphens", A.toLowerCase().replaceAll("-", ""), 1],
    ["with the hyphens of a word processor", A.replaceAll("-", "\u2011"), 1],
    ["with full-width hyphens", A.replaceAll("-", "\uff0d"), 1],
    ["with soft hyphens", A.replaceAll("-", "\u00ad"), 1],
    ["with blanks that nobody sees", A.replaceAll("-", "-\u200b"), 1],
    ["the same one twice, without names", `${A}\n${A}\n`, 2],
    ["as part of a longer word", `x${A} ${A}x`, 0],
    ["in an address", `https://example.org/?ballot=${A}`, 1],
  ])("are found %s", (_, text, ballots) => {
    expect(readText(text).ballots).toBe(ballots);
  });

  it("are not found where there are none", () => {
    for (const text of [
      "",
      "\n\n",
      "no code here",
      "WMI and wmi-based tools, WM1 ballots, wml",
      "550e8400-e29b-41d4-a716-446655440000",
    ])
      expect(readText(text), text).toMatchObject({ ballots: 0, problems: [] });
  });

  it.each([
    ["one wrong character", A.replace(/.$/, A.endsWith("0") ? "2" : "0"), "damaged"],
    ["a wrong first character", `V${A.slice(1)}`, "damaged"],
    ["its first characters swapped", `MW${A.slice(2)}`, "damaged"],
    ["a part missing", A.slice(0, -2), "too-short"],
    ["a group missing", A.slice(0, 8), "too-short"],
    ["more than there should be", `${A}7`, "too-long"],
    ["a character that no code has", `${A.slice(0, -1)}U`, "wrong-character"],
    ["another version", A.replace("WM1", "WM3"), "other-version"],
  ])("are reported when they have %s, with the line", (_, damaged, problem) => {
    expect(readText(`hello\nAda: ${damaged}\n`)).toMatchObject({
      ballots: 0,
      problems: [{ line: 2, kind: "code", problem, given: damaged }],
    });
  });
});

describe("names in a transcript", () => {
  it.each([
    ["a name and a colon", `Ada: ${A}\nBob : ${B}`, ["Ada", "Bob"]],
    ["a list", `- Ada: ${A}\n2. Bob – ${B}\n• **Cyd:** \`${C}\``, ["Ada", "Bob", "Cyd"]],
    ["columns", `Ada\t${A}\nBob, ${B}`, ["Ada", "Bob"]],
    ["IRC", `[10:32] <@ada> ${A}\n10:33 < bob> my code: ${B}\n10:33 -!- cyd has quit`, ["ada", "bob"]],
    [
      "WhatsApp on Android",
      `24/12/2023, 10:32 - Ada Müller: ${A}\n24/12/2023, 10:33 - Bob: hi\n${B}`,
      ["Ada Müller", "Bob"],
    ],
    [
      "WhatsApp on iOS",
      `[24.12.23, 10:32:11] \u200e~ Ada: ${A}\n\u200e[24.12.23, 10:32:11 AM] Bob: ${B}`,
      ["Ada", "Bob"],
    ],
    [
      "Slack, copied",
      `Ada Lovelace  10:32 AM\n${A}\nbob:palm_tree:  10:33\nhere:\n${B}`,
      ["Ada Lovelace", "bob:palm_tree:"],
    ],
    ["Slack, newer", `Ada Lovelace\n  10:32 AM\n${A}\nBob\n  10:33 AM\n${B}`, ["Ada Lovelace", "Bob"]],
    ["Teams", `[10:32 AM] Müller, Ada\n${A}\n[10:33] Bob\n${B}`, ["Müller, Ada", "Bob"]],
    ["Teams, newer", `Ada von Berg\n10:32\n${A}\n\nBob\nYesterday 10:33 AM\n${B}`, ["Ada von Berg", "Bob"]],
    ["Discord", `Ada — Today at 10:32 AM\n${A}\nBob — 11/24/2023 10:33 AM\n${B}`, ["Ada", "Bob"]],
    ["Google Chat", `Ada Lovelace, 10:32 AM\n${A}\nBob, Yesterday 10:33 AM\n${B}`, ["Ada Lovelace", "Bob"]],
    [
      "Zoom",
      `10:32:11 From Ada Lovelace to Everyone: ${A}\n10:32:12\t From  Bob  to  Everyone:\n\t${B}`,
      ["Ada Lovelace", "Bob"],
    ],
    [
      "links that end in the code",
      `Ada: [${A}](https://x.org/#${A})\nBob: <https://x.org/#${B}|${B}>\nCyd: https://x.org/page/#${C}`,
      ["Ada", "Bob", "Cyd"],
    ],
    [
      "a name and words about the code",
      `Ada Lovelace: mein Code: ${A}\nBob Ray: code: ${B}\nFrom Cyd: ${C}`,
      ["Ada Lovelace", "Bob Ray", "Cyd"],
    ],
    ["an emoji", `👩‍🚀: ${A}\n🦊 Fox: ${B}`, ["👩‍🚀", "🦊 Fox"]],
  ])("are kept: %s", (_, text, names) => {
    expect(voters(text)).toEqual(names);
    expect(readText(text)).toMatchObject({ ballots: names.length, problems: [] });
  });

  it.each([
    ["words that name nobody", `my code: ${A}\nHere is mine: ${B}\nwaymark ballot: ${C}`],
    ["the name of an emoji", `:house: ${A}\n:+1: ${B}\n:house:: ${C}`],
    ["JSON", `see:\n  {"name":"Eve","text":"${A}"}\n [{"name": "Eve", "code": "${B}"}]\n"text": "${C}"`],
    ["an address", `https://x.org/?b=${A}\nhttps://x.org/?b=${B}\n<https://x.org/?b=${C}>`],
    ["a sentence with a time", `please vote by 10:30\n${A}\n${B}\nuntil 10:30\n${C}`],
    ["a colon before several codes", `Our team: ${A} ${B} ${C}`],
    ["codes alone", `${A}\n${B}\n${C}`],
  ])("are not made up from %s", (_, text) => {
    expect(readText(text)).toMatchObject({ ballots: 3, voters: [] });
  });

  it("are not those of a quotation, which may end on the line on which it begins", () => {
    expect(readText(`Ada  10:32 AM\n<blockquote>${A}</blockquote>\n${B}`)).toMatchObject({
      ballots: 1,
      voters: [{ name: "Ada", profile: profileOf({ conviction: "low" }) }],
    });
  });

  it("that come again replace the earlier ballot", () => {
    const { voters, ballots, votes } = readText(`Ada: ${A}\nBob: ${B}\nADA : no, wait\nada: ${C}\n`);
    expect(votes).toHaveLength(3);
    expect(ballots).toBe(2);
    expect(voters).toMatchObject([
      { name: "Ada", votes: 2, profile: votes[2]?.profile },
      { name: "Bob", votes: 1 },
    ]);
  });

  it("take no longer the stranger they are", () => {
    const strange = ["*", " ", "a ", "1:", "is ", "to ", "<", "[", "“"].map((part) => part.repeat(200_000));
    const text = strange
      .flatMap((each) => [`a${each}x: ${A}`, `10:32 ${each}: ${A}`, `${each} 10:32`])
      .join("\n");
    expect(readText(text).votes).toHaveLength(2 * strange.length);
  });

  it("may hold anything and be of any length", () => {
    const long = "x".repeat(10_000);
    const { voters, ballots } = readText(`${long}: ${A}\n${long}y: ${B}\n\u001b[31mEve\u0007\u202e: ${C}\n`);
    expect(ballots).toBe(3);
    expect(voters.map(({ name }) => name.length)).toEqual([10_000, 10_001, expect.any(Number)]);
  });
});
