import {
  type Aggregation,
  type Band,
  type DefinitionVersion,
  sameData,
  type ScoringFunction,
  type TargetFigures,
  type TargetSeries,
} from '@strata/domain';
import type { YAMLMap } from 'yaml';
import type { FileMeasure } from '../cluster-file.js';
import { defaultScoring, MEASURE_DEFAULTS as DEFAULTS } from '../measure.schema.js';
import { byText } from './order.js';
import { optional, unless, writeLabels, writeMissing, writeUse } from './write-settings.js';
import { block, blockOf, type Fields, inline, list, type Part, plain, text } from './yaml-writer.js';

type ListItem = Extract<ScoringFunction, { kind: 'text-list' }>['items'][number];

export function writeMeasure({ definition, targets, versions, use }: FileMeasure): YAMLMap | undefined {
  const own = versions === undefined ? writeVersion(definition) : {};
  const { unit, valueType, polarity, range, ...rest } = own;
  const { plausible } = definition;
  return block({
    labels: writeLabels(definition.labels),
    unit,
    decimals: unless<number>(definition.decimals, DEFAULTS.decimals),
    valueType,
    polarity,
    indicator: optional(definition.indicator, plain),
    ...rest,
    plausible:
      plausible &&
      inline({
        min: optional(plausible.min, plain),
        max: optional(plausible.max, plain),
        change: optional(plausible.change, plain),
      }),
    range,
    versions:
      versions &&
      list(
        present(
          versions.map(({ from, value }) =>
            block({ from: optional(from, plain), factor: optional(value.factor, plain), ...writeVersion(value) }),
          ),
        ),
      ),
    use: use && writeUse(use),
    targets: blockOf(
      [...new Set(targets.map(({ subject }) => subject))]
        .sort(byText((subject) => subject))
        .map((subject) => [subject, writeTargets(targets.filter((series) => series.subject === subject))]),
    ),
  });
}

function writeVersion(version: DefinitionVersion): Fields {
  const { unit, valueType, scoring, range } = version;
  return {
    unit: unit === DEFAULTS.unit ? undefined : text(unit),
    valueType: unless<string>(valueType, DEFAULTS.valueType),
    polarity: unless<string>(version.polarity, DEFAULTS.polarity),
    frequency: unless<string>(version.frequency, DEFAULTS.frequency),
    scoring: sameData(scoring, defaultScoring(valueType)) ? undefined : writeScoringFunction(scoring),
    aggregation: writeAggregation(version.aggregation),
    accumulate: unless<string>(version.accumulate, DEFAULTS.accumulate),
    missing: writeMissing(version.missing),
    range: range && inline({ min: optional(range.min, plain), max: optional(range.max, plain) }),
  };
}

function writeScoringFunction(scoring: ScoringFunction): Part | undefined {
  const kind = plain(scoring.kind);
  switch (scoring.kind) {
    case 'goal-red-flag':
    case 'unscored':
      return kind;
    case 'yes-no':
      return kindWith(kind, { good: unless<string>(scoring.good, 'yes') });
    case 'accepted-interval':
      return kindWith(kind, { margin: optional(scoring.margin, plain) });
    case 'target-tolerance':
      return inline({
        kind,
        tolerance: plain(scoring.tolerance),
        percent: optional(scoring.percent, (on) => plain(String(on))),
      });
    case 'formula':
      return block({ kind, formula: text(scoring.formula) });
    case 'bands':
      return block({ kind, bands: list(present(scoring.bands.map(writeBand))) });
    case 'text-list':
      return block({ kind, items: list(present(scoring.items.map(writeItem))) });
  }
}

/** The kind alone if there are no other settings. */
function kindWith(kind: ReturnType<typeof plain>, settings: Fields): Part | undefined {
  const hasSettings = Object.values(settings).some((part) => part !== undefined);
  return hasSettings ? inline({ kind, ...settings }) : kind;
}

function writeBand({ below, score, status }: Band): YAMLMap | undefined {
  return inline({ below: optional(below, plain), score: plain(score), status: plain(status) });
}

function writeItem(item: ListItem): YAMLMap | undefined {
  return inline({ text: text(item.text), score: plain(item.score), status: plain(item.status) });
}

function writeAggregation({ time, organisation, weightMeasure }: Aggregation): Part | undefined {
  return inline({
    time: unless<string>(time, DEFAULTS.aggregation.time),
    organisation: unless<string>(organisation, DEFAULTS.aggregation.organisation),
    weightMeasure: optional(weightMeasure, text),
  });
}

/** The targets of one subject: those of the measure's own periods first, then those of longer periods. */
function writeTargets(series: readonly TargetSeries[]): Part | undefined {
  const entries = [...series]
    .sort(byText(({ per }) => per ?? ''))
    .flatMap((one) => one.entries.map((entry) => ({ per: one.per, ...entry })));
  const [first] = entries;
  if (first !== undefined && entries.length === 1 && first.from === null && first.per === undefined) {
    return writeFigures(first.value);
  }
  return list(present(entries.map(({ from, per, value }) => writeFigures(value, { from: from ?? undefined, per }))));
}

function writeFigures(
  figures: TargetFigures,
  { from, per }: { readonly from?: string | undefined; readonly per?: string | undefined } = {},
): YAMLMap | undefined {
  const { goal, redFlag, target, low, high, min, stretch, baseline, benchmark, forecast } = figures;
  const ordered = { goal, redFlag, target, low, high, min, stretch, baseline, benchmark, forecast };
  const parts = Object.entries(ordered).map(([name, figure]) => [name, optional(figure, plain)] as const);
  return inline({ from: optional(from, plain), per: optional(per, plain), ...Object.fromEntries(parts) });
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
