import { expect, it } from "vitest";
import { wizardView } from "../../src/screens/wizard-view.tsx";
import { initialState } from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { CALM_ANSWERS } from "../helpers/ballots.ts";
import { drawn } from "../helpers/draw.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

const SIZE = { columns: 80, rows: 24, ascii: false };

it("one answer that is changed from the review says so, and no number of a question", () => {
  const review = initialState(catalogue, CALM_ANSWERS);
  expect(review.screen).toBe("review");
  const changing = transition(review, { type: "number", number: 2 });
  const shown = drawn(wizardView.layOut(changing, SIZE), SIZE).join("\n");
  expect(shown).toContain("Changing one answer");
  expect(shown).not.toMatch(/\d of 5/);
});
