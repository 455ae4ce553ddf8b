import { UserError } from "../../domain/user-error.ts";
import type { Io } from "./io.ts";
import { printNote } from "./print.ts";

/**
 * Runs what takes a moment and must not end in the middle, such as writing two files that name each other: Ctrl-C has no
 * effect until it is done.
 *
 * @param again the command that holds all replies, printed when the work fails, so that none is lost
 */
export async function uninterrupted<T>(io: Io, work: () => Promise<T>, again?: string): Promise<T> {
  const end = io.onInterrupt(() => {});
  try {
    return await work();
  } catch (error) {
    if (again !== undefined && error instanceof UserError)
      printNote(`To try again without the questions: ${again}`, io);
    throw error;
  } finally {
    end();
  }
}
