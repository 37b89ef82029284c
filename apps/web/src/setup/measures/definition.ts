import { readTyped, type DecimalMark } from '../../entry/read-typed.js';
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
export function definitionOf(mark: DecimalMark, measure?: SetupMeasurePartsFragment): Definition {
  if (measure === undefined) return NEW;
  const { labels, unit, decimals, valueType, polarity, frequency, accumulate, indicator } = measure;
  const { aggregation, range, scoring } = measure;
  return {
    ...{ unit, decimals, valueType, polarity, frequency, accumulate, indicator },
    names: namesOf(labels),
    ...scoringParts(scoring, mark),
    time: aggregation.time,
    organisation: aggregation.organisation,
    weightMeasure: aggregation.weightMeasure ?? '',
    min: typedOf(range?.min, mark),
    max: typedOf(range?.max, mark),
  };
}

function scoringParts(
  scoring: ScoringPartsFragment,
  mark: DecimalMark,
): Pick<Definition, 'kind' | 'tolerance' | 'percent' | 'goodIsYes' | 'formula' | 'lines'> {
  const { kind, tolerance, margin, percent, goodIsYes, formula } = scoring;
  return {
    kind,
    tolerance: typedOf(tolerance ?? margin, mark),
    percent: percent ?? false,
    goodIsYes: goodIsYes ?? true,
    formula: formula ?? '',
    lines: linesOf(scoring, mark),
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

function linesOf({ bands, items }: ScoringPartsFragment, mark: DecimalMark): readonly ScoreLine[] {
  const ofBands = (bands ?? []).map(({ below, ...rest }) => ({ text: typedOf(below, mark), ...rest }));
  const lines = [...ofBands, ...(items ?? [])].map(({ text, score, status }) => ({
    text,
    score: typedOf(String(Math.round(score * 1e6) / 1e4), mark),
    status: status === 'GREY' ? ('RED' as const) : status,
  }));
  return lines.length === 0 ? THREE : lines;
}

/**
 * The definition as mutations take it, with what is not edited here as it was; undefined without a name, or while a figure
 * is missing or none.
 */
export function inputOf(
  definition: Definition,
  mark: DecimalMark,
  former?: SetupMeasurePartsFragment,
): MeasureDefinitionInput | undefined {
  const labels = labelsOf(definition.names);
  const scoring = SCORINGS[definition.kind](definition, mark);
  const range = rangeOf(definition, mark);
  if (labels === undefined || scoring === undefined || range === undefined) return undefined;
  const { unit, decimals, valueType, polarity, frequency, accumulate, indicator, time, organisation } = definition;
  const { weightMeasure } = definition;
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

/** The limits that are given; undefined if one is no figure. */
function rangeOf({ min, max }: Definition, mark: DecimalMark): { min?: string; max?: string } | undefined {
  const range: { min?: string; max?: string } = {};
  for (const [name, text] of Object.entries({ min, max }) as ['min' | 'max', string][]) {
    if (text.trim() === '') continue;
    const figure = decimalOf(text, mark);
    if (figure === undefined) return undefined;
    range[name] = figure;
  }
  return range;
}

/** A figure as it is typed, under the decimal mark of the language; undefined if it is none. */
export function decimalOf(text: string, mark: DecimalMark): string | undefined {
  const typed = readTyped(text, 'NUMBER', mark);
  return typed.kind === 'number' ? typed.value : undefined;
}

/** A stored figure as somebody would type it, so that it is read back as the same figure. */
export function typedOf(stored: string | null | undefined, mark: DecimalMark): string {
  return (stored ?? '').replace('.', mark);
}

type ScoringOf = (definition: Definition, mark: DecimalMark) => ScoringInput | undefined;

/** How each kind is sent; undefined while something is missing. */
const SCORINGS: Readonly<Record<ScoringKind, ScoringOf>> = {
  GOAL_RED_FLAG: ({ kind }) => ({ kind }),
  UNSCORED: ({ kind }) => ({ kind }),
  TARGET_TOLERANCE: ({ kind, tolerance: text, percent }, mark) => {
    const tolerance = decimalOf(text, mark);
    return tolerance === undefined ? undefined : { kind, tolerance, percent };
  },
  ACCEPTED_INTERVAL: ({ kind, tolerance }, mark) => {
    const margin = decimalOf(tolerance, mark);
    return margin === undefined ? undefined : { kind, margin };
  },
  YES_NO: ({ kind, goodIsYes }) => ({ kind, goodIsYes }),
  FORMULA: ({ kind, formula }) => (formula.trim() === '' ? undefined : { kind, formula: formula.trim() }),
  BANDS: ({ lines }, mark) => bandsOf(lines, mark),
  TEXT_LIST: ({ kind, lines }, mark) => {
    const items = lines.flatMap((line) => {
      const scored = scoredOf(line, mark);
      return scored === undefined || line.text.trim() === '' ? [] : [{ text: line.text.trim(), ...scored }];
    });
    return items.length < lines.length ? undefined : { kind, items };
  },
};

/** All bands but the last have an upper end. */
function bandsOf(lines: readonly ScoreLine[], mark: DecimalMark): ScoringInput | undefined {
  const bands = lines.flatMap((line, at) => {
    const scored = scoredOf(line, mark);
    if (scored === undefined) return [];
    if (at === lines.length - 1) return [scored];
    const below = decimalOf(line.text, mark);
    return below === undefined ? [] : [{ below, ...scored }];
  });
  return bands.length === 0 || bands.length < lines.length ? undefined : { kind: 'BANDS', bands };
}

function scoredOf({ score: text, status }: ScoreLine, mark: DecimalMark) {
  const score = decimalOf(text, mark);
  return score === undefined ? undefined : { score: Number(score) / 100, status };
}
