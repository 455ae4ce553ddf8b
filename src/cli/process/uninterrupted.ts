import type { Io } from "./io.ts";

/**
 * Runs what takes a moment and must not end in the middle, such as writing two files that name each other: Ctrl-C has no
 * effect until it is done.
 */
export async function uninterrupted<T>(
  { onInterrupt }: Pick<Io, "onInterrupt">,
  work: () => Promise<T>,
): Promise<T> {
  const end = onInterrupt(() => {});
  try {
    return await work();
  } finally {
    end();
  }
}
