import { describe, expect, it } from "vitest";
import { recommend } from "../../src/domain/recommendation.ts";
import { pointsOf } from "../../src/render/bars.ts";
import { type RoomState, roomResumeState } from "../../src/room/state.ts";
import { roomView } from "../../src/screens/room-view.tsx";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import type { WizardAction } from "../../src/wizard/actions.ts";
import { selectMap } from "../../src/wizard/selectors.ts";
import {
  atMap,
  atResult,
  atReview,
  atWhatIf,
  ballotOfferState,
  initialState,
  type MapState,
  resumed,
  type WizardState,
} from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { drawn } from "../helpers/draw.tsx";
import {
  ANONYMOUS_SCREENS,
  EMPTY,
  number,
  SCREENS,
  type Step,
  THREE,
  text,
  vote,
  walked,
} from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

// What screens say of themselves, each sentence beside the fact that makes it true. A sentence that is changed fails here, and so
// does a fact.

const SIZE = { columns: 80, rows: 60, ascii: false };
const flowing = (lines: readonly string[]) => lines.join(" ").replaceAll(/\s+/g, " ");
const seen = (state: WizardState) => flowing(drawn(layOutWizard(state, SIZE), SIZE));
const seenInRoom = (state: RoomState) => flowing(drawn(roomView.layOut(state, SIZE), SIZE));
const helpOf = (state: WizardState) => seen({ ...state, help: 0 });
const walk = (state: WizardState, ...actions: readonly WizardAction[]) => actions.reduce(transition, state);

const answers = {
  urgency: "pressing",
  horizon: "6-to-12-months",
  "team-span": "a-few-teams",
  conviction: "mixed",
  "walk-away": "no",
};
const done = { ...initialState(catalogue), answers };

describe("what the screens say of themselves is true", () => {
  it("the review: an answer is changed by its number, the others stay and are not asked again", () => {
    expect(helpOf(atReview(done))).toContain(
      "Change any of them by its number. The other answers stay as they are, and are not asked again.",
    );
    expect(seen(atReview(done))).toContain("Change what you like; the others stay as they are.");
    const changed = walk(
      atReview(done),
      { type: "number", number: 2 },
      { type: "first" },
      { type: "choose" },
    );
    expect(changed).toMatchObject({ screen: "review" });
    expect(changed.answers).toEqual({ ...answers, horizon: "under-3-months" });
  });

  it("what-if: one's own answers stay until the others are kept, and what differs is marked", () => {
    expect(helpOf(atWhatIf(done))).toContain(
      "Your own answers stay as they are, and what differs from them is marked, until you keep the others.",
    );
    const tried = walk(atWhatIf(done), { type: "change", by: 1 });
    expect(tried.answers).toEqual(answers);
    expect(seen(tried)).toMatch(/Urgency +‹ On fire › +yours: Pressing/);
    expect(walk(tried, { type: "choose" }).answers).toEqual({ ...answers, urgency: "on-fire" });
    expect(helpOf(atResult(done))).toContain(
      "What you try in what-if changes nothing about your own answers.",
    );
  });

  it("the map: a cell has the pattern for its two answers, the others staying as they are", () => {
    const state = atMap(done, 1, 0);
    expect(helpOf(state)).toContain(
      "Each cell shows the pattern that is recommended for its two answers; the other answers stay as they are.",
    );
    const map = selectMap(state);
    for (const [row, urgency] of map.rows.entries())
      for (const [column, horizon] of map.columns.entries())
        expect(map.cells[row]?.[column]).toBe(recommend(catalogue, { ...answers, urgency, horizon }).pattern);
  });

  it("the result: every point comes from a sentence that the answers make true", () => {
    expect(helpOf(atResult(done))).toContain(
      "Every point comes from one sentence about a pattern that your answers make true.",
    );
    expect(helpOf(atResult(done))).toContain("is the weakest of several measures");
    for (const score of recommend(catalogue, answers).ranking) {
      const sum = score.held.reduce((total, { points }) => total + points, 0);
      expect(sum).toBe(score.points);
      if (score.eligible) expect(pointsOf(score)).toBe(String(sum).replace("-", "−"));
    }
  });

  it("a ballot made before: its answers were not kept, all questions are asked again", () => {
    const offer = ballotOfferState(catalogue, {}, 0);
    expect(helpOf(offer)).toContain("Its answers were not kept: all questions are asked again.");
    expect(resumed(offer)).toMatchObject({
      screen: "question",
      index: 0,
      answers: {},
      asked: catalogue.questions.map(({ id }) => id),
    });
  });
});

describe("the legend of the map", () => {
  it.each([
    [0, 1, 80],
    [0, 3, 120],
    [2, 4, 60],
    [1, 2, 40],
  ])("counts the cells of each pattern, with questions %i and %i at %i columns", (y, x, columns) => {
    const state: MapState = atMap(done, x, y);
    const cells = selectMap(state).cells.flat();
    const size = { columns, rows: 40, ascii: false };
    const shown = flowing(drawn(layOutWizard(state, size), size));
    for (const pattern of catalogue.patterns) {
      const { glyph } = pattern.style;
      const count = cells.filter((each) => each === pattern).length;
      const [, told] = new RegExp(`${glyph} [^◆▲■]*? (\\d+) of ${cells.length}(?! small)`).exec(shown) ?? [];
      expect(Number(told), pattern.name).toBe(count);
    }
  });
});

