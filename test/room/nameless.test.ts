import { describe, expect, it } from "vitest";
import { sinceReveal } from "../../src/domain/room-ballots.ts";
import { withCodes } from "../../src/room/ballots.ts";
import { codeOf, profileOf } from "../helpers/ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

describe("a code without a name", () => {
  it("counts beside a ballot of the same answers that has a name", () => {
    const { ballots } = withCodes(catalogue, [{ name: "Ada", profile: profileOf() }], codeOf());
    expect(ballots).toHaveLength(2);
  });

  it("is the one that lies there already where that has no name either", () => {
    const { ballots } = withCodes(catalogue, [{ name: undefined, profile: profileOf() }], codeOf());
    expect(ballots).toHaveLength(1);
    const twice = withCodes(catalogue, ballots, `${codeOf()}\n${codeOf()}`);
    expect(twice.ballots).toHaveLength(2);
  });

  it("is somebody new after a reveal: nobody knows whose of those before it is", () => {
    const [before, now] = [
      { name: undefined, profile: 1 },
      { name: undefined, profile: 2 },
    ];
    expect(sinceReveal(catalogue, [before], [before, now]).changes).toEqual([
      { name: undefined, before: undefined, now: 2 },
    ]);
  });
});
