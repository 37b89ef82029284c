import type {
  MeasureDefinitionInput,
  ScoringInput,
  ScoringKind,
  ScoringPartsFragment,
  SetupMeasurePartsFragment,
} from '../../generated/operations.js';
import { labelsOf, namesOf, type Names } from '../shared/labels.js';

/** A band or a text with its score, as typed. */
export interface ScoreLine {
  /** The upper end of a band, or the text. */
  readonly text: string;
  /** In percent. */
  readonly score: string;
  readonly status: 'RED' | 'AMBER' | 'GREEN' | 'BLUE';
}

/** The definition of a measure as it is edited. */
export interface Definition extends Pick<
  MeasureDefinitionInput,
  'valueType' | 'polarity' | 'frequency' | 'accumulate' | 'indicator'
> {
  readonly names: Names;
  readonly unit: string;
  readonly decimals: number;
  readonly kind: ScoringKind;
  readonly tolerance: string;
  readonly percent: boolean;
  readonly goodIsYes: boolean;
  readonly formula: string;
  readonly lines: readonly ScoreLine[];
  readonly time: 'SUM' | 'MEAN' | 'LAST';
  readonly organisation: 'NONE' | 'SUM' | 'MEAN' | 'WEIGHTED';
  readonly weightMeasure: string;
  readonly min: string;
  readonly max: string;
}

export const SCORING_OF: Readonly<Record<'NUMBER' | 'YES_NO' | 'TEXT', readonly ScoringKind[]>> = {
  NUMBER: ['GOAL_RED_FLAG', 'TARGET_TOLERANCE', 'ACCEPTED_INTERVAL', 'BANDS', 'FORMULA', 'UNSCORED'],
  YES_NO: ['YES_NO', 'UNSCORED'],
  TEXT: ['TEXT_LIST', 'UNSCORED'],
};

const THREE: readonly ScoreLine[] = [
  { text: '', score: '0', status: 'RED' },
  { text: '', score: '50', status: 'AMBER' },
  { text: '', score: '100', status: 'GREEN' },
];

/** The definition of a new measure, or that of one to be revised. */
export function definitionOf(measure?: SetupMeasurePartsFragment): Definition {
  if (measure === undefined) return NEW;
  const { labels, unit, decimals, valueType, polarity, frequency, accumulate, indicator } = measure;
  const { aggregation, range, scoring } = measure;
  return {
    ...{ unit, decimals, valueType, polarity, frequency, accumulate, indicator },
    names: namesOf(labels),
    ...scoringParts(scoring),
    time: aggregation.time,
    organisation: aggregation.organisation,
    weightMeasure: aggregation.weightMeasure ?? '',
    min: range?.min ?? '',
    max: range?.max ?? '',
  };
}

function scoringParts(
  scoring: ScoringPartsFragment,
): Pick<Definition, 'kind' | 'tolerance' | 'percent' | 'goodIsYes' | 'formula' | 'lines'> {
  const { kind, tolerance, margin, percent, goodIsYes, formula } = scoring;
  return {
    kind,
    tolerance: tolerance ?? margin ?? '',
    percent: percent ?? false,
    goodIsYes: goodIsYes ?? true,
    formula: formula ?? '',
    lines: linesOf(scoring),
  };
}

const NEW: Definition = {
  names: namesOf(),
  unit: '',
  decimals: 1,
  valueType: 'NUMBER',
  polarity: 'HIGHER',
  frequency: 'MONTH',
  accumulate: 'PERIOD',
  indicator: 'LAGGING',
  kind: 'GOAL_RED_FLAG',
  tolerance: '',
  percent: true,
  goodIsYes: true,
  formula: '',
  lines: THREE,
  time: 'LAST',
  organisation: 'NONE',
  weightMeasure: '',
  min: '',
  max: '',
};

function linesOf({ bands, items }: ScoringPartsFragment): readonly ScoreLine[] {
  const lines = [...(bands ?? []).map(({ below, ...rest }) => ({ text: below ?? '', ...rest })), ...(items ?? [])].map(
    ({ text, score, status }) => ({
      text,
      score: String(Math.round(score * 1e6) / 1e4),
      status: status === 'GREY' ? ('RED' as const) : status,
    }),
  );
  return lines.length === 0 ? THREE : lines;
}

