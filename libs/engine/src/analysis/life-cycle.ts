/** Stages of a cluster's life: origin and formation, growth, maturity and stability, decline or transformation. */
export type LifeCycleStage = 'formation' | 'growth' | 'maturity' | 'decline';

/** A value of the indicator and its time in years, where a month is a twelfth. */
export interface TimedValue {
  readonly years: number;
  readonly value: number;
}

/** The stage with the figures it was determined from, or the reason why there is none. */
export interface LifeCycleReading {
  readonly stage: LifeCycleStage | null;
  readonly reason?: 'TOO_FEW_CHANGES';
  readonly points: number;
  /** How many values can be compared with the value one year earlier. */
  readonly changes: number;
  /** Annual growth in the earlier and the later half of the changes, relative to the mean absolute value. */
  readonly early: number | null;
  readonly late: number | null;
  /** Annual growth of at most this absolute value counts as no growth. */
  readonly still: number;
}

/** By default, annual growth between −2 % and 2 % counts as no growth. */
const NO_GROWTH = 0.02;
/** One change for each half. */
const MIN_CHANGES = 2;

interface Change {
  readonly by: number;
  /** Mean absolute value of the two values. */
  readonly level: number;
}

/**
 * Determines the stage from the growth of the indicator; the source has no figures to distinguish the stages. Each
 * value is compared with that of one year earlier, which removes seasons, and the changes are split into an earlier and
 * a later half (a middle one belongs to both). If the later half shrinks, the stage is decline; without growth,
 * maturity; with growth, it is growth if the earlier half grew too, else formation. `values` must be in order of time.
 */
export function lifeCycleStage(values: readonly TimedValue[], still = NO_GROWTH): LifeCycleReading {
  const changes = changesOf(values);
  const counts = { points: values.length, changes: changes.length, still };
  if (changes.length < MIN_CHANGES) {
    return { stage: null, reason: 'TOO_FEW_CHANGES', ...counts, early: null, late: null };
  }
  const half = Math.ceil(changes.length / 2);
  const early = growthOf(changes.slice(0, half));
  const late = growthOf(changes.slice(-half));
  return { stage: stageOf(early, late, still), ...counts, early, late };
}

function stageOf(early: number, late: number, still: number): LifeCycleStage {
  if (late < -still) return 'decline';
  if (late <= still) return 'maturity';
  return early > still ? 'growth' : 'formation';
}

function changesOf(values: readonly TimedValue[]): readonly Change[] {
  const largest = values.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0) || 1;
  const byMonth = new Map(values.map(({ years, value }) => [Math.round(years * 12), value / largest]));
  return [...byMonth].flatMap(([month, value]) => {
    const before = byMonth.get(month - 12);
    return before === undefined ? [] : [{ by: value - before, level: (Math.abs(value) + Math.abs(before)) / 2 }];
  });
}

function growthOf(changes: readonly Change[]): number {
  const level = changes.reduce((sum, change) => sum + change.level, 0);
  return level === 0 ? 0 : changes.reduce((sum, { by }) => sum + by, 0) / level;
}
