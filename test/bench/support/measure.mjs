// Timing that is fair on a busy machine: contestants take turns within each round, so that other load affects all of
// them. Ratios are computed within a round, and the median over the rounds is the result.

/** The median of numbers; for an even count, the mean of the middle two. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, minimum and maximum. */
export function spread(numbers) {
  return { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers) };
}

/** The time that the work takes, in milliseconds. */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Runs every contestant once per round (in reverse order in every second round), after `warmUp` rounds that do not
 * count. A contestant returns a figure: a rate, or milliseconds. Returns the figures by contestant and round.
 */
export async function inTurn(contestants, { rounds, warmUp = 1 }) {
  const names = Object.keys(contestants);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      globalThis.gc?.();
      const figure = await contestants[name](round);
      if (round >= 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** The ratios of two lists of figures, round by round. */
export function ratios(above, below) {
  return spread(above.map((figure, round) => figure / below[round]));
}

/** The CPU time of this process, in microseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** The CPU time that the work takes in this process, in milliseconds. */
export async function processed(work) {
  const begun = processorTime();
  await work();
  return (processorTime() - begun) / 1000;
}

/**
 * Microseconds of CPU time per call of synchronous work, repeated for at least `atLeast` milliseconds. Time in which
 * other processes run does not count.
 */
export function perCall(work, { atLeast = 60 } = {}) {
  let done = 0;
  let elapsed = 0;
  let between = 1;
  const begun = processorTime();
  do {
    for (let call = 0; call < between; call += 1) work();
    done += between;
    elapsed = processorTime() - begun;
    // Reading the time costs a few microseconds, so short work is repeated many times in between.
    if (elapsed < done * 100) between = Math.min(between * 2, 256);
  } while (elapsed < atLeast * 1000);
  return elapsed / done;
}

/** Pseudo-random numbers from 0 to 1, the same in every run. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
