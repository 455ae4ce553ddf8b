import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { SkippedReporter } from "./test/helpers/skipped-reporter.ts";

const layers = [
  "architecture",
  "domain",
  "ballots",
  "content",
  "wizard",
  "room",
  "render",
  "ui",
  "screens",
  "page",
  "plain",
  "files",
  "cli",
  "build",
  "bench",
  "mutants",
  "schemas",
  "documents",
];

/** The tests that need nothing built. */
export const unit = {
  name: "unit",
  include: [
    ...layers.map((layer) => `test/${layer}/**/*.test.{ts,tsx}`),
    "test/documentation/made-parts.test.ts",
  ],
  environment: "node",
  // Generous, so that no test fails by time alone on a busy machine: what hangs still ends.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    reporters: ["default", new SkippedReporter()],
    // Vitest itself would leave one of two cores unused: most of the time goes by waiting for real processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: unit },
      {
        test: {
          name: "program",
          include: ["test/program/**/*.test.ts", "test/documentation/documentation.test.ts"],
          globalSetup: ["test/helpers/build-once.ts"],
          // Each of these starts real processes; on two cores more of them at once only makes each slower.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
