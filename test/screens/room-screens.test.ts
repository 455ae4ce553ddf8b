import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it, vi } from "vitest";
import { type RoomState, roomResumeState, roomState } from "../../src/room/state.ts";
import { roomTransition } from "../../src/room/transition.ts";
import { roomView } from "../../src/screens/room-view.tsx";
import { actionFor, isSuspend } from "../../src/ui/bindings.ts";
import { anyRoomAction, anySize } from "../helpers/arbitraries.ts";
import { codeOf, markedCode, profileOf } from "../helpers/ballots.ts";
import { drawn } from "../helpers/draw.tsx";
import {
  ANONYMOUS_SCREENS,
  EMPTY,
  number,
  paste,
  SCREENS,
  THREE,
  text,
  vote,
  walked,
} from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const show = (state: RoomState, columns = 80, rows = 24, ascii = false) =>
  drawn(roomView.layOut(state, { columns, rows, ascii }), { columns, rows, ascii });
const flowing = (lines: readonly string[]) => lines.join(" ").replaceAll(/\s+/g, " ");

const NAMELESS = THREE.ballots.map(({ profile }) => ({ name: undefined, profile }));
const RESUME = roomResumeState(catalogue, { ballots: NAMELESS, before: undefined }, 180_000);
const LONG = "Ада 👩‍👩‍👧‍👦 ".repeat(30);
const TEXTS = [
  "Ada",
  "\u001b]0;x\u0007\u001b[2J",
  LONG,
  codeOf(),
  Array.from({ length: 40 }, (_, index) => `Person ${index}: ${codeOf()}`).join("\n"),
];
const anyState = fc
  .tuple(
    fc.constantFrom(...Object.values(SCREENS), ...Object.values(ANONYMOUS_SCREENS), RESUME),
    fc.array(anyRoomAction(TEXTS), { maxLength: 20 }),
  )
  .map(([start, actions]) => actions.reduce(roomTransition, start));

