import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_IN_ROOM } from "../../src/domain/room-draft.ts";
import { converseInRoom } from "../../src/plain/room-conversation.ts";
import { pastedAsOne } from "../../src/plain/typed-lines.ts";
import { type RoomState, roomResumeState, roomState } from "../../src/room/state.ts";
import { roomTransition } from "../../src/room/transition.ts";
import { createSessionStore } from "../../src/wizard/store.ts";
import { codeOf, profileOf } from "../helpers/ballots.ts";
import { ANONYMOUS_SCREENS, SCREENS, THREE, walked } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const WIPED = "(wiped)";

async function* typed(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

/** A whole conversation: what was said, wipes included, what still stands on the terminal, and how it ended. */
async function talk(lines: readonly string[], start: RoomState = roomState(catalogue), canWipe = true) {
  const store = createSessionStore(start, roomTransition);
  const said: string[] = [];
  const states: RoomState[] = [start];
  store.subscribe((state) => states.push(state));
  const wipe = canWipe ? () => said.push(WIPED) : undefined;
  await converseInRoom(store, pastedAsOne(typed(lines)), (line) => said.push(line), wipe);
  const standing = said.slice(said.lastIndexOf(WIPED) + 1);
  return { said, text: said.join("\n"), standing: standing.join("\n"), end: store.getState(), states };
}

const BALLOT = ["1", "2", "3", "u", "1", ""];
/** What a terminal sends for text from the clipboard, and Enter behind it. */
const clipboard = (text: string) => `\u001b[200~${text}\u001b[201~`.split("\n");

describe("a room in plain words", () => {
  it("goes from votes over the reveal and a vote on one question to the confirmed tally", async () => {
    const lines = ["n Ada", "", ...BALLOT, "", "n", "Bob", "", "3", "1", "1", "1", "3", "", "", "r", "yes"];
    const again = ["1", "v", "2", "", "1", "", "b", "b", "c", ""];
    const { text, end } = await talk([...lines, ...again]);
    expect(end).toMatchObject({
      screen: "left",
      how: "finished",
      ballots: [{ name: "Ada" }, { name: "Bob" }],
    });
    expect(text).toContain("Ada, it is your turn.");
    expect(text).toContain("Revealed: 2 ballots.");
    expect(text).toContain("Thank you, Bob. Your ballot is in, in the place of your earlier one");
    expect(text).toMatch(/\b[Aa]t the first reveal: /);
    expect(text).toContain("Is this what the group says?");
  });

  it.each([
    ["a name for which a full room has no place", "Newcomer"],
    ["a damaged code", "WM1-R37E-7A2Y"],
    ["no name at all", "\u200b"],
    ["the first line of a pasted chat", "\u001b[200~Dora: see you\nEve: bye\u001b[201~"],
  ])("takes the next line for itself after %s", async (_, refused) => {
    const many = Array.from({ length: MOST_IN_ROOM }, (_, index) => ({ name: `P${index}`, profile: 0 }));
    const { text, end } = await talk(
      ["n", ...refused.split("\n"), "P7", "b", "q"],
      roomState(catalogue, many),
    );
    expect(text).toContain("P7, it is your turn.");
    expect(end.ballots).toEqual(many);
  });

  it("wipes the terminal before somebody answers and before the next one reads it", async () => {
    const { said, standing } = await talk(["n Ada", "", ...BALLOT, "", "n Bob", ""]);
    expect(said.filter((line) => line === WIPED)).toHaveLength(4);
    expect(standing).toBe("");
    const { standing: behind } = await talk(["n Ada", "", ...BALLOT, "", "b"]);
    for (const { options } of catalogue.questions)
      for (const { label } of options) expect(behind).not.toMatch(new RegExp(`\\b${label}\\b`));
  });

  it.each([
    ["q", ["n Ada", "", "1", "q"]],
    ["input that ends", ["n Ada", "", "1"]],
    ["going back before the first question", ["n Ada", "", "1", "b", "b", "q"]],
  ])("wipes what was half answered, too: %s", async (_, lines) => {
    const { standing, end } = await talk(lines);
    expect(end).toMatchObject({ screen: "left", how: "interrupted", ballots: [] });
    expect(standing).not.toMatch(/Question|Calm|Urgency/);
  });

  it("says who was expected and is missing when all is revealed", async () => {
    const { text } = await talk(["r", "yes"], { ...THREE, expected: ["Ada", "Bob", "Dan"] });
    expect(text).toContain("Missing: Dan.");
  });

  it("says before it wipes that it will, and how much", async () => {
    const { text } = await talk(["n Ada"]);
    expect(text).toContain("all text of this terminal is wiped then, also what has scrolled away");
  });

  it("lets nobody vote where nothing can be wiped, but counts codes", async () => {
    const { text, end } = await talk(["n Ada", `Bob: ${codeOf()}`], roomState(catalogue), false);
    expect(text).toContain("Let each person make a ballot with the command “ballot”, and paste the codes.");
    expect(text).not.toContain("Question 1");
    expect(end).toMatchObject({ ballots: [{ name: "Bob" }] });
    const again = await talk(["1", "v", "1", "b"], walked(THREE, "reveal"), false);
    expect(again.text).toContain("nobody can vote here");
  });

  it("takes a whole chat from the clipboard as ballots, whatever its lines would mean", async () => {
    const chat = `Ada  10:01\n${codeOf()}\n\nq\nr\nn Eve\nBob: ${codeOf({ urgency: "unsure" })}\nb\nd 1`;
    const { end, text } = await talk(clipboard(chat));
    expect(end).toMatchObject({
      ballots: [
        { name: "Ada", profile: profileOf() },
        { name: "Bob", profile: profileOf({ urgency: "unsure" }) },
      ],
    });
    expect(text).toContain("2 ballots counted.");
    expect(text.match(/There is no ballot code/g)).toBeNull();
  });

  it("does not call the whole roll after each code", async () => {
    const { text } = await talk([`Ada: ${codeOf()}`, "hello", `Bob: ${codeOf()}`]);
    expect(text).not.toContain("Ada has voted.");
    expect(text).toContain("2 ballots so far.");
  });

  it("reveals nothing for an empty line, of which a chat has many, nor for one behind the question whether to", async () => {
    expect((await talk(["", "", ""], THREE)).end.before).toBeUndefined();
    for (const no of ["", "n", "no", "b", "hello", "r", "y please", "y"]) {
      const { end, text } = await talk(["r", no], THREE);
      expect(text).toContain("Reveal 3 ballots? Nobody can vote blind after that.");
      expect(text).not.toContain("Revealed:");
      expect(end.before).toBeUndefined();
    }
  });

  it("says of what it reveals how firm it is and why, which camps are level, and with how much care", async () => {
    const { text } = await talk(["r", "yes"], THREE);
    expect(text).toContain(
      "The group's recommendation: The Grand Migration.\nClear: leads 7 to 4; only conviction “Mixed” or “Low” would flip it;",
    );
    expect(text).toContain("urgency is a tie between “Calm” and “On fire”.\nThe talk says: ");
    expect(text).toContain("Be very careful in its deployment.");
  });

  it.each(["yes", "YES"])("reveals for a yes: %s", async (yes) => {
    const { end, text } = await talk(["r", yes], THREE);
    expect(text).toContain("Revealed: 3 ballots.");
    expect(end.before).toEqual(THREE.ballots);
  });

  it("takes a ballot out and puts it back", async () => {
    const { text, end } = await talk(["d 2", "u", "d 9", "d"], THREE);
    expect(text).toContain("Bob was taken out.");
    expect(end.ballots).toEqual(THREE.ballots);
  });

  it("says that names are gone when it goes on with an interrupted room", async () => {
    const ballots = THREE.ballots.map(({ profile }) => ({ name: undefined, profile }));
    const { text } = await talk(["1"], roomResumeState(catalogue, { ballots, before: undefined }, 60_000));
    expect(text).toContain("Names are written nowhere");
    expect(text).toContain("3. Ballot 3, without a name has voted.");
  });

  it("helps everywhere without leaving the screen, and says so when a line means nothing", async () => {
    const { text, states } = await talk(
      ["?", "what", "r", "?", "what", "r", "yes", "?", "what", "1", "?", "what", "b", "c", "what"],
      THREE,
    );
    expect(text.match(/Everybody votes alone/g)).toHaveLength(4);
    // Where it is asked whether to reveal, whatever is no yes leads back to the list.
    expect(text.match(/That means nothing here/g)).toHaveLength(3);
    expect(states.every(({ help }) => help === undefined)).toBe(true);
  });

  it("drives no terminal with what is typed, and never throws", async () => {
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replaceAll(/[\r\n]/g, "")),
      fc.constantFrom(
        "n",
        "n Ada",
        "",
        "1",
        "2",
        "r",
        "yes",
        "c",
        "v",
        "b",
        "u",
        "d 1",
        "?",
        "n \u001b[2JEve",
        codeOf(),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const { said } = await talk(lines, THREE);
        for (const phrase of said) expect(phrase).toMatch(/^[^\p{Cc}]*$/u);
      }),
      { numRuns: 150 },
    );
  });
});

