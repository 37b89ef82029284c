import type { Id, PeriodName } from '@strata/domain';
import type { Cover } from './coverage.js';
import { evaluationOf, type Evaluation, type Outcome } from './evaluation.js';
import type { MeasureVertex, Plan } from './plan/plan.js';
import type { MeasureReading } from './scorecard.js';
import { isReason, type Scored } from './scoring/scored.js';
import { varianceOf } from './scoring/scorer.js';
import type { Scoring } from './scoring/targets.js';
import type { ValueSource } from './structure.js';
import { toNumber } from './value/ratio.js';
import { readWindow } from './value/read-value.js';
import { isMissing, NOT_DUE, type Reading } from './value/reading.js';
import type { TimedReading } from './value/time-aggregation.js';
import type { Window } from './value/windows.js';

interface Found extends TimedReading {
  readonly window?: Window;
  readonly carried: boolean;
}

/** An unscored measure counts nowhere, with or without a value. */
const UNSCORED: Scored = { reason: 'UNSCORED' };

/** Reads and scores a measure on an objective. */
export function evaluateMeasure(plan: Plan, vertex: MeasureVertex, values: ValueSource): Evaluation {
  const { source, waiting } = watched(values, vertex.measure.id);
  const found = find(plan, vertex, source);
  const compared = comparedPeriods(vertex, found);
  const scoring = vertex.targets(compared);
  const isUnscored = !plan.context.undated && vertex.measure.scoring.kind === 'unscored';
  const scored = isUnscored ? UNSCORED : scoring.scorer.score(found.reading);
  const outcome = outcomeOf(scored, plan.overAchievement);
  return evaluationOf(vertex.missing, outcome, {
    reading: readingOf(plan, vertex, { found, scoring, compared, waiting: waiting.size }),
    ...(isUnscored ? { coverage: null, complete: true } : coverOf(found)),
  });
}

/** A source that tells which of the values that were looked for wait for their approval. */
function watched(
  values: ValueSource,
  own: Id,
): { readonly source: ValueSource; readonly waiting: ReadonlySet<string> } {
  const { awaitsApproval } = values;
  if (awaitsApproval === undefined) return { source: values, waiting: NONE };
  const waiting = new Set<string>();
  const actual: ValueSource['actual'] = (measure, subject, period) => {
    if (measure === own && awaitsApproval(measure, subject, period)) waiting.add(`${subject} ${period}`);
    return values.actual(measure, subject, period);
  };
  return { source: { actual }, waiting };
}

const NONE: ReadonlySet<string> = new Set();

/** The current value, else the latest whole earlier one that may be carried forward (also if it is "not applicable"). */
function find(plan: Plan, vertex: MeasureVertex, values: ValueSource): Found {
  const { measure, subject, windows } = vertex;
  const request = { measure, subject, context: plan.context, values };
  let current: Found = { reading: NOT_DUE, from: [], coverage: null, carried: false };
  for (const [back, window] of windows.entries()) {
    const found = { ...readWindow(request, window), window, carried: back > 0 };
    if (!isMissing(found.reading)) return found.carried ? { ...found, coverage: 1 } : found;
    if (back === 0) current = found;
  }
  return current;
}

/**
 * The periods whose targets a value is compared with: those it covers; for a value carried forward, or if there is none,
 * all periods of the scorecard's period.
 */
function comparedPeriods({ windows: [current] }: MeasureVertex, { carried, from }: Found): readonly PeriodName[] {
  return carried || from.length === 0 ? (current?.whole ?? []) : from;
}

function coverOf({ carried, coverage }: Found): Cover {
  return { coverage, complete: !carried && (coverage === null || coverage === 1) };
}

function outcomeOf(scored: Scored, overAchievement: 'cap' | 'keep'): Outcome {
  if (isReason(scored)) return { score: null, rawScore: null, status: 'grey', ...scored };
  const score = overAchievement === 'cap' ? Math.min(scored.score, 1) : scored.score;
  return { score, rawScore: scored.score, status: scored.status };
}

interface Compared {
  readonly found: Found;
  readonly scoring: Scoring;
  readonly compared: readonly PeriodName[];
  /** The number of its values that wait for their approval. */
  readonly waiting: number;
}

function readingOf(
  plan: Plan,
  { subject, measure }: MeasureVertex,
  { found, scoring, compared, waiting }: Compared,
): MeasureReading {
  const { reading, window } = found;
  return {
    subject,
    actual: actualOf(reading),
    period: window?.period ?? plan.period,
    periods: window?.periods ?? [],
    compared,
    ...qualifiersOf(found),
    ...(waiting > 0 && { awaitingApproval: waiting }),
    ...(scoring.figures !== undefined && { targets: scoring.figures }),
    variance: reading.kind === 'number' ? varianceOf(reading.exact, scoring.scorer, measure.polarity) : null,
  };
}

/** What qualifies a value that is not simply the one reported for the period. */
function qualifiersOf({ reading, window, carried, partial }: Found): Partial<MeasureReading> {
  return {
    ...(carried && { carriedFrom: window?.period }),
    ...(window?.longer === true && { longerFrequency: true }),
    ...(partial !== undefined && { partial }),
    ...(reading.members !== undefined && { members: reading.members }),
  };
}

function actualOf(reading: Reading): MeasureReading['actual'] {
  if (reading.kind === 'none') return reading.reason === 'NOT_APPLICABLE' ? { kind: 'not-applicable' } : null;
  if (reading.plain !== undefined) return reading.plain;
  return reading.kind === 'number' ? { kind: 'computed', value: toNumber(reading.exact) } : null;
}
