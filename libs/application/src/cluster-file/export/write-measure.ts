import {
  type Aggregation,
  sameData,
  type ScoringFunction,
  type TargetFigures,
  type TargetSeries,
} from '@strata/domain';
import type { YAMLMap } from 'yaml';
import type { FileMeasure } from '../cluster-file.js';
import { defaultScoring, MEASURE_DEFAULTS as NORMAL } from '../measure.schema.js';
import { byText } from './order.js';
import { optional, unless, writeLabels, writeMissing } from './write-settings.js';
import { block, blockOf, inline, list, type Part, plain, text } from './yaml-writer.js';

export function writeMeasure({ definition, targets }: FileMeasure): YAMLMap | undefined {
  const { scoring, range, valueType } = definition;
  return block({
    labels: writeLabels(definition.labels),
    unit: definition.unit === NORMAL.unit ? undefined : text(definition.unit),
    decimals: unless<number>(definition.decimals, NORMAL.decimals),
    valueType: unless<string>(valueType, NORMAL.valueType),
    polarity: unless<string>(definition.polarity, NORMAL.polarity),
    indicator: optional(definition.indicator, plain),
    frequency: unless<string>(definition.frequency, NORMAL.frequency),
    scoring: sameData(scoring, defaultScoring(valueType)) ? undefined : writeScoringFunction(scoring),
    aggregation: writeAggregation(definition.aggregation),
    accumulate: unless<string>(definition.accumulate, NORMAL.accumulate),
    missing: writeMissing(definition.missing),
    range: range && inline({ min: optional(range.min, plain), max: optional(range.max, plain) }),
    targets: blockOf(
      [...targets]
        .sort(byText(({ subject }) => subject))
        .map(({ subject, entries }) => [subject, writeEntries(entries)]),
    ),
  });
}

function writeScoringFunction(scoring: ScoringFunction): Part | undefined {
  const kind = plain(scoring.kind);
  switch (scoring.kind) {
    case 'goal-red-flag':
    case 'unscored':
      return kind;
    case 'yes-no':
      return scoring.good === 'yes' ? kind : inline({ kind, good: plain(scoring.good) });
    case 'accepted-interval':
      return scoring.margin === undefined ? kind : inline({ kind, margin: plain(scoring.margin) });
    case 'target-tolerance':
      return inline({
        kind,
        tolerance: plain(scoring.tolerance),
        percent: optional(scoring.percent, (on) => plain(String(on))),
      });
    case 'formula':
      return block({ kind, formula: text(scoring.formula) });
    case 'bands': {
      const bands = scoring.bands.map(({ below, score, status }) =>
        inline({ below: optional(below, plain), score: plain(score), status: plain(status) }),
      );
      return block({ kind, bands: list(present(bands)) });
    }
    case 'text-list': {
      const items = scoring.items.map((item) =>
        inline({ text: text(item.text), score: plain(item.score), status: plain(item.status) }),
      );
      return block({ kind, items: list(present(items)) });
    }
  }
}

function writeAggregation({ time, organisation, weightMeasure }: Aggregation): Part | undefined {
  return inline({
    time: unless<string>(time, NORMAL.aggregation.time),
    organisation: unless<string>(organisation, NORMAL.aggregation.organisation),
    weightMeasure: optional(weightMeasure, text),
  });
}

function writeEntries(entries: TargetSeries['entries']): Part | undefined {
  const [first] = entries;
  if (first !== undefined && entries.length === 1 && first.from === null) return writeFigures(first.value, undefined);
  return list(present(entries.map(({ from, value }) => writeFigures(value, from ?? undefined))));
}

function writeFigures(figures: TargetFigures, from: string | undefined): YAMLMap | undefined {
  const { goal, redFlag, target, low, high, min, stretch, baseline, benchmark, forecast } = figures;
  const ordered = { goal, redFlag, target, low, high, min, stretch, baseline, benchmark, forecast };
  const parts = Object.entries(ordered).map(([name, figure]) => [name, optional(figure, plain)] as const);
  return inline({ from: optional(from, plain), ...Object.fromEntries(parts) });
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
