import { UserError } from "../../domain/user-error.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";

/**
 * Runs what may fail after somebody has answered questions. Then the answers are not lost: the command that holds them is told.
 *
 * @param command ready to be typed; undefined when nobody was asked
 */
export async function withNextTry<T>(
  command: string | undefined,
  io: Io,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (command !== undefined && error instanceof UserError)
      printNote(`To try again without the questions: ${command}`, io);
    throw error;
  }
}
