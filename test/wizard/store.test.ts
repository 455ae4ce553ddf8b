import { expect, it } from "vitest";
import { createSessionStore } from "../../src/wizard/store.ts";

it("holds exactly what the transition returns: nothing of the state before stays beside it", () => {
  type State = Readonly<{ screen: string; cursor?: number }>;
  const next: State = { screen: "result" };
  const store = createSessionStore<State, "go">({ screen: "question", cursor: 3 }, () => next);
  store.dispatch("go");
  expect(store.getState()).toBe(next);
});
