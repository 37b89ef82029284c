import { linearRegression } from 'simple-statistics';
import { FEWEST_POINTS } from './correlation.js';

/** Stages of a cluster's life: origin and formation, growth, maturity and stability, decline or transformation. */
export type LifeCycleStage = 'formation' | 'growth' | 'maturity' | 'decline';

/** A value of the indicator and its time in years. */
export interface TimedValue {
  readonly years: number;
  readonly value: number;
}

/** The stage with the figures it rests on; without a stage the reason. */
export interface LifeCycleReading {
  readonly stage: LifeCycleStage | null;
  readonly reason?: 'TOO_FEW_POINTS';
  readonly points: number;
  /** Growth per year in the earlier and the later half of the window, as a share of the half's mean magnitude. */
  readonly early: number | null;
  readonly late: number | null;
  /** Growth per year up to this, up or down, counts as standing still. */
  readonly still: number;
}

/** Growth of 2 % a year, up or down, counts as standing still unless said otherwise. */
export const STANDING_STILL = 0.02;

/**
 * Names the stage by a reading of the indicator's growth, since the source names none by figures: the window is cut
 * in its middle point and each half's growth is the slope of its least-squares line over its mean magnitude.
 * The later half shrinks: decline; stands still: maturity; grows after an earlier half that did not: formation;
 * grows after growth: growth. `values` in order of time.
 */
export function lifeCycleStage(values: readonly TimedValue[], still = STANDING_STILL): LifeCycleReading {
  const points = values.length;
  if (points < FEWEST_POINTS) return { stage: null, reason: 'TOO_FEW_POINTS', points, early: null, late: null, still };
  const middle = Math.floor((points - 1) / 2);
  const early = growthOf(values.slice(0, middle + 1));
  const late = growthOf(values.slice(middle));
  return { stage: stageOf(early, late, still), points, early, late, still };
}

function stageOf(early: number, late: number, still: number): LifeCycleStage {
  if (late < -still) return 'decline';
  if (late <= still) return 'maturity';
  return early > still ? 'growth' : 'formation';
}

function growthOf(values: readonly TimedValue[]): number {
  const largest = values.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  const shares = values.map(({ years, value }) => [years, value / largest] as const);
  const mean = shares.reduce((sum, [, share]) => sum + Math.abs(share), 0) / shares.length;
  return linearRegression(shares.map(([years, share]) => [years, share])).m / mean;
}
