import { evaluationOf, type Evaluation, type Outcome } from './evaluation.js';
import type { MeasureVertex, Plan } from './plan/plan.js';
import type { MeasureReading } from './scorecard.js';
import { isReason, type Scored } from './scoring/scored.js';
import { varianceOf } from './scoring/scorer.js';
import type { ValueSource } from './structure.js';
import { toNumber } from './value/ratio.js';
import { readWindow } from './value/read-value.js';
import { isMissing, MISSING, type Reading } from './value/reading.js';
import type { TimedReading } from './value/time-aggregation.js';
import type { Window } from './value/windows.js';

interface Found extends TimedReading {
  readonly window?: Window;
  readonly carried: boolean;
}

/** Reads and scores a measure on an objective. */
export function evaluateMeasure(plan: Plan, vertex: MeasureVertex, values: ValueSource): Evaluation {
  const found = find(plan, vertex, values);
  const outcome = outcomeOf(vertex.scorer.score(found.reading), plan.overAchievement);
  return evaluationOf(vertex.missing, outcome, { reading: readingOf(plan, vertex, found) });
}

/** The current value, else the latest one that may be carried forward (also if it is "not applicable"). */
function find(plan: Plan, vertex: MeasureVertex, values: ValueSource): Found {
  const { measure, subject, windows } = vertex;
  const request = { measure, subject, context: plan.context, values };
  let current: Found = { reading: MISSING, carried: false };
  for (const [back, window] of windows.entries()) {
    const found = { ...readWindow(request, window), window, carried: back > 0 };
    if (!isMissing(found.reading)) return found;
    if (back === 0) current = found;
  }
  return current;
}

function outcomeOf(scored: Scored, overAchievement: 'cap' | 'keep'): Outcome {
  if (isReason(scored)) return { score: null, rawScore: null, status: 'grey', ...scored };
  const score = overAchievement === 'cap' ? Math.min(scored.score, 1) : scored.score;
  return { score, rawScore: scored.score, status: scored.status };
}

function readingOf(plan: Plan, vertex: MeasureVertex, found: Found): MeasureReading {
  const { reading, window } = found;
  return {
    subject: vertex.subject,
    actual: actualOf(reading),
    period: window?.period ?? plan.period,
    periods: window?.periods ?? [],
    ...qualifiersOf(found),
    ...(vertex.figures !== undefined && { targets: vertex.figures }),
    variance: reading.kind === 'number' ? varianceOf(reading.exact, vertex.scorer, vertex.measure.polarity) : null,
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
