import { renderToString, Text } from "ink";
import { render as renderAt100Columns } from "ink-testing-library";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { still } from "../../src/ui/app.tsx";
import { Bars, barRowPart } from "../../src/ui/bars.tsx";
import { type Hint, hint, keyWords } from "../../src/ui/bindings.ts";
import { Columns } from "../../src/ui/columns.tsx";
import { Header } from "../../src/ui/header.tsx";
import { KeyHints } from "../../src/ui/key-hints.tsx";
import { linesPart } from "../../src/ui/lines.tsx";
import { OptionList } from "../../src/ui/option-list.tsx";
import { keysPart, Screen } from "../../src/ui/screen.tsx";
import { moreWords, ScrollView } from "../../src/ui/scroll-view.tsx";
import { stepsPart } from "../../src/ui/steps.tsx";
import { Tabs, tabsPart } from "../../src/ui/tabs.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

const trimmed = (frame: string) => frame.split("\n").map((row) => row.trimEnd());
const rowsOf = (node: ReactNode, columns: number) => trimmed(renderToString(node, { columns }));

describe("Header", () => {
  const at = (width: number) => rowsOf(<Header where="2 of 5" width={width} promise="what it does" />, width);

  it("has the name, the promise and where one is; short of room, the last of them alone", () => {
    expect(at(40)).toEqual([`waymark  what it does${" ".repeat(13)}2 of 5`]);
    expect(at(20)).toEqual(["waymark       2 of 5"]);
    expect(at(10)).toEqual(["2 of 5"]);
  });
});

describe("Steps", () => {
  const step = (name: string, answer?: string) => ({ name, answer, columns: 8 });
  const steps = [step("Urgency", "Calm"), step("Horizon"), step("Conviction")];
  const at = (width: number) => {
    const { rows, view } = stepsPart({ steps, at: 1, width });
    const shown = rowsOf(view(rows), width);
    expect(shown).toHaveLength(rows);
    return shown;
  };

  it("shows each step with its answer, side by side", () => {
    expect(at(60)).toEqual(["✓ Urgency           ● Horizon           ○ Conviction", "  Calm"]);
  });

  it("short of room leaves the answers out, then all names but the current one", () => {
    expect(at(34)).toEqual(["✓ Urgency  ● Horizon  ○ Conviction"]);
    expect(at(20)).toEqual(["✓ ● ○  Horizon"]);
  });
});

describe("OptionList", () => {
  const options = [
    { key: "1", label: "Low", meaning: "few" },
    { key: "u", label: "Not sure", meaning: "fine" },
  ];

  it("marks the row under the cursor, and parts the last row from the others", () => {
    const { lastFrame } = renderAt100Columns(
      <OptionList options={options} cursor={1} width={60} meanings="beside" lastApart />,
    );
    expect(trimmed(lastFrame() ?? "")).toEqual(["    1  Low        few", "", "┃ ❯ u  Not sure   fine"]);
  });

  it("puts meanings below, or leaves them to the screen", () => {
    const list = (meanings: "below" | "nowhere") => (
      <OptionList options={options} cursor={0} width={24} meanings={meanings} lastApart={false} />
    );
    expect(rowsOf(list("below"), 24)).toEqual(["❯ 1 Low", "    few", "  u Not sure", "    fine"]);
    expect(rowsOf(list("nowhere"), 24)).toEqual(["❯ 1 Low", "  u Not sure"]);
  });
});

describe("a screen on which nothing scrolls", () => {
  it("has nothing below its last row", () => {
    expect(still(null)).toEqual({ view: null, area: { limit: 0, page: 0 } });
  });
});

describe("KeyHints", () => {
  const hints: readonly Hint[] = [
    hint("always", "enter", "next"),
    hint("useful", "←", "back"),
    hint("handy", "1-4", "jump"),
    hint("help", "?", "help"),
  ];
  const at = (width: number, { note = "", rows = 1 } = {}) =>
    rowsOf(<KeyHints hints={hints} note={note} width={width} rows={rows} />, width);

  it("names every key where there is room, with the note at the right", () => {
    expect(at(50)).toEqual(["enter next   ← back   1-4 jump   ? help"]);
    expect(at(50, { note: "↓ 4 more" })).toEqual(["enter next   ← back   1-4 jump   ? help   ↓ 4 more"]);
  });

  it("comes closer together before it lets go of a key or takes another row", () => {
    const keep = [hint("handy", "enter", "keep these"), hint("first", "esc", "back")];
    const row = (width: number) => rowsOf(<KeyHints hints={keep} note="" width={width} rows={2} />, width);
    expect(row(27)).toEqual(["enter keep these   esc back"]);
    expect(row(26)).toEqual(["enter keep these  esc back"]);
    expect(row(25)).toEqual(["enter keep these", "esc back"]);
  });

  it("lets go of what is handy, then of what is useful, and keeps how to go on and the help", () => {
    expect(at(34)).toEqual(["enter next   ← back   ? help"]);
    expect(at(24)).toEqual(["enter next   ? help"]);
    expect(at(17)).toEqual(["? help"]);
    expect(at(24, { rows: 2 })).toEqual(["enter next  ← back", "1-4 jump  ? help"]);
  });

  it("lets go of what is only first to be told before it lets go of how to go on", () => {
    const ranks = ["help", "always", "first", "useful", "handy"] as const;
    const each = ranks.map((rank) => hint(rank, rank[0] ?? "", rank));
    for (let count = ranks.length; count > 0; count--) {
      const width = each
        .slice(0, count)
        .reduce((sum, { key, does }) => sum + key.length + does.length + 3, -2);
      const [row = ""] = rowsOf(<KeyHints hints={each} note="" width={width} rows={1} />, width);
      expect(row.split("  ")).toEqual(each.slice(0, count).map(({ key, does }) => `${key} ${does}`));
    }
  });

  it("has up to three rows on a high terminal, and two on a lower one", () => {
    const many = Array.from({ length: 40 }, (_, at) => hint("always", `k${at}`, "does something"));
    const rows = (rows: number) => keysPart(many, { columns: 80, rows, ascii: false }, () => "").rows;
    expect([rows(40), rows(12)]).toEqual([3, 2]);
  });

  it("names arrows in words where only ASCII can be shown", () => {
    const labels = ["↑↓←→", "↑↓", "←→", "↑", "↓", "←", "→", "esc"];
    expect(labels.map((label) => keyWords(label, true))).toEqual(
      "arrows up/down left/right up down left right esc".split(" "),
    );
    expect(labels.map((label) => keyWords(label, false))).toEqual(labels);
  });
});

