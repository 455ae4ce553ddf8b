/** Below this, in microseconds, other work of the process says more than the work itself. */
const NOISE = 200_000;

/**
 * Whether the time of the processor that some work takes grows with its input, and not with the square of that: eight times the input
 * takes about eight times as long, not sixty-four. Of two runs the faster one counts.
 */
export function growsWithInput(work: (size: number) => unknown): boolean {
  const [size, times] = [5_000, 8];
  return fastest(() => work(size * times)) < 3 * times * fastest(() => work(size)) + NOISE;
}

function fastest(work: () => unknown): number {
  const runs = [1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user;
  });
  return Math.min(...runs);
}
