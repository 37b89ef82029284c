import { MONTHS_OF } from '../calendar/period.js';
import type { Refusal } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import type { Id } from '../words.js';
import type { Band, MeasureDefinition, MeasureState, ScoringFunction, TargetFigures, TargetPer } from './measure.js';

/** A problem in a definition or in target figures; `path` is the field. */
export interface MeasureProblem {
  readonly path: string;
  readonly message: string;
}

const SCORINGS: Readonly<Record<MeasureDefinition['valueType'], readonly ScoringFunction['kind'][]>> = {
  number: ['goal-red-flag', 'bands', 'target-tolerance', 'accepted-interval', 'formula', 'unscored'],
  'yes-no': ['yes-no', 'unscored'],
  text: ['text-list', 'unscored'],
};

/** Refuses a measure that does not exist or is retired. */
export function measureNotUsable(measureId: Id, measures: ReadonlyMap<Id, MeasureState>): Refusal | undefined {
  const measure = measures.get(measureId);
  if (measure?.exists === true) return measure.retired ? measureRetired(measureId) : undefined;
  return measureNotFound(measureId);
}

function measureNotFound(measureId: Id): Refusal {
  return {
    code: 'MEASURE_NOT_FOUND',
    message: measureNotDefined(measureId),
    remedy: 'Define the measure first, or name an existing one.',
    details: { measureId },
  };
}

export function measureNotDefined(measureId: Id): string {
  return `The measure "${measureId}" is not defined in this cluster.`;
}

export function measureRetired(measureId: Id): Refusal {
  return {
    code: 'MEASURE_RETIRED',
    message: `The measure "${measureId}" is retired.`,
    remedy: 'Use another measure, or define a new one.',
    details: { measureId },
  };
}

/** Every problem in a definition beyond its shape. */
export function definitionProblems(definition: MeasureDefinition): readonly MeasureProblem[] {
  return [
    ...scoringProblems(definition),
    ...typeProblems(definition),
    ...when(
      upsideDown(definition.range?.min, definition.range?.max),
      'range',
      'The minimum must not be above the maximum.',
    ),
    ...plausibleProblems(definition),
  ];
}

function plausibleProblems({ plausible, valueType }: MeasureDefinition): readonly MeasureProblem[] {
  if (plausible === undefined) return [];
  const { min, max, change } = plausible;
  return [
    ...when(valueType !== 'number', 'plausible', 'Only numbers can have a plausible range.'),
    ...when(upsideDown(min, max), 'plausible', 'The minimum must not be above the maximum.'),
    ...when(change !== undefined && Number(change) <= 0, 'plausible.change', 'The largest change must be above 0.'),
  ];
}

/** Every problem in the target figures for a measure. */
export function targetProblems(
  { scoring, polarity, valueType }: MeasureDefinition,
  figures: TargetFigures,
): readonly MeasureProblem[] {
  const { goal, redFlag, low, high } = figures;
  const oneOnly = (a: unknown, b: unknown) => (a === undefined) !== (b === undefined);
  return [
    ...when(Object.keys(figures).length === 0, 'figures', 'A target must have a figure; to remove it, withdraw it.'),
    ...when(valueType !== 'number', 'figures', 'Only measures of numbers can have targets.'),
    ...when(
      scoring.kind === 'goal-red-flag' && oneOnly(goal, redFlag),
      'goal',
      'Set the goal and the red flag together.',
    ),
    ...when(
      scoring.kind === 'accepted-interval' && oneOnly(low, high),
      'low',
      'Set both ends of the interval together.',
    ),
    ...when(goalMisplaced(polarity, goal, redFlag), 'goal', GOAL_ORDER[polarity]),
    ...when(upsideDown(low, high), 'low', 'The low end of the interval must not be above the high end.'),
  ];
}

const GOAL_ORDER: Readonly<Record<MeasureDefinition['polarity'], string>> = {
  higher: 'When higher is better, the goal must be above the red flag.',
  lower: 'When lower is better, the goal must be below the red flag.',
  closer: 'The goal and the red flag must differ.',
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
    const message = `A measure of type ${valueType} cannot be scored by ${scoring.kind}; use ${fitting.join(', ')}.`;
    return [{ path: 'scoring.kind', message }];
  }
  if (scoring.kind === 'bands') return bandProblems(scoring.bands);
  if (scoring.kind === 'target-tolerance') {
    return when(isNegative(scoring.tolerance), 'scoring.tolerance', 'The tolerance must be 0 or more.');
  }
  if (scoring.kind === 'accepted-interval') {
    return when(isNegative(scoring.margin), 'scoring.margin', 'The margin must be 0 or more.');
  }
  if (scoring.kind !== 'text-list') return [];
  const texts = scoring.items.map(({ text }) => text);
  return when(new Set(texts).size < texts.length, 'scoring.items', 'Each text must be in the list once.');
}

function bandProblems(bands: readonly Band[]): readonly MeasureProblem[] {
  return bands.flatMap(({ below }, i) => {
    const path = `scoring.bands.${i}.below`;
    const last = i === bands.length - 1;
    if (last) return when(below !== undefined, path, 'The last band must not have an upper end.');
    if (below === undefined) return [{ path, message: 'Every band except the last must have an upper end.' }];
    const before = bands[i - 1]?.below;
    const ascends = before === undefined || compareDecimals(before, below) < 0;
    return when(!ascends, path, 'The upper ends of the bands must ascend.');
  });
}

function typeProblems(definition: MeasureDefinition): readonly MeasureProblem[] {
  const { aggregation, accumulate, range, valueType } = definition;
  const weighted = aggregation.organisation === 'weighted';
  const weight = 'aggregation.weightMeasure';
  const needsNumbers = aggregation.time !== 'last' || aggregation.organisation !== 'none';
  const numbers = valueType === 'number';
  return [
    ...when(
      weighted && aggregation.weightMeasure === undefined,
      weight,
      'A weighted aggregation needs a weight measure.',
    ),
    ...when(
      !weighted && aggregation.weightMeasure !== undefined,
      weight,
      'Only a weighted aggregation has a weight measure.',
    ),
    ...when(!numbers && needsNumbers, 'aggregation', 'Sums and means need numbers; use "last" and "none".'),
    ...when(!numbers && accumulate !== 'period', 'accumulate', 'Only numbers can accumulate over the year.'),
    ...when(!numbers && range !== undefined, 'range', 'Only numbers can have a range.'),
  ];
}

/** Targets of longer periods are longer than the measure's own periods; those of its own periods have no `per`. */
export function perProblems({ frequency }: Pick<MeasureDefinition, 'frequency'>, per: TargetPer | undefined) {
  const longer = per === undefined || MONTHS_OF[per] > MONTHS_OF[frequency];
  return when(
    !longer,
    'per',
    `The measure is reported per ${frequency}; a target per ${per} must be of a longer period.`,
  );
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
