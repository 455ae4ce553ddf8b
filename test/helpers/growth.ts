/** Below this, in milliseconds, a busy machine says more than the work. */
const NOISE = 200;

/**
 * Whether the time that some work takes grows with its input, and not with the square of that: eight times the input takes about
 * eight times as long, not sixty-four. Of two runs the faster one counts, as a busy machine only makes runs slower.
 */
export function growsWithInput(work: (size: number) => unknown): boolean {
  const [size, times] = [5_000, 8];
  return fastest(() => work(size * times)) < 3 * times * fastest(() => work(size)) + NOISE;
}

function fastest(work: () => unknown): number {
  const runs = [1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}
