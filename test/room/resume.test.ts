import { expect, it } from "vitest";
import { roomResumeState } from "../../src/room/state.ts";
import { THREE, walked } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

it("the offer to go on with a room has two rows: the first goes on, the last starts again", () => {
  const ballots = THREE.ballots.map(({ profile }) => ({ name: undefined, profile }));
  const offer = roomResumeState(catalogue, { ballots, before: undefined }, 1000);
  const [first, last] = [{ type: "first" }, { type: "last" }] as const;
  expect(walked(offer, last)).toMatchObject({ screen: "resume", cursor: 1 });
  expect(walked(offer, last, first)).toMatchObject({ screen: "resume", cursor: 0 });
  expect(walked(offer, last, "choose")).toMatchObject({ screen: "gathering", ballots: [] });
  expect(walked(offer, last, first, "choose").ballots).toHaveLength(3);
});
