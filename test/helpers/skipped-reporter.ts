import type { Reporter, TestModule, Vitest } from "vitest/node";

/**
 * Says after a run which tests were skipped, and why: a machine may lack a shell, tmux, PostgreSQL, a browser or another runtime.
 * Vitest's own reporter only counts them. Where tests are picked by name, all others are skipped on purpose.
 */
export class SkippedReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.#vitest?.config.testNamePattern) return;
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests("skipped")].map((test) => {
        const result = test.result();
        const note = result.state === "skipped" ? result.note : undefined;
        return ` ${module.relativeModuleId}: ${test.fullName}${note ? ` (${note})` : ""}`;
      }),
    );
    if (skipped.length > 0) process.stdout.write(`\n Skipped:\n${skipped.join("\n")}\n`);
  }
}