const labels = catalogue.questions.flatMap(({ options }) => options.map(({ label }) => label));
const OF_A_VOTE = new RegExp(`\\b(${labels.join("|")})\\b|migration|experiments|no-vision`, "i");
const BEFORE: readonly Step[][] = [
  [],
  ["person"],
  ["person", text("Cy"), "choose"],
  [...vote("Cy").slice(0, -1)],
  [...vote("Cy")],
  ["ask-reveal"],
];

describe("what a room says about privacy is true", () => {
  const anonymous = (state: RoomState) => ({ ...state, anonymous: true }) as RoomState;

  it("nothing is shown before all is revealed", () => {
    expect(seenInRoom(EMPTY)).toContain("Nothing is shown before all is revealed.");
    expect(seenInRoom(walked(EMPTY, "help"))).toContain(
      "Everybody votes alone, on this machine or by a code; nothing is shown before all is revealed.",
    );
    expect(seenInRoom(SCREENS["handed over"] ?? EMPTY)).toContain(
      "your answers are shown to nobody before all are revealed.",
    );
    for (const steps of BEFORE) expect(seenInRoom(walked(THREE, ...steps))).not.toMatch(OF_A_VOTE);
  });

  it("after a vote nothing of it is left on the screen", () => {
    expect(seenInRoom(SCREENS["handed back"] ?? EMPTY)).toContain(
      "Nothing of it is left on this screen or above it. Hand the machine back.",
    );
    const voting = SCREENS.voting ?? EMPTY;
    const back = SCREENS["handed back"] ?? EMPTY;
    expect(roomView.changesHands?.(back, voting)).toBe(true);
    expect(roomView.changesHands?.(voting, SCREENS["handed over"] ?? EMPTY)).toBe(true);
    expect(roomView.changesHands?.(back, back)).toBe(false);
  });

  it("no screen of an anonymous room shows a name, neither typed nor voted with", () => {
    const asked = anonymous(walked(EMPTY, "person", text("Zeno")));
    expect(seenInRoom(asked)).toContain(
      "that nobody else will choose, so that nobody votes twice by mistake. No screen shows it.",
    );
    expect(seenInRoom(ANONYMOUS_SCREENS["a name is asked for again"] ?? EMPTY)).toContain(
      "Type the name or the word of the earlier vote. No screen shows it.",
    );
    const voted = walked(asked, ...vote("Zeno").slice(2));
    for (const state of [
      asked,
      voted,
      walked(voted, "reveal"),
      walked(voted, "reveal", number(1), "re-vote"),
    ])
      expect(seenInRoom(state)).not.toMatch(/zeno/i);
  });

  it("in any other room names are shown, and on this machine alone", () => {
    expect(seenInRoom(walked(EMPTY, "person"))).toContain(
      "A name of any kind, so that nobody votes twice by mistake. It stays on this machine.",
    );
    expect(seenInRoom(walked(EMPTY, ...vote("Zeno")))).toContain("Zeno");
  });

  it("a second vote under one name takes the place of the first, and an earlier answer is not shown", () => {
    expect(seenInRoom(SCREENS["handed to a namesake"] ?? EMPTY)).toContain(
      "this ballot will replace that one",
    );
    expect(walked(THREE, ...vote("ADA")).ballots).toHaveLength(THREE.ballots.length);
    const again = SCREENS["handed over again"] ?? EMPTY;
    expect(seenInRoom(again)).toContain(
      "Your earlier answer is not shown; it counts until you give another.",
    );
    expect(walked(again, "choose")).toMatchObject({ screen: "voting", wizard: { answers: {} } });
    expect(walked(again, "choose", "back", "back").ballots).toEqual(THREE.ballots);
  });

  it("what is kept after an interruption has no names", () => {
    expect(seenInRoom(walked(EMPTY, "help"))).toContain(
      "If it is interrupted, the ballots are kept for you alone, without names, until the room is finished; with --no-save nothing is kept.",
    );
    const kept = {
      ballots: THREE.ballots.map(({ profile }) => ({ name: undefined, profile })),
      before: undefined,
    };
    expect(seenInRoom(roomResumeState(catalogue, kept, 0))).toContain("Names are written nowhere");
  });

  it("a reveal cannot be taken back, but more ballots can come", () => {
    expect(seenInRoom(walked(THREE, "ask-reveal"))).toContain("Nobody can vote blind after that.");
    expect(walked(THREE, "reveal", "back")).toMatchObject({ screen: "gathering", before: THREE.ballots });
  });

  it("the group is asked before anything is printed or removed", () => {
    const asked = walked(THREE, "reveal", "confirm");
    expect(seenInRoom(asked)).toContain(
      "Once confirmed, the tally is printed where you started waymark, and what was kept of this room is removed. Go back to talk, or to vote again.",
    );
    expect(walked(asked, "choose")).toMatchObject({ screen: "left", how: "finished" });
    expect(walked(asked, "back")).toMatchObject({ screen: "revealed" });
  });
});
