import type { Element } from "@xmldom/xmldom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { LAST_REVISION } from "../../src/domain/marked-ballot.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { NOT_SURE } from "../../src/render/words.ts";
import { selectMostPoints } from "../../src/wizard/selectors.ts";
import { resultState } from "../../src/wizard/state.ts";
import { openPageDocument } from "../helpers/page-document.ts";

afterEach(() => vi.unstubAllGlobals());

const { questions, patterns } = catalogue;
const ANSWERS = {
  urgency: "pressing",
  horizon: "over-a-year",
  "team-span": "many-teams",
  conviction: "strong",
  "walk-away": "partly",
};
const CODE = codesOf(catalogue).encode(ANSWERS) ?? "";
const RESULT = `https://example.org/waymark.html#${CODE}`;
const LABELS = ["Pressing", "More than a year", "Many teams", "Strong", "Partly"];

type Page = Awaited<ReturnType<typeof openPageDocument>>;
const answerAll = (page: Page, labels: readonly string[] = LABELS) => {
  for (const label of labels) page.click(label);
};

describe("a question", () => {
  it("is shown with all its options, none of them chosen, and Back only after the first", async () => {
    const page = await openPageDocument({});
    for (const [index, { title, meaning, help, options, name }] of questions.entries()) {
      expect(page.heading()).toBe(title);
      expect(page.text()).toContain(`Question ${index + 1} of ${questions.length}`);
      for (const text of [meaning, ...help]) expect(page.texts("p")).toContain(text);
      expect(page.texts("button").slice(0, options.length + 1)).toEqual([
        ...options.map((option) => `${option.label}${option.meaning}`),
        `${NOT_SURE.label}${NOT_SURE.meaning}`,
      ]);
      expect(page.tags("button").some((each) => each.hasAttribute("aria-current"))).toBe(false);
      expect(
        page.tags("li").filter((each) => each.getAttribute("aria-current") === "step")[0]?.textContent,
      ).toBe(name);
      expect(page.has("Back")).toBe(index > 0);
      expect(page.has("Keep")).toBe(false);
      expect(page.text()).not.toContain("your answer");
      page.click(LABELS[index] ?? "");
    }
    expect(page.heading()).toBe("Your answers");
  });

  it("names the answer that was given when somebody comes back, and keeps it", async () => {
    const page = await openPageDocument({});
    page.click("On fire");
    page.click("Back");
    expect(page.heading()).toBe(questions[0]?.title);
    expect(page.texts("button")[2]).toContain("On fire (your answer)");
    expect(page.tags("button").map((each) => each.getAttribute("aria-current"))).toEqual([
      null,
      null,
      "true",
      null,
      null,
    ]);
    expect(page.texts("ol")[0]).toMatch(/^Urgency(: )?On fireHorizonTeam spanConvictionWalk-away$/);
    page.click("Keep “On fire”");
    expect(page.heading()).toBe(questions[1]?.title);
  });

  it("takes Not sure for an answer", async () => {
    const page = await openPageDocument({});
    for (const _ of questions) page.click("Not sure");
    expect(page.texts("b").filter((text) => text === "Not sure")).toHaveLength(questions.length);
    page.click("Show the result");
    expect(page.heading()).toBe(patterns[0]?.name);
    expect(page.text()).toContain("No answer is known, so this is the talk's default");
  });

  it("offers the result as soon as no other answer can change it", async () => {
    const page = await openPageDocument({});
    page.click("On fire");
    expect(page.has("Show the result now")).toBe(false);
    page.click("Under 3 months");
    page.click("Show the result now");
    expect(page.heading()).toBe("The No-Vision Strategy");
    expect(page.text()).toContain("Urgency: On fire · Horizon: Under 3 months · Team span: Not sure");
  });
});

describe("the help of a question", () => {
  it("says what each option would say, but not on a page that only asks", async () => {
    const leanings =
      questions[0]?.options.map(({ id }) => recommend(catalogue, { urgency: id }).pattern.name) ?? [];
    const page = await openPageDocument({});
    expect(page.texts("summary")).toEqual(["What counts, and what each option would say"]);
    for (const name of leanings) expect(page.texts("details")[0]).toContain(name);
    const blind = await openPageDocument({ purpose: "ballot" });
    expect(blind.texts("summary")).toEqual(["What counts"]);
    expect(blind.texts("details")).toEqual([["What counts", ...(questions[0]?.help ?? [])].join("")]);
  });
});

