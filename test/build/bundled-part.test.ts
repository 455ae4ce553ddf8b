import { describe, expect, it } from "vitest";
import { bundledPart, type Sbom } from "../../src/build/bundled-part.ts";

const component = (name: string, version: string) => ({
  "bom-ref": `${name}@${version}`,
  name,
  version,
  properties: [{ name: "cdx:npm:package:development", value: "true" }],
});

const whole: Sbom = {
  metadata: { component: component("checkout", "1.0.0") },
  components: [
    component("ink", "8.0.0"),
    component("@a/b", "1.2.3"),
    component("@a/b", "2.0.0"),
    component("vitest", "4.1.0"),
  ],
  dependencies: [
    { ref: "checkout@1.0.0", dependsOn: ["ink@8.0.0", "vitest@4.1.0"] },
    { ref: "ink@8.0.0", dependsOn: ["@a/b@1.2.3"] },
    { ref: "vitest@4.1.0", dependsOn: ["@a/b@2.0.0"] },
    { ref: "@a/b@1.2.3" },
  ],
};

const notices = (...titles: readonly string[]) =>
  `waymark contains the following.\n\n${titles.map((title) => `${"-".repeat(80)}\n${title}\n\nText (c)\n`).join("\n")}`;

describe("the bill of materials", () => {
  const part = bundledPart(whole, notices("@a/b 1.2.3 (MIT)", "ink 8.0.0 (MIT)"), "waymark");

  it("lists what is bundled, in the version that is bundled, and nothing else", () => {
    expect(part.components.map((each) => each["bom-ref"])).toEqual(["ink@8.0.0", "@a/b@1.2.3"]);
    expect(part.metadata.component.name).toBe("waymark");
  });

  it("tells who needs whom among them", () => {
    expect(part.dependencies).toEqual([
      { ref: "checkout@1.0.0", dependsOn: ["ink@8.0.0"] },
      { ref: "ink@8.0.0", dependsOn: ["@a/b@1.2.3"] },
      { ref: "@a/b@1.2.3", dependsOn: [] },
    ]);
  });

  it("does not call what is shipped a matter of development", () => {
    expect(JSON.stringify(part.components)).not.toContain("development");
  });

  it("is refused when something bundled would be missing from it", () => {
    expect(() => bundledPart(whole, notices("ink 8.0.0 (MIT)", "ghost 1.0.0 (MIT)"), "waymark")).toThrow(
      "ghost 1.0.0",
    );
  });
});