describe("any screen of a room", () => {
  it("fits any terminal from 1x1 to 300x100, one row lower than it", () => {
    fc.assert(
      fc.property(anyState, anySize, (state, [columns, rows, ascii]) => {
        const lines = show(state, columns, rows, ascii);
        expect(lines.length).toBeLessThanOrEqual(rows - 1);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        const { limit, page } = roomView.layOut(state, { columns, rows, ascii }).area;
        expect(Math.min(limit, page)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 120 },
    );
  });

  it("in ASCII holds nothing but ASCII", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const lines = show(state, 80, 24, true);
        for (const line of lines) expect(line).toMatch(/^[ -~]*$/);
      }),
      { numRuns: 50 },
    );
  });

  it("drives no terminal with a name", () => {
    const named = walked(EMPTY, ...vote("\u001b[2J\u001b]0;owned\u0007Eve"));
    const states = [
      named,
      walked(named, "reveal"),
      walked(named, "reveal", number(1)),
      walked(named, "reveal", number(1), "re-vote", "choose"),
      walked(EMPTY, "person", text("\u001b[2JEve"), "choose"),
    ];
    for (const state of states) for (const line of show(state)) expect(line).toMatch(/^[^\p{Cc}]*$/u);
  });

  it("is empty once the room is left", () => {
    expect(show(walked(THREE, { type: "interrupt" }))).toEqual([]);
  });
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
  { columns: 20, rows: 24 },
])("at $columns x $rows", ({ columns, rows }) => {
  it.each(Object.entries(SCREENS))("there is something to read and a key to go on: %s", (_, state) => {
    const seen = flowing(show(state, columns, rows));
    expect(seen).toMatch(/enter |esc |c confirm|v vote again|n next person|Y reveal/);
    expect(seen.length).toBeGreaterThan(40);
  });

  it("of many ballots those around the cursor are shown, and the count, the news and the keys stay", () => {
    const lines = Array.from({ length: 300 }, (_, index) => `Person ${index}: ${codeOf()}`);
    const many = walked(EMPTY, paste(lines.join("\n")), { type: "last" });
    const seen = flowing(show(many, columns, rows));
    expect(seen).toContain("300 ballots so far");
    expect(seen).toContain("❯ ✓ Person 299");
    expect(seen).toContain("300 ballots counted");
    expect(seen).toContain("r reveal");
    const again = walked(many, "reveal", number(1), "re-vote", { type: "last" });
    expect(flowing(show(again, columns, rows))).toContain("❯ ✓ Person 299");
  });

  it("what has become of pasted codes is all there, beside the ballot under the cursor", () => {
    const chat = `Ada: ${markedCode(1, { voter: 1, revision: 1 })}\nAda: ${markedCode(5, { voter: 2, revision: 1 })}\n`;
    const counted = walked(EMPTY, paste(`${chat}WM1-XXXX-XXXX\nCy: ${codeOf()}`));
    const warned = vi.spyOn(console, "error");
    const told = flowing(show(counted, columns, rows));
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
    expect(told).toContain("❯ ✓ Ada");
    expect(told).toContain("3 ballots counted. Line 3 is not counted:");
    expect(told).toContain("Beside Ada there are two ballots now: are they one person? If so, take one out.");
  });

  it("a reveal names the camps that are level, and it and its confirmation ask for care", () => {
    const revealed = walked(THREE, "reveal");
    const whole = (state: RoomState) => flowing(show(state, columns, 60));
    expect(whole(revealed)).toContain("Urgency is a tie between “Calm” and “On fire”. The talk says: ");
    expect(whole(walked(revealed, "confirm"))).toContain("urgency is a tie between “Calm” and “On fire”.");
    const confirm = flowing(show(walked(revealed, "confirm"), columns, rows));
    expect(confirm).toContain("Be very careful in its deployment.");
    expect(confirm).toContain("what was kept of this room is removed");
  });

  it("a reveal and its confirmation tell what comes first, and where nothing is known", () => {
    const unsure = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
    const burning = {
      urgency: "on-fire",
      horizon: "over-a-year",
      "team-span": "many-teams",
      conviction: "strong",
    };
    for (const [answers, words] of [
      [unsure, "No answer is known, so this is the talk's default, not a finding about your case."],
      [burning, "First (the answers pull two ways: a fire, and strong conviction): articulate the vision"],
    ] as const) {
      const ballots = [1, 2, 3].map(() => ({ name: undefined, profile: profileOf(answers) }));
      const revealed = walked(roomState(catalogue, ballots), "reveal");
      expect(flowing(show(revealed, columns, 60))).toContain(words);
      expect(flowing(show(walked(revealed, "confirm"), columns, 60))).toContain(words);
      expect(flowing(show(walked(revealed, "confirm"), columns, rows))).toContain("enter confirm");
    }
  });

  it("the offer to go on with an interrupted room says that names are gone", () => {
    const seen = flowing(show(RESUME, columns, rows));
    expect(seen).toContain("with 3 ballots");
    expect(seen).toContain("Names are written nowhere");
    expect(seen).toContain("❯ 1 Continue");
    expect(seen).toContain("enter next");
  });

  it("nothing of a ballot is shown before the reveal", () => {
    const labels = catalogue.questions.flatMap(({ options }) => options.map(({ label }) => label));
    const words = new RegExp(`\\b(${labels.join("|")})\\b|migration|experiments|no-vision`, "i");
    for (const name of [
      "gathering",
      "a notice",
      "a ballot taken out",
      "handed over",
      "handed back",
      "asked whether to reveal",
    ]) {
      const state = SCREENS[name] ?? EMPTY;
      expect(flowing(show(state, columns, rows)), name).not.toMatch(words);
    }
  });
});

describe("an anonymous room", () => {
  const NAMES = ["Zebulon", "QUAXWELL", "Zebulon: WM1-", `Quaxwell: ${codeOf()}`, `zebulon: ${codeOf()}`];

  it.each(Object.entries(ANONYMOUS_SCREENS))("names nobody on any screen: %s", (_, state) => {
    for (const [columns, rows] of [
      [80, 24],
      [40, 12],
      [300, 100],
    ])
      expect(flowing(show(state, columns, rows))).not.toMatch(/\b(ada|bob|cy)\b/i);
  });

  it("names nobody whatever is done", () => {
    const actions = fc.array(anyRoomAction(NAMES), { maxLength: 25 });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(ANONYMOUS_SCREENS)), actions, (start, done) => {
        let state = start;
        for (const action of done) {
          const before = state;
          state = roomTransition(state, action);
          seen.add(state.screen);
          if (state === before) continue;
          expect(flowing(show(state))).not.toMatch(/\b(ada|bob|cy)\b|zeb|quax/i);
        }
      }),
      { numRuns: 80 },
    );
    expect(seen).toContain("hand-back");
  });

  it.each(["a name is asked for", "a code is asked for"])(
    "shows of what is typed only its length: %s",
    (name) => {
      const state = ANONYMOUS_SCREENS[name];
      if (state?.screen !== "entry") throw new Error("there is no such line");
      expect(flowing(show(state))).toContain(`❯ ${"*".repeat(state.text.length)}_`);
    },
  );
});