describe("the review", () => {
  it("changes one answer, and comes back", async () => {
    const page = await openPageDocument({});
    answerAll(page);
    expect(page.texts("li")).toEqual(questions.map(({ name }, index) => `${name}: ${LABELS[index]}Change`));
    const main = page.tags("button").filter((each) => each.getAttribute("class") === "main");
    expect(main.map(({ textContent }) => textContent)).toEqual(["Show the result"]);
    page.click("Change team span");
    expect(page.heading()).toBe(questions[2]?.title);
    expect(page.text()).toContain("Changing one answer");
    expect(page.text()).not.toContain("Question 3 of 5");
    page.click("One team");
    expect(page.texts("li")[2]).toBe("Team span: One teamChange");
  });
});

describe("each new step", () => {
  it("has one heading, which takes the focus but is no stop of the Tab key, and one button at most that leads on", async () => {
    const page = await openPageDocument({ href: RESULT });
    for (const [press, leadsOn] of [
      ["", []],
      ["Edit the answers", ["Show the result"]],
      ["Change conviction", []],
      ["Strong", ["Show the result"]],
      ["Show the result", []],
      ["What if", ["Keep these answers"]],
      ["Map", ["Keep these answers"]],
    ] as const) {
      if (press !== "") page.click(press);
      const indexes = page
        .tags("h1")
        .map((each) => each.getAttribute("tabIndex") ?? each.getAttribute("tabindex"));
      expect(indexes, press).toEqual(["-1"]);
      const main = page.tags("button").filter((each) => each.getAttribute("class") === "main");
      expect(
        main.map(({ textContent }) => textContent),
        press,
      ).toEqual(leadsOn);
    }
  });

  it("takes the focus to its heading at the top, and its name into the title", async () => {
    const page = await openPageDocument({});
    expect(page.done()).toEqual([]);
    page.click("Calm");
    expect(page.done()).toEqual(["scroll 0 0", `focus ${questions[1]?.title}`]);
    expect(page.title()).toBe(`${questions[1]?.title} · waymark`);
  });

  it("is another page where another link is opened in the same tab", async () => {
    const page = await openPageDocument({});
    page.happens("hashchange");
    expect(page.done()).toEqual(["reload"]);
  });

  it("says until the first click what is wrong with the address", async () => {
    const page = await openPageDocument({ href: "https://example.org/waymark.html#WM1-R09R" });
    const alerts = () => page.tags("p").filter((each) => each.getAttribute("role") === "alert");
    expect(alerts()[0]?.textContent).toContain("The address opens no result");
    page.click("Calm");
    expect(alerts()).toEqual([]);
  });
});

describe("the result", () => {
  it("says what is recommended, why and at what price, with a bar for each pattern that is not ruled out", async () => {
    const page = await openPageDocument({ href: RESULT });
    const { pattern, ranking } = recommend(catalogue, ANSWERS);
    expect(page.heading()).toBe(pattern.name);
    expect(page.texts("p")).toContain(pattern.tagline);
    for (const text of pattern.cautions) expect(page.text().toLowerCase()).toContain(text.toLowerCase());
    const scores = page.tags("ul").find((each) => each.getAttribute("class") === "scores");
    const rows = [...(scores?.getElementsByTagName("li") ?? [])];
    expect(rows.map(({ textContent }) => textContent?.trim())).toEqual(
      ranking.map(({ pattern: each, points }) => `${each.name}${String(points).replace("-", "−")} points`),
    );
    const most = selectMostPoints(resultState(catalogue, ANSWERS));
    expect(
      page
        .tags("rect")
        .slice(0, 3)
        .map((each) => Number.parseFloat(each.getAttribute("width") ?? "")),
    ).toEqual(ranking.map(({ points }) => Math.max(0, (100 * points) / most)));
    expect(page.texts("h2").slice(0, 2)).toEqual(["Start with", "Stop and rethink if"]);
    expect(page.texts("h2").filter((title) => title === "Result")).toEqual([]);
    expect(page.text()).toContain(`The same result in a terminal: npx waymark ${CODE}`);
    expect(page.text()).toContain("Urgency: Pressing · Horizon: More than a year · Team span: Many teams");
  });
});

describe("the lists of the page", () => {
  it("number the steps of a pattern in one list, and mark what speaks for and against in another", async () => {
    const page = await openPageDocument({ href: RESULT });
    const items = (list: Element) =>
      [...list.getElementsByTagName("li")].map((each) => each.textContent?.trim());
    const { pattern } = recommend(catalogue, ANSWERS);
    const numbered = page.tags("ol").map(items);
    expect(numbered).toContainEqual([...pattern.steps]);
    expect(numbered.flat().some((text) => text?.startsWith("For:"))).toBe(false);
    const marked = page
      .tags("ul")
      .map(items)
      .filter((list) => list.some((text) => text?.startsWith("For:")));
    expect(marked.length).toBeGreaterThan(0);
    for (const list of marked) expect(list.length).toBeGreaterThan(1);
  });

  it("say in the legend of a map how many of its cells each pattern has", async () => {
    const page = await openPageDocument({ href: RESULT });
    const legend = page.tags("ul").find((each) => each.getAttribute("class") === "legend");
    expect((legend?.textContent ?? "").match(/\d+ of 12 cells/g)?.length).toBeGreaterThan(1);
  });
});

