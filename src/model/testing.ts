/** For tests: how the work of a function grows with the size of what it is given. */

/** Processor time of one run, in milliseconds: what else the machine does has no part in it. */
function spent(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The sizes of which the smaller's time is to foretell the larger's. */
export interface Sizes {
  readonly from: number;
  readonly to: number;
  /** What the time may grow by: a power of the size; 1 unless told. */
  readonly power?: 1 | 2;
}

/** Times beneath this, in milliseconds, are too short to compare. */
const short = 60;
const tries = 4;

/**
 * Whether the processor time of `run` grows with its size (or with that to `power`), and not by the next power of it. No time is
 * asserted, growth alone, and of a few tries one is enough: compilation and clearing of memory strike now and then.
 */
export function growsInProportion(run: (size: number) => void, { from, to, power = 1 }: Sizes): boolean {
  const times = (to / from) ** power;
  // Between the power that is meant and the next one.
  const most = times * Math.sqrt(to / from);
  for (let i = 0; i < tries; i++) {
    const large = spent(() => run(to));
    if (large <= short || large <= most * spent(() => run(from))) return true;
  }
  return false;
}