describe("the words of a room", () => {
  const seen = (state: RoomState) => flowing(show(state));

  it("offer only keys that do something", () => {
    expect(seen(EMPTY)).not.toMatch(/r reveal|take out|put back|move/);
    expect(seen(THREE)).toContain("r reveal");
    expect(seen(THREE)).not.toContain("u put back");
    const removed = seen(walked(THREE, { type: "remove" }));
    expect(removed).toContain("Ada was taken out.");
    expect(removed).toContain("u put back");
  });

  it("name no key that copies a code in the help of a vote, which has none", () => {
    const review = walked(EMPTY, ...vote("Cy").slice(0, -2));
    expect(review).toMatchObject({ screen: "voting", wizard: { screen: "review" } });
    const help = flowing(show(walked(review, "help"), 80, 60));
    expect(help).toContain("go on, or change the answer under the cursor");
    expect(help).not.toContain("copy");
    expect(roomView.bindings(review).flatMap(({ keys }) => keys)).not.toContain("y");
  });

  it("ask before anything is revealed, say what that ends, and offer no Enter that would do it", () => {
    const asked = seen(walked(THREE, "ask-reveal"));
    expect(asked).toContain("Reveal 3 ballots? Nobody can vote blind after that.");
    expect(asked).toContain("Y reveal");
    expect(asked).not.toContain("enter");
    expect(seen(walked(THREE, "reveal", "back", "ask-reveal"))).toMatch(
      /Reveal 3 ballots\? Ballots were revealed/,
    );
  });

  it("tell how many have voted while the machine goes from hand to hand", () => {
    expect(seen(walked(THREE, "person", text("Cy"), "choose"))).toContain("3 ballots are in.");
    expect(seen(SCREENS["handed back"] ?? EMPTY)).toContain("4 ballots are in.");
    expect(seen(walked(EMPTY, "person", text("Cy"), "choose"))).not.toContain("0 ballots");
  });

  it("warn before a second person of one name replaces the first", () => {
    expect(seen(SCREENS["handed to a namesake"] ?? EMPTY)).toContain(
      "ADA has voted already; this ballot will replace that one.",
    );
    expect(seen(walked(THREE, ...vote("ada").slice(0, -1)))).toContain("in the place of your earlier one");
    expect(seen(walked(THREE, ...vote("ada")))).toContain(
      "ada has voted again; the earlier ballot is replaced",
    );
    expect(seen(SCREENS["handed over again"] ?? EMPTY)).not.toContain("voted already");
  });

  it("say that names are gone after an interruption, and what that means", () => {
    expect(seen(RESUME)).toContain("A room was interrupted 3 minutes ago, with 3 ballots.");
    expect(seen(RESUME)).toContain("Names are written nowhere");
    const resumed = walked(RESUME, "choose");
    expect(seen(resumed)).toContain("Ballot 2, without a name");
    expect(seen(walked(resumed, "reveal", number(1), "re-vote", "choose"))).toContain(
      "Nobody can tell whose ballot this is.",
    );
  });

  it("tell of codes what was counted, replaced, damaged, and what found no place", () => {
    const state = walked(THREE, paste(`Cy: ${codeOf()}\nBob: ${codeOf()}\nWM1-XXXX-XXXX`));
    expect(seen(state)).toContain(
      "1 ballot counted and 1 replaced, since they are of people who had voted. Line 3 is not counted: “WM1-XXXX-XXXX” is damaged",
    );
    const full = roomState(
      catalogue,
      Array.from({ length: 1000 }, () => ({ name: undefined, profile: 0 })),
    );
    expect(seen(walked(full, paste(codeOf())))).toContain("1 not counted, since a room holds 1,000 ballots");
  });

  it("tell in the roll, once all is revealed, who was expected and is missing", () => {
    const revealed = walked(
      { ...EMPTY, expected: ["ADA", "Bob", "Dan"] },
      ...vote("Ada"),
      ...vote("Bob"),
      "reveal",
    );
    expect(flowing(show(revealed, 80, 60))).toMatch(/Voted: Ada and Bob\..* Missing: Dan\./);
    expect(flowing(show(walked(revealed, "back", ...vote("Dan"), "reveal"), 80, 60))).not.toContain(
      "Missing",
    );
  });

  it("tell in the roll, once all is revealed, what was found and not counted", () => {
    const chat = `Ada: ${markedCode(7, { voter: 1, revision: 1 })}\nWM1-XXXX-XXXX\nada: ${codeOf({ urgency: "unsure" })}`;
    const revealed = (start: RoomState) =>
      flowing(show(walked(start, paste(chat), paste(chat), "reveal"), 80, 200));
    const damaged = "is damaged: a character is wrong, or two are swapped";
    expect(revealed(THREE)).toContain(
      `Not counted: 2 − pasted text, line 2: “WM1-XXXX-XXXX” ${damaged} − pasted text, line 3: an answers code of “ada”, of whom there is a ballot with a mark`,
    );
    expect(revealed({ ...THREE, anonymous: true })).toContain(
      `Not counted: 2 − pasted text, line 2: “WM…” ${damaged} − pasted text, line 3: an answers code of somebody, of whom`,
    );
    const late = walked(THREE, "reveal", number(1), "re-vote", paste(chat), "back", "back");
    expect(flowing(show(late, 80, 200))).toContain("Not counted: 2");
  });

  it("set what was said before beside what is said now", () => {
    const before = walked(THREE, "reveal", { type: "section", by: 3 });
    expect(seen(before)).toContain("As at the first reveal");
    const again = walked(THREE, "reveal", number(1), "re-vote", "choose", "choose", number(3), "choose");
    const now = walked(again, "choose", "back", "back", { type: "section", by: 3 });
    expect(seen(now)).toMatch(/Urgency: “[^”]+”, now “On fire”/);
  });
});