describe("what is tried on the page", () => {
  it("changes any answer in place, says which, and keeps it only when somebody says so", async () => {
    const page = await openPageDocument({ href: RESULT });
    const verdict = () =>
      page.tags("p").find((each) => each.getAttribute("role") === "status")?.textContent ?? "";
    page.click("What if");
    expect(page.heading()).toBe("What if");
    expect(verdict()).toContain("The Grand Migration");
    expect(page.text()).not.toContain("yours:");
    const choose = (question: number, selectedIndex: number) => {
      const select = page.tags("select")[question];
      if (select) page.fire(select, "change", { currentTarget: { selectedIndex } });
    };
    choose(3, 0);
    expect(verdict()).toContain("Big Vision with Small Experiments");
    expect(page.texts("span").filter((text) => text.startsWith("yours:"))).toEqual(["yours: Strong"]);
    choose(3, 3);
    choose(1, 0);
    expect(page.texts("span").filter((text) => text.startsWith("yours:"))).toEqual([
      "yours: More than a year",
      "yours: Strong",
    ]);
    page.click("Reset");
    expect(verdict()).toContain("The Grand Migration");
    choose(3, 0);
    page.click("Back");
    expect(page.heading()).toBe("The Grand Migration");
    page.click("What if");
    choose(3, 0);
    page.click("Keep these answers");
    expect(page.heading()).toBe("Big Vision with Small Experiments");
    expect(page.text()).toContain("Conviction: Low");
  });

  it("is a cell of the map, by row and column, with where one stands", async () => {
    const page = await openPageDocument({ href: RESULT });
    page.click("What if");
    page.click("Map");
    expect(page.heading()).toContain("by");
    const [caption = ""] = page.texts("caption");
    expect(caption).toBe("Urgency by horizon: choose a cell to try its answers");
    expect(page.texts("th")).toEqual([
      ...["Under 3 months", "3 to 6 months", "6 to 12 months", "More than a year"],
      ...["On fire", "Pressing", "Calm"],
    ]);
    const cells = () => page.tags("td").flatMap((each) => [...each.getElementsByTagName("button")]);
    const pressed = () => cells().findIndex((each) => each.getAttribute("aria-pressed") === "true");
    expect(cells()).toHaveLength(12);
    expect(cells().findIndex((each) => each.textContent?.endsWith("you"))).toBe(7);
    expect(pressed()).toBe(7);
    for (const [index, cell] of cells().entries()) {
      const [row = "", column = ""] = (cell.getElementsByTagName("title")[0]?.textContent ?? "").split(
        /[,:] /,
      );
      const options = catalogue.questions.map(({ options: each }) => each);
      const answers = {
        ...ANSWERS,
        urgency: options[0]?.find(({ label }) => label === row)?.id ?? "unsure",
        horizon: options[1]?.find(({ label }) => label === column)?.id ?? "unsure",
      };
      expect(cell.textContent).toContain(`${row}, ${column}: ${recommend(catalogue, answers).pattern.name}`);
      expect([page.texts("th")[4 + Math.floor(index / 4)], page.texts("th")[index % 4]]).toEqual([
        row,
        column,
      ]);
    }
    const last = cells()[8];
    if (last) page.fire(last, "click");
    expect(pressed()).toBe(8);
    const verdict = page.tags("p").find((each) => each.getAttribute("role") === "status")?.textContent;
    expect(verdict).toMatch(/^Urgency: Calm\. Horizon: Under 3 months\. /);
    page.click("Keep these answers");
    expect(page.text()).toContain("Urgency: Calm · Horizon: Under 3 months");
  });

  it("is on a map of two other questions as well, and nothing where somebody goes back", async () => {
    const page = await openPageDocument({ href: RESULT });
    page.click("What if");
    page.click("Map");
    page.click("Two other questions");
    expect(page.texts("caption")).toEqual(["Urgency by team span: choose a cell to try its answers"]);
    page.click("Back");
    page.click("Back");
    expect(page.heading()).toBe("The Grand Migration");
  });

  it("begins on the result's own map with the cell that was chosen", async () => {
    const page = await openPageDocument({ href: RESULT });
    const cells = page.tags("td").flatMap((each) => [...each.getElementsByTagName("button")]);
    expect(cells.every((each) => !each.hasAttribute("aria-pressed"))).toBe(true);
    const first = cells[1];
    if (first) page.fire(first, "click");
    expect(page.tags("button").filter((each) => each.getAttribute("aria-pressed") === "true")).toHaveLength(
      1,
    );
    expect(page.text()).toContain("Urgency: On fire. Horizon: 3 to 6 months. ");
  });
});

