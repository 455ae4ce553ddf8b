import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { Saving } from "../../domain/saving.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl } from "../../render/escape-control.ts";
import type { Recorder } from "../../wizard/recorder.ts";
import type { Io } from "../process/io.ts";
import { isUserError, printNote } from "../process/print.ts";

/** What writes the results of a session down, and what is left to do about that when the session is over. */
type ResultRecorder = Readonly<{
  recorder: Recorder;
  /** Waits for a file that is being written, and says what was written and what to do with it. @throws what was a bug of ours */
  finish: () => Promise<void>;
}>;

/** Writes where `waymark record` would. The libraries for documents are loaded when somebody asks for a record. */
export function resultRecorder(catalogue: Catalogue, io: Io): ResultRecorder {
  const written: string[] = [];
  const bugs: unknown[] = [];
  let last: Promise<Saving> | undefined;

  const outcome = (work: () => Promise<Saving>): Promise<Saving> => {
    last = work().catch((error: unknown): Saving => {
      if (isUserError(error)) return { step: "failed", reason: error.message };
      bugs.push(error);
      return { step: "failed", reason: "Something failed that should not; it is told when you leave." };
    });
    return last;
  };
  const documents = () => import("../document-commands.ts");

  return {
    recorder: {
      name: (answers) =>
        outcome(async () => {
          const file = await (await documents()).recordFor(catalogue, answers, io);
          return { step: "asking", file };
        }),
      write: (answers) =>
        outcome(async () => {
          const file = await (await documents()).writeRecordFor(catalogue, answers, io);
          written.push(file);
          return { step: "written", file };
        }),
    },
    finish: async () => {
      await last;
      for (const file of written) {
        printNote(`Wrote ${escapeControl(file)}`, io);
        printNote(`Next: ${io.invocation} draft ${pathWord(file)}`, io);
      }
      if (bugs.length > 0) throw bugs[0];
    },
  };
}
