const MINUTE = 60_000;

/** Minutes for which `npm run fuzz` looks for what is wrong; undefined in an ordinary test run. */
const minutes = process.env['STRATA_FUZZ_MINUTES'];

/** What is used of the parameters of fast-check. */
interface FuzzRuns {
  readonly numRuns: number;
  readonly endOnFailure: true;
  readonly seed?: number;
  readonly interruptAfterTimeLimit?: number;
  readonly markInterruptAsFailure?: boolean;
}

/**
 * How a property is tried: so many times, always with the same inputs; by `npm run fuzz`, with new inputs for a share of
 * the time that it was given.
 */
export function fuzzRuns(runs: number, share: number): FuzzRuns {
  const common = { endOnFailure: true } as const;
  if (minutes === undefined) return { ...common, numRuns: runs, seed: 1 };
  const interruptAfterTimeLimit = Number(minutes) * MINUTE * share;
  return { ...common, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit, markInterruptAsFailure: false };
}

/** Time that a test of such a property may take. */
export const FUZZ_TIMEOUT = minutes === undefined ? 15 * MINUTE : (Number(minutes) + 5) * MINUTE;