describe("what somebody takes along", () => {
  it("is a link to the same result, which the address becomes once it is copied", async () => {
    const copied: string[] = [];
    const page = await openPageDocument({
      href: RESULT.replace("https", "file"),
      copy: async (text) => void copied.push(text),
    });
    expect(page.texts("code")).toContain(CODE);
    expect(page.text()).toContain(
      `The answers are in the link after “#”, as the code ${CODE}: a browser sends that part to nobody.`,
    );
    expect(page.text()).toContain("This page is a file: whoever opens the link needs the same file.");
    page.click("Copy the link");
    await vi.waitFor(() => expect(page.text()).toContain("Copied."));
    expect(copied).toEqual([RESULT.replace("https", "file")]);
    expect(page.done()).toEqual([`address ${RESULT.replace("https", "file")}`]);
    page.click("Print");
    expect(page.done()).toEqual(["print"]);
  });

  it.each([
    ["has no clipboard", undefined],
    ["does not allow it", () => Promise.reject(new Error("not allowed"))],
  ])("is told to copy by hand where a browser %s", async (_, copy) => {
    const page = await openPageDocument({ href: RESULT, copy });
    expect(page.text()).not.toContain("needs the same file");
    page.click("Copy the link");
    await vi.waitFor(() => expect(page.text()).toContain("Your browser does not allow that"));
    expect(page.text()).not.toContain("Copied.");
    expect(page.done()).toEqual([`address ${RESULT}`]);
  });
});

describe("a page that only asks", () => {
  it("ends with a ballot, names no pattern, and replaces the ballot that was copied", async () => {
    const page = await openPageDocument({ purpose: "ballot", href: RESULT, copy: async () => {} });
    page.click("On fire");
    page.click("Under 3 months");
    expect(page.has("Show the result now")).toBe(false);
    for (const label of LABELS.slice(2)) page.click(label);
    expect(page.has("Show the result")).toBe(false);
    page.click("Finish the ballot");
    expect(page.heading()).toBe("Your ballot");
    for (const { name } of patterns) expect(page.text()).not.toContain(name);
    const ballot = () => page.texts("code")[0] ?? "";
    expect(ballot()).toMatch(/^WM2(-[0-9A-Z]{4}){4}$/);
    const [input] = page.tags("input");
    if (input) page.fire(input, "input", { currentTarget: { value: " Ada " } });
    await vi.waitFor(() => expect(ballot()).toMatch(/^Ada: WM2-/));
    expect(page.text()).not.toContain("revision");
    const first = ballot();
    page.click("Copy the ballot");
    await vi.waitFor(() => expect(page.text()).toContain("Copied."));
    expect(ballot()).toBe(first);
    page.click("Change an answer");
    expect(page.heading()).toBe("Your answers");
    page.click("Change conviction");
    page.click("Low");
    page.click("Finish the ballot");
    expect(page.text()).toContain(
      "Copy it and paste it where your group collects ballots. It is revision 2 and replaces the one before.",
    );
    expect(ballot()).not.toContain("Ada");
    expect(page.text()).not.toContain("Copied.");
  });

  it("says how a ballot counts, and who can tell whose it is", async () => {
    const page = await openPageDocument({ purpose: "ballot" });
    answerAll(page);
    page.click("Finish the ballot");
    expect(page.texts("small")).toContain(
      "It has a random mark, so that it counts once however often it is pasted. Change an answer while this page is open, and the next ballot replaces this one. The name stays in this page; whoever reads the chat can tell whose mark it is.",
    );
  });

  it("goes to the heading of what is changed afterwards", async () => {
    const page = await openPageDocument({ purpose: "ballot" });
    answerAll(page);
    page.click("Finish the ballot");
    page.done();
    page.click("Change an answer");
    expect(page.done()).toEqual(["scroll 0 0", "focus Your answers"]);
  });

  it("says what to do once a ballot was changed as often as one can be", async () => {
    const page = await openPageDocument({ purpose: "ballot" });
    answerAll(page);
    page.click("Finish the ballot");
    for (let revision = 1; revision <= LAST_REVISION; revision++) {
      const [code] = page.tags("code");
      if (code) page.fire(code, "copy");
      page.click("Change an answer");
      page.click("Change conviction");
      page.click(revision % 2 === 0 ? "Strong" : "Low");
      page.click("Finish the ballot");
    }
    expect(page.texts("p")).toContain(
      `This ballot was changed ${LAST_REVISION} times, as often as one can be. Open the page again for a new one, and have the old one taken out where the ballots are collected.`,
    );
    expect(page.texts("code")).toEqual([]);
  });
});