/** The definition as mutations take it, with what is not edited here as it was; undefined without a name. */
export function inputOf(
  definition: Definition,
  former?: SetupMeasurePartsFragment,
): MeasureDefinitionInput | undefined {
  const labels = labelsOf(definition.names);
  const scoring = SCORINGS[definition.kind](definition);
  if (labels === undefined || scoring === undefined) return undefined;
  const { unit, decimals, valueType, polarity, frequency, accumulate, indicator, time, organisation } = definition;
  const { weightMeasure, min, max } = definition;
  const range = { ...given('min', min), ...given('max', max) };
  return {
    labels,
    unit: unit.trim(),
    decimals,
    valueType,
    polarity,
    frequency,
    accumulate,
    indicator,
    scoring,
    aggregation: { time, organisation, ...(organisation === 'WEIGHTED' ? { weightMeasure } : {}) },
    ...(Object.keys(range).length === 0 ? {} : { range }),
    ...(former?.missing ? { missing: former.missing } : {}),
    ...(former?.plausible ? { plausible: former.plausible } : {}),
  };
}

function given<Name extends string>(name: Name, text: string): { readonly [K in Name]?: string } {
  return (text.trim() === '' ? {} : { [name]: decimalOf(text) }) as { readonly [K in Name]?: string };
}

/** A figure as it is typed, with a comma or a point. */
export function decimalOf(text: string): string {
  return text.trim().replaceAll(/[\s ]/g, '').replace(',', '.').replace('−', '-');
}

/** How each kind is sent; undefined while something is missing. */
const SCORINGS: Readonly<Record<ScoringKind, (definition: Definition) => ScoringInput | undefined>> = {
  GOAL_RED_FLAG: ({ kind }) => ({ kind }),
  UNSCORED: ({ kind }) => ({ kind }),
  TARGET_TOLERANCE: ({ kind, tolerance, percent }) =>
    tolerance.trim() === '' ? undefined : { kind, tolerance: decimalOf(tolerance), percent },
  ACCEPTED_INTERVAL: ({ kind, tolerance }) =>
    tolerance.trim() === '' ? undefined : { kind, margin: decimalOf(tolerance) },
  YES_NO: ({ kind, goodIsYes }) => ({ kind, goodIsYes }),
  FORMULA: ({ kind, formula }) => (formula.trim() === '' ? undefined : { kind, formula: formula.trim() }),
  BANDS: ({ lines }) => bandsOf(lines),
  TEXT_LIST: ({ kind, lines }) =>
    lines.some(({ text }) => text.trim() === '')
      ? undefined
      : { kind, items: lines.map((line) => ({ text: line.text.trim(), ...scored(line) })) },
};

/** All bands but the last have an upper end. */
function bandsOf(lines: readonly ScoreLine[]): ScoringInput | undefined {
  const upper = lines.slice(0, -1);
  const last = lines.at(-1);
  if (last === undefined || upper.some(({ text }) => text.trim() === '')) return undefined;
  return {
    kind: 'BANDS',
    bands: [...upper.map((line) => ({ below: decimalOf(line.text), ...scored(line) })), scored(last)],
  };
}

function scored({ score, status }: ScoreLine) {
  return { score: Number(decimalOf(score)) / 100, status };
}

/** The figures of a target that a kind of scoring reads, the first ones being required. */
export function figuresOf(kind: ScoringKind, formula: string | null): readonly FigureName[] {
  switch (kind) {
    case 'GOAL_RED_FLAG':
      return ['goal', 'redFlag'];
    case 'TARGET_TOLERANCE':
      return ['target'];
    case 'ACCEPTED_INTERVAL':
      return ['low', 'high'];
    case 'FORMULA':
      return FIGURES.filter((name) => new RegExp(`\\b${name}\\b`).test(formula ?? ''));
    case 'BANDS':
    case 'YES_NO':
    case 'TEXT_LIST':
    case 'UNSCORED':
      return [];
  }
}

export const FIGURES = [
  'goal',
  'redFlag',
  'target',
  'low',
  'high',
  'min',
  'stretch',
  'baseline',
  'benchmark',
  'forecast',
] as const;
export type FigureName = (typeof FIGURES)[number];
