import { expect, it } from "vitest";
import { heldKey } from "./held-key.ts";

const list = { rows: ["Calm", "Pressing", "On fire", "Not sure"], cursor: "❯" };
const frame = (label: string) => `\u001b[2K\u001b[36m❯ \u001b[39m\u001b[2m1  \u001b[22m${label}\r\n`;

it("gives each key the time of the frame that shows it, also over the end of the list", () => {
  const labels = ["Pressing", "On fire", "Not sure", "Calm"];
  const chunks = labels.map((label, index) => ({ at: 10 * index + 4, text: frame(label) }));
  expect(heldKey(chunks, [0, 10, 20, 30], list)).toEqual({ latencies: [4, 4, 4, 4], keys: 4, frames: 4 });
});

it("counts a frame that answers two keys once", () => {
  const chunks = [{ at: 15, text: frame("On fire") }];
  expect(heldKey(chunks, [0, 10], list)).toEqual({ latencies: [15, 5], keys: 2, frames: 1 });
});

it("takes a frame drawn twice for one", () => {
  const chunks = [1, 2].map((at) => ({ at, text: frame("Pressing") }));
  expect(heldKey(chunks, [0], list)).toEqual({ latencies: [1], keys: 1, frames: 1 });
});

it("has no time for a key that no frame shows", () => {
  expect(heldKey([], [0], list)).toEqual({ latencies: [], keys: 1, frames: 0 });
});

it("sees a frame when its last part has come, wherever it was cut", () => {
  const text = frame("Pressing");
  for (let cut = 1; cut < text.length; cut += 1) {
    const chunks = [
      { at: 1, text: text.slice(0, cut) },
      { at: 2, text: text.slice(cut) },
    ];
    const { latencies, frames } = heldKey(chunks, [0], list);
    expect({ cut, frames, seen: latencies[0] }).toEqual({
      cut,
      frames: 1,
      seen: cut >= text.indexOf("Pressing") + "Pressing".length ? 1 : 2,
    });
  }
});
