/** Stages of a cluster's life: origin and formation, growth, maturity and stability, decline or transformation. */
export type LifeCycleStage = 'formation' | 'growth' | 'maturity' | 'decline';

/** A value of the indicator and its time in years; months are twelfths. */
export interface TimedValue {
  readonly years: number;
  readonly value: number;
}

/** The stage with the figures it rests on; without a stage the reason. */
export interface LifeCycleReading {
  readonly stage: LifeCycleStage | null;
  readonly reason?: 'TOO_FEW_CHANGES';
  readonly points: number;
  /** How many values have one of a year before to be compared with. */
  readonly changes: number;
  /** Growth from year to year in the earlier and the later half of the changes, as a share of the mean magnitude. */
  readonly early: number | null;
  readonly late: number | null;
  /** Growth per year up to this, up or down, counts as standing still. */
  readonly still: number;
}

/** Growth of 2 % a year, up or down, counts as standing still unless said otherwise. */
export const STANDING_STILL = 0.02;
/** One change for each half. */
const FEWEST_CHANGES = 2;

interface Change {
  readonly by: number;
  /** Mean magnitude of the two values. */
  readonly level: number;
}

/**
 * Names the stage by a reading of the indicator's growth, since the source tells the stages apart by no figures. Every
 * value is compared with that of a year before, so that seasons do not count; the changes are cut into an earlier and a
 * later half (a middle one belongs to both). The later half shrinks: decline; stands still: maturity; grows after an
 * earlier half that did not: formation; grows after growth: growth. `values` in order of time.
 */
export function lifeCycleStage(values: readonly TimedValue[], still = STANDING_STILL): LifeCycleReading {
  const changes = changesOf(values);
  const counts = { points: values.length, changes: changes.length, still };
  if (changes.length < FEWEST_CHANGES) {
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