describe("text typed on the list of ballots", () => {
  /** Each character is a key, as a terminal without marks around pasted text sends it. */
  const typed = (characters: string): RoomState =>
    Array.from(characters, (each) => (each === "\r" ? "enter" : each)).reduce((state: RoomState, key) => {
      const action =
        actionFor(roomView.bindings(state), key, () => ({ limit: 0, page: 0 })) ??
        roomView.typed?.(state, key);
      return action === undefined || isSuspend(action) ? state : roomTransition(state, action);
    }, THREE);

  it.each([
    "Mary",
    "Gary",
    "Harry",
    "Jeremy",
    "Mary Young\r",
    "Gary: WM2-R09S-5782-VDF2-00Z4\r",
    "Is it over?\rYes, it is.\r",
  ])("reveals nothing: %j", (text) => {
    expect(typed(text).before).toBeUndefined();
  });

  it("reveals only with a capital Y behind a small r, or behind the small y that is told to do nothing", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."rRyYbqn? \r") });
    fc.assert(
      fc.property(texts, (text) => {
        if (!/ry*Y/.test(text)) expect(typed(text).before).toBeUndefined();
      }),
    );
    expect(flowing(show(typed("ry")))).toContain("A small y reveals nothing");
    for (const text of ["rY", "ryY", "r?brY"]) expect(typed(text).screen).toBe("revealed");
  });
});

describe("the beat of a room", () => {
  const topic = walked(THREE, "reveal", number(1));

  it("goes only while a timer runs and has time left", () => {
    expect(roomView.everySecond?.(topic)).toEqual({ type: "tick" });
    expect(roomView.everySecond?.(walked(topic, { type: "timer" }))).toBeUndefined();
    const up = walked(topic, ...Array.from({ length: 300 }, () => ({ type: "tick" }) as const));
    expect(flowing(show(up))).toContain("time is up");
    expect(roomView.everySecond?.(up)).toBeUndefined();
    expect(roomView.everySecond?.(walked(up, { type: "longer" }))).toEqual({ type: "tick" });
  });

  it.each(Object.entries(SCREENS).filter(([name]) => !name.includes("topic")))(
    "is silent elsewhere: %s",
    (_, state) => {
      expect(roomView.everySecond?.(state)).toBeUndefined();
    },
  );
});