describe("an anonymous room in plain words", () => {
  const NAMED = /\b(ada|bob|cy)\b|zeb/i;

  it("would find the names that are told elsewhere", async () => {
    const texts = await Promise.all(Object.values(SCREENS).map((state) => talk([], state)));
    expect(texts.filter(({ text }) => NAMED.test(text)).length).toBeGreaterThan(8);
  });

  it.each(Object.entries(ANONYMOUS_SCREENS))("names nobody: %s", async (_, state) => {
    for (const lines of [["?"], ["hello"], ["", ""], ["b"]]) {
      const { text } = await talk(lines, state);
      expect(text).not.toMatch(NAMED);
    }
  });

  it("names nobody whatever is typed, and wipes every line that may hold a name before it says more", async () => {
    const commands = ["n", "", "1", "2", "r", "y", "yes", "c", "v", "b", "u", "d 1", "?"];
    const named = ["n Zebulon", "Zebulon", "zebulon: hello", `Zebulon: ${codeOf()}`];
    const line = fc.oneof(fc.constantFrom(...commands), fc.constantFrom(...named));
    const starts = fc.constantFrom(...Object.values(ANONYMOUS_SCREENS));
    await fc.assert(
      fc.asyncProperty(starts, fc.array(line, { maxLength: 25 }), async (start, lines) => {
        const { said } = await talk(lines, start);
        for (const phrase of said) expect(phrase).not.toMatch(NAMED);
      }),
      { numRuns: 100 },
    );
    for (const start of Object.values(ANONYMOUS_SCREENS).filter(({ screen }) => screen !== "voting"))
      for (const typed of named) expect((await talk([typed], start)).said).toContain(WIPED);
  });

  it("says before anything is typed that names are wiped, and how much with them, or that they cannot be", async () => {
    const secret = roomState(catalogue, [], true);
    expect((await talk([], secret)).text).toContain(
      "all text of this terminal is wiped, also what has scrolled",
    );
    expect((await talk([], secret, false)).text).toContain("what you type stays on it, names too");
    expect((await talk([])).text).not.toContain("Nobody is named");
  });

  it("lets somebody vote again by the name of the earlier vote", async () => {
    const secret = roomState(catalogue, THREE.ballots, true);
    const lines = ["r", "yes", "1", "v", "2", "", "Cy", "bob", "", "1", "", "b"];
    const { text, end } = await talk(lines, secret);
    expect(text).toContain(
      "Press Enter to hand the machine to whoever votes again; ? for help, b when done, q to stop.",
    );
    expect(text).toContain("No ballot goes by this name.");
    expect(text).toContain("A vote is in.");
    expect(end.ballots.map(({ profile }) => profile)).toEqual([
      THREE.ballots[0]?.profile,
      profileOf({ horizon: "under-3-months", conviction: "low" }),
      THREE.ballots[2]?.profile,
    ]);
  });
});

describe("pasted lines", () => {
  const all = async (lines: readonly string[]) => {
    const read: string[] = [];
    for await (const line of pastedAsOne(typed(lines))) read.push(line);
    return read;
  };

  it("are one, and typed lines are lines", async () => {
    expect(await all(["a", ...clipboard("b\n\nc"), "d"])).toEqual(["a", "b\n\nc", "d"]);
  });

  it("stay within the line into which they are pasted", async () => {
    expect(await all(["n \u001b[200~Ada\u001b[201~ L"])).toEqual(["n Ada L"]);
    expect(await all([`${clipboard("a").join("")}${clipboard("b").join("")}`])).toEqual(["ab"]);
  });
});
