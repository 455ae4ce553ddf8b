import { UserError } from "../../domain/user-error.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import { uninterrupted } from "../process/uninterrupted.ts";

/**
 * Writes what somebody has answered questions for, without a break. Where that fails, the answers are not lost: the command that
 * holds them is told.
 *
 * @param command ready to be typed; undefined when nobody was asked
 */
export async function withNextTry<T>(
  command: string | undefined,
  io: Io,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await uninterrupted(io, write);
  } catch (error) {
    if (command !== undefined && error instanceof UserError)
      printNote(`To try again without the questions: ${command}`, io);
    throw error;
  }
}
