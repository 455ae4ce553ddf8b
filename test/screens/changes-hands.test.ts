import { describe, expect, it } from "vitest";
import { roomView } from "../../src/screens/room-view.tsx";
import { SCREENS } from "../helpers/room.ts";

describe("the terminal of a room is cleared", () => {
  it("whenever somebody begins to vote or ends, and at no other step", () => {
    const all = Object.values(SCREENS);
    for (const before of all)
      for (const state of all)
        expect(roomView.changesHands?.(state, before), `${before.screen} to ${state.screen}`).toBe(
          [before, state].filter(({ screen }) => screen === "voting").length === 1,
        );
  });
});
