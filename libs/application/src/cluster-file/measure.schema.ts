import type {
  Aggregation,
  DefinitionVersion,
  MeasureDefinition,
  MissingPolicy,
  ScoringFunction,
  TargetFigures,
  TargetSeries,
} from '@strata/domain';
import { z } from 'zod';
import {
  date,
  dated,
  decimal,
  effective,
  flag,
  id,
  integer,
  labels,
  line,
  MAX_ENTRIES,
  named,
  prose,
  share,
  subjectKey,
} from './scalar.schema.js';

const figureNames = [
  'goal', 'redFlag', 'target', 'low', 'high', 'min', 'stretch', 'baseline', 'benchmark', 'forecast',
] as const; // prettier-ignore

const figures = Object.fromEntries(figureNames.map((name) => [name, decimal.optional()])) as Record<
  (typeof figureNames)[number],
  z.ZodOptional<typeof decimal>
>;

const figuresAlone = named(
  'figures',
  z.strictObject(figures).refine(holdsAny, { error: 'A target must have at least one figure.' }),
);
const figuresDated = named(
  'figuresFrom',
  z
    .strictObject({ from: date.optional(), per: z.enum(['quarter', 'half-year', 'year']).optional(), ...figures })
    .refine(({ from: _from, per: _per, ...rest }) => holdsAny(rest), {
      error: 'A target must have at least one figure.',
    }),
);

type SeriesInFile = Omit<TargetSeries, 'subject'>;

/** The targets of one subject: those of the measure's own periods, and those of longer periods (`per`). */
const targetEntries = z.union([
  figuresAlone.transform((value): SeriesInFile[] => [{ entries: [{ from: null, value: value as TargetFigures }] }]),
  z
    .array(figuresDated)
    .min(1)
    .max(MAX_ENTRIES)
    .transform((list, context) => {
      const lengths = [...new Set(list.map(({ per }) => per))];
      return lengths.map((per): SeriesInFile => {
        const own = list.filter((entry) => entry.per === per);
        const entries = own.map(({ from, per: _, ...value }) => ({ from, value: value as TargetFigures }));
        return { ...(per && { per }), entries: dated(entries, context) };
      });
    }),
]);

const carryForward = z.strictObject({ carryForward: integer(1, 120) });

export const missingPolicy = named(
  'missing',
  z.union([
    z.enum(['share-weight', 'no-data', 'zero']).transform((kind): MissingPolicy => ({ kind })),
    carryForward.transform(({ carryForward: periods }): MissingPolicy => ({ kind: 'carry-forward', periods })),
  ]),
);

const status = z.enum(['red', 'amber', 'green', 'blue']);
const good = z.enum(['yes', 'no']);
const band = z.strictObject({ below: decimal.optional(), score: share, status });
const listItem = z.strictObject({ text: line(300), score: share, status });

const scoringInFull = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goal-red-flag') }),
  z.strictObject({ kind: z.literal('bands'), bands: z.array(band).min(1).max(50) }),
  z.strictObject({ kind: z.literal('target-tolerance'), tolerance: decimal, percent: flag.optional() }),
  z.strictObject({ kind: z.literal('accepted-interval'), margin: decimal.optional() }),
  z.strictObject({ kind: z.literal('yes-no'), good: good.default('yes') }),
  z.strictObject({ kind: z.literal('text-list'), items: z.array(listItem).min(1).max(200) }),
  z.strictObject({ kind: z.literal('unscored') }),
  z.strictObject({ kind: z.literal('formula'), formula: prose(5000) }),
]);

const scoring = named(
  'scoringFunction',
  z.union([
    z.enum(['goal-red-flag', 'accepted-interval', 'yes-no', 'unscored']).transform((kind): ScoringFunction => {
      return kind === 'yes-no' ? { kind, good: 'yes' } : { kind };
    }),
    scoringInFull.transform((value) => value as ScoringFunction),
  ]),
);

