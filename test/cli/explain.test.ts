import { describe, expect, it } from "vitest";
import { waymark } from "../helpers/waymark.ts";

const ANSWERS =
  "--urgency on-fire --horizon 3-to-6-months --team-span one-team --conviction low --walk-away no".split(" ");

describe("waymark explain", () => {
  it("tells the whole analysis", async () => {
    const { code, out, err } = await waymark(["explain", ...ANSWERS]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^▲ The No-Vision Strategy {3}clear: leads /);
    expect(out).toContain("\nHOW FIRM IT IS\n");
    const [, again = ""] = /^This explanation again: waymark (explain WM1-\w{4}-\w{4})$/m.exec(out) ?? [];
    expect((await waymark(again.split(" "))).out).toBe(out);
  });

  it("gives the very object of the result as JSON", async () => {
    const [explained, result] = await Promise.all([
      waymark(["explain", ...ANSWERS, "--json"]),
      waymark([...ANSWERS, "--json"]),
    ]);
    expect(explained.out).toBe(result.out);
  });

  it("never asks: what is open is not known", async () => {
    const { code, out, err } = await waymark(["explain", "--urgency", "on-fire"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("· Horizon: Open\n");
    expect(out).toContain("Horizon, team span, conviction and walk-away can turn out in 108 ways.");
    const { answers, analysis } = JSON.parse((await waymark(["explain", "--json"])).out);
    expect(answers).toEqual({});
    expect(analysis.notSure.ways).toBe(324);
  });

  it("changes no answer that --fix names, and says which", async () => {
    const argv = ["explain", ...ANSWERS, "--fix", "conviction, urgency,conviction"];
    const { code, out } = await waymark(argv);
    expect(code).toBe(0);
    expect(out).toContain("· Urgency: On fire\n  cannot change\n");
    expect(out).toContain("--fix urgency,conviction\n");
    const { analysis } = JSON.parse((await waymark([...argv, "--json"])).out);
    expect(analysis.fixed).toEqual(["urgency", "conviction"]);
    const { singles, pairs } = analysis.firmness;
    const turns = [...singles, ...pairs, ...analysis.whyNot.flatMap(({ turns }: { turns: [] }) => turns)];
    expect(turns.length).toBeGreaterThan(0);
    for (const { changes } of turns)
      for (const { question } of changes) expect(["urgency", "conviction"]).not.toContain(question);
  });

  it("says that nothing can change it where no answer can change", async () => {
    const all = "urgency,horizon,team-span,conviction,walk-away";
    const { out } = await waymark(["explain", ...ANSWERS, "--fix", all]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "No single answer that can change, given differently, changes the recommendation, and no two answers together do.",
    );
    expect(out).toContain("No change of your answers that can change would make it win.");
  });

  it("prints Markdown, and ASCII where nothing else can be shown", async () => {
    const { out } = await waymark(["explain", ...ANSWERS, "--markdown"]);
    expect(out).toMatch(/^# The No-Vision Strategy \(clear\)\n/);
    expect(out).toContain("## How firm it is\n");
    expect((await waymark(["explain", ...ANSWERS], { env: { LANG: "C" } })).out).toMatch(/^[\n -~]*$/);
  });

  it.each([
    [["--fix", "horizn"], /--fix: there is no question “horizn”\. Did you mean “horizon”\?/],
    [["--fix", "horizon,\u001b[2J"], /--fix: there is no question “\\x1b\[2J”\.\nThe questions are urgency/],
    [["--fix", ","], /--fix names no question\.\nFor example: --fix horizon,team-span/],
    [["--fix="], /--fix names no question\./],
    [["--fix"], /--fix needs a list after it\.\nIt takes urgency, horizon/],
    [["--json", "--markdown"], /exclude each other/],
    [["--x", "horizon"], /`waymark explain` takes no --x\./],
  ])("%j gets a clear error and the exit code 2", async (argv, message) => {
    const { code, out, err } = await waymark(["explain", ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});