describe("Columns", () => {
  it("has two beside each other, and cuts what is too high for them", () => {
    const columns = (
      <Columns height={2} width={8}>
        <Text>{"a\nb\nc"}</Text>
        <Text>{"d\ne"}</Text>
      </Columns>
    );
    expect(rowsOf(columns, 20)).toEqual(["a       d", "b       e"]);
  });
});

describe("Bars", () => {
  const [first, second] = catalogue.patterns;
  const scores = [first, second].flatMap((pattern, at) =>
    pattern ? [{ pattern, eligible: true, open: false, points: 4 - 2 * at, held: [] }] : [],
  );

  it("has a pattern a row, with a bar as long as its points and the number at the end", () => {
    const [longest = "", shorter = ""] = rowsOf(<Bars scores={scores} width={71} />, 71);
    expect(longest).toMatch(/^. \S.* {2}━+ +4$/);
    expect(shorter).toMatch(/^. \S.* {2}━+ +2$/);
    expect(longest.split("━").length - 1).toBe(2 * (shorter.split("━").length - 1));
  });

  it("has shorter bars where those of the best are not the longest", () => {
    const [row = ""] = rowsOf(<Bars scores={scores} width={71} most={8} />, 71);
    const [whole = ""] = rowsOf(<Bars scores={scores} width={71} />, 71);
    expect(row.split("━").length).toBeLessThan(whole.split("━").length);
  });

  it("on one row are in proportion, and none where the points alone fill it", () => {
    const row = (width: number) => rowsOf(barRowPart(scores, width).view(1), width)[0] ?? "";
    const lengths = (width: number) =>
      row(width)
        .match(/━+/g)
        ?.map(({ length }) => length);
    expect(lengths(71)).toEqual([26, 13]);
    expect(lengths(21)).toEqual([6, 3]);
    const [best, none] = scores;
    const one = [best, none && { ...none, points: 0 }].flatMap((each) => each ?? []);
    expect(rowsOf(barRowPart(one, 8).view(1), 8).join("")).not.toContain("━");
  });
});

describe("Tabs", () => {
  const titles = [{ title: "Result" }, { title: "Why" }, { title: "Watch out", short: "Watch" }];
  const at = (width: number) => rowsOf(<Tabs titles={titles} numbered open={1} width={width} />, width);

  it("has all names with their digits, then the digits of the others, then how many there are", () => {
    expect(at(40)).toEqual(["1 Result  [2 Why]  3 Watch out"]);
    expect(at(20)).toEqual(["1  [2 Why]  3"]);
    expect(at(12)).toEqual(["[2 Why] of 3"]);
  });

  it("takes no row for a single section", () => {
    expect(tabsPart({ titles: [{ title: "Help" }], numbered: true, open: 0, width: 40 }).rows).toBe(0);
  });
});

describe("ScrollView", () => {
  const lines = ["a", "b", "c", "d", "e"].map((text) => [{ text }]);
  const from = (top: number) => rowsOf(<ScrollView lines={lines} top={top} rows={3} />, 20);

  it("shows the lines from the top one on, and never scrolls past the end", () => {
    expect(from(0)).toEqual(["a", "b", "c"]);
    expect(from(1)).toEqual(["b", "c", "d"]);
    expect(from(99)).toEqual(["c", "d", "e"]);
  });

  it.each([
    [0, "↓ 2 more"],
    [1, "↑ 1  ↓ 1 more"],
    [2, "↑ 2 more"],
    [9, "↑ 2 more"],
  ])("from line %i on says that there is %j", (top, words) => {
    expect(moreWords(top, { limit: 2, page: 3 })).toBe(words);
  });

  it("says nothing when all is visible", () => {
    expect(moreWords(0, { limit: 0, page: 5 })).toBe("");
  });
});

describe("Screen", () => {
  it("sets two texts side by side where there is room, and of the right one as many whole paragraphs as fit", () => {
    const lines = (words: string) => words.split(" ").map((text) => (text === "-" ? [] : [{ text }]));
    const at = (columns: number, rows: number) => {
      const size = { columns, rows, ascii: false };
      const body = [linesPart("choice", lines("a b"))];
      const screen = (
        <Screen size={size} where="" hints={[]} body={body} aside={() => lines("one two - three four")} />
      );
      return rowsOf(screen, columns).filter((row) => /[a-z]/.test(row.trim()) && !row.includes("waymark"));
    };
    const [left, right] = [" ".repeat(3), " ".repeat(70)];
    expect(at(100, 12)).toEqual(
      [`${left}a${right}one`, `${left}b${right}two`, "three", "four"].map((row, at) =>
        at < 2 ? row : " ".repeat(74) + row,
      ),
    );
    expect(at(100, 5)).toEqual([`${left}a${right}one`, `${left}b${right}two`]);
    expect(at(99, 12)).toEqual(["  a", "  b"]);
  });
});
