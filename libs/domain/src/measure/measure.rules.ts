import type { Refusal } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import type { Id } from '../words.js';
import type { Band, MeasureDefinition, MeasureState, ScoringFunction, TargetFigures } from './measure.js';

/** One thing wrong with a definition or with target figures; `path` is the field. */
export interface MeasureProblem {
  readonly path: string;
  readonly message: string;
}

const SCORINGS: Readonly<Record<MeasureDefinition['valueType'], readonly ScoringFunction['kind'][]>> = {
  number: ['goal-red-flag', 'bands', 'target-tolerance', 'accepted-interval', 'formula', 'unscored'],
  'yes-no': ['yes-no', 'unscored'],
  text: ['text-list', 'unscored'],
};

/** Refusal of a measure that is not there or is retired. */
export function measureNotUsable(measureId: Id, measures: ReadonlyMap<Id, MeasureState>): Refusal | undefined {
  const measure = measures.get(measureId);
  if (measure?.exists === true) return measure.retired ? measureRetired(measureId) : undefined;
  return measureNotFound(measureId);
}

export function measureNotFound(measureId: Id): Refusal {
  return {
    code: 'MEASURE_NOT_FOUND',
    message: measureId === '' ? 'There is no such measure.' : `The cluster has no measure "${measureId}".`,
    remedy: 'Define the measure first, or name another.',
    details: { measureId },
  };
}

export function measureRetired(measureId: Id): Refusal {
  return {
    code: 'MEASURE_RETIRED',
    message: `The measure "${measureId}" is retired.`,
    remedy: 'Use another measure, or define a new one.',
    details: { measureId },
  };
}

/** What is wrong with a definition beyond its shape; all of it. */
export function definitionProblems(definition: MeasureDefinition): readonly MeasureProblem[] {
  return [
    ...scoringProblems(definition),
    ...typeProblems(definition),
    ...when(upsideDown(definition.range?.min, definition.range?.max), 'range', 'The minimum is above the maximum.'),
  ];
}

/** What is wrong with target figures for a measure; all of it. */
export function targetProblems(
  { scoring, polarity, valueType }: MeasureDefinition,
  figures: TargetFigures,
): readonly MeasureProblem[] {
  const { goal, redFlag, low, high } = figures;
  const half = (a: unknown, b: unknown) => (a === undefined) !== (b === undefined);
  return [
    ...when(Object.keys(figures).length === 0, 'figures', 'A target has at least one figure; withdraw it instead.'),
    ...when(valueType !== 'number', 'figures', 'Only a measure of numbers has targets.'),
    ...when(scoring.kind === 'goal-red-flag' && half(goal, redFlag), 'goal', 'The goal and the red flag go together.'),
    ...when(scoring.kind === 'accepted-interval' && half(low, high), 'low', 'Both ends of the interval go together.'),
    ...when(goalMisplaced(polarity, goal, redFlag), 'goal', GOAL_ORDER[polarity]),
    ...when(upsideDown(low, high), 'low', 'The lower end of the interval is above the upper.'),
  ];
}

const GOAL_ORDER: Readonly<Record<MeasureDefinition['polarity'], string>> = {
  higher: 'Where higher is better, the goal is above the red flag.',
  lower: 'Where lower is better, the goal is below the red flag.',
  closer: 'The goal and the red flag differ.',
};

function goalMisplaced(polarity: MeasureDefinition['polarity'], goal?: string, redFlag?: string): boolean {
  if (goal === undefined || redFlag === undefined) return false;
  const order = compareDecimals(goal, redFlag);
  if (polarity === 'closer') return order === 0;
  return polarity === 'higher' ? order <= 0 : order >= 0;
}

function scoringProblems({ scoring, valueType }: MeasureDefinition): readonly MeasureProblem[] {
  const fitting = SCORINGS[valueType];
  if (!fitting.includes(scoring.kind)) {
    const message = `A measure of type ${valueType} is scored by ${fitting.join(', ')}; not by ${scoring.kind}.`;
    return [{ path: 'scoring.kind', message }];
  }
  if (scoring.kind === 'bands') return bandProblems(scoring.bands);
  if (scoring.kind === 'target-tolerance') {
    return when(isNegative(scoring.tolerance), 'scoring.tolerance', 'The tolerance is 0 or more.');
  }
  if (scoring.kind === 'accepted-interval') {
    return when(isNegative(scoring.margin), 'scoring.margin', 'The margin is 0 or more.');
  }
  if (scoring.kind !== 'text-list') return [];
  const texts = scoring.items.map(({ text }) => text);
  return when(new Set(texts).size < texts.length, 'scoring.items', 'Each text of the list stands there once.');
}

function bandProblems(bands: readonly Band[]): readonly MeasureProblem[] {
  return bands.flatMap(({ below }, i) => {
    const path = `scoring.bands.${i}.below`;
    const last = i === bands.length - 1;
    if (last) return when(below !== undefined, path, 'The last band is open: it has no upper end.');
    if (below === undefined) return [{ path, message: 'Every band but the last has an upper end.' }];
    const before = bands[i - 1]?.below;
    const ascends = before === undefined || compareDecimals(before, below) < 0;
    return when(!ascends, path, 'The upper ends of bands ascend.');
  });
}

function typeProblems(definition: MeasureDefinition): readonly MeasureProblem[] {
  const { aggregation, accumulate, range, valueType } = definition;
  const weighted = aggregation.organisation === 'weighted';
  const weight = 'aggregation.weightMeasure';
  const needsNumbers = aggregation.time !== 'last' || aggregation.organisation !== 'none';
  const numbers = valueType === 'number';
  return [
    ...when(weighted && aggregation.weightMeasure === undefined, weight, 'A weighted aggregation names its weights.'),
    ...when(!weighted && aggregation.weightMeasure !== undefined, weight, 'Only a weighted aggregation has weights.'),
    ...when(!numbers && needsNumbers, 'aggregation', 'Sums and means need numbers: use last and none.'),
    ...when(!numbers && accumulate !== 'period', 'accumulate', 'Only numbers accumulate over the year.'),
    ...when(!numbers && range !== undefined, 'range', 'Only numbers have a range.'),
  ];
}

function when(wrong: boolean, path: string, message: string): readonly MeasureProblem[] {
  return wrong ? [{ path, message }] : [];
}

function isNegative(figure: string | undefined): boolean {
  return figure !== undefined && compareDecimals(figure, '0') < 0;
}

function upsideDown(low: string | undefined, high: string | undefined): boolean {
  return low !== undefined && high !== undefined && compareDecimals(low, high) > 0;
}
