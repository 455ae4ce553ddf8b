import { describe, expect, it } from "vitest";
import { roomView } from "../../src/screens/room-view.tsx";
import { drawn } from "../helpers/draw.tsx";
import { number, THREE, walked } from "../helpers/room.ts";

const SIZE = { columns: 80, rows: 40, ascii: false };
const shown = (question: number): string =>
  drawn(roomView.layOut(walked(THREE, "reveal", number(question)), SIZE), SIZE)
    .join(" ")
    .replaceAll(/\s+/g, " ");

describe("a question that a room talks about", () => {
  it("begins with how many ballots could change the result, then says whom to hear", () => {
    const words = shown(4);
    const places = [
      "How convinced is your organization of the solution?",
      "1 of 3 ballots gives an answer that would change the recommendation if everybody gave it.",
      "Low: 1 ballot",
      "Strong: 2 ballots",
      "Hear first: Bob (“Low”)",
    ].map((text) => words.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("on which all agree has nothing else to say", () => {
    expect(shown(5)).toContain("All ballots agree: “Yes”.");
  });
});