const aggregation = z.strictObject({
  time: z.enum(['sum', 'mean', 'last']).default('last'),
  organisation: z.enum(['none', 'sum', 'mean', 'weighted']).default('none'),
  weightMeasure: id.optional(),
});

/** The defaults of a measure in a file. */
export const MEASURE_DEFAULTS = {
  unit: '',
  decimals: 2,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  aggregation: { time: 'last', organisation: 'none' } as Aggregation,
  accumulate: 'period',
} as const;

/** The default scoring function of a measure, by its type of values. */
export function defaultScoring(valueType: MeasureDefinition['valueType']): ScoringFunction {
  if (valueType === 'number') return { kind: 'goal-red-flag' };
  return valueType === 'yes-no' ? { kind: 'yes-no', good: 'yes' } : { kind: 'unscored' };
}

const unit = z.union([z.literal(''), line(40)]);

const versionFields = {
  unit: unit.default(MEASURE_DEFAULTS.unit),
  valueType: z.enum(['number', 'yes-no', 'text']).default(MEASURE_DEFAULTS.valueType),
  polarity: z.enum(['higher', 'lower', 'closer']).default(MEASURE_DEFAULTS.polarity),
  frequency: z.enum(['month', 'quarter', 'half-year', 'year']).default(MEASURE_DEFAULTS.frequency),
  scoring: scoring.optional(),
  aggregation: aggregation.default(MEASURE_DEFAULTS.aggregation),
  accumulate: z.enum(['period', 'year-to-date']).default(MEASURE_DEFAULTS.accumulate),
  missing: missingPolicy.optional(),
  range: z.strictObject({ min: decimal.optional(), max: decimal.optional() }).optional(),
};

const version = named(
  'definitionVersion',
  z.strictObject({ from: date.optional(), factor: decimal.optional(), ...versionFields }),
);

/** The definitions of a measure over time. */
const versions = z
  .array(version)
  .min(2)
  .max(MAX_ENTRIES)
  .transform((list, context) =>
    dated(
      list.map(({ from, ...value }) => ({ from, value: withScoring(value) as DefinitionVersion })),
      context,
    ),
  );

const fields = named(
  'measure',
  z.strictObject({
    labels,
    decimals: integer(0, 12).default(MEASURE_DEFAULTS.decimals),
    indicator: z.enum(['leading', 'lagging']).optional(),
    ...versionFields,
    plausible: z
      .strictObject({ min: decimal.optional(), max: decimal.optional(), change: decimal.optional() })
      .optional(),
    versions: versions.optional(),
    use: effective(flag).optional(),
    targets: z.record(subjectKey, targetEntries).optional(),
  }),
);

function withScoring<
  T extends { readonly scoring?: ScoringFunction | undefined; readonly valueType: MeasureDefinition['valueType'] },
>(version: T) {
  return { ...version, scoring: version.scoring ?? defaultScoring(version.valueType) };
}

/** With versions, the definition is the last of them. */
export const measure = fields.transform(({ targets = {}, versions: overTime, use, ...rest }) => {
  const { factor: _, ...last }: DefinitionVersion = overTime?.at(-1)?.value ?? (withScoring(rest) as DefinitionVersion);
  const { labels: name, decimals, indicator, plausible } = rest;
  const definition = {
    ...last,
    labels: name,
    decimals,
    ...(indicator && { indicator }),
    plausible,
  } as MeasureDefinition;
  return {
    definition: withoutUndefined(definition),
    targets: Object.entries(targets).flatMap(([subject, list]) => list.map((series) => ({ subject, ...series }))),
    ...(overTime && { versions: overTime }),
    ...(use && { use }),
  };
});

function withoutUndefined(definition: MeasureDefinition): MeasureDefinition {
  return Object.fromEntries(
    Object.entries(definition).filter(([, value]) => value !== undefined),
  ) as unknown as MeasureDefinition;
}

function holdsAny(value: object): boolean {
  return Object.values(value).some((figure) => figure !== undefined);
}
