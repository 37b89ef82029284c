import { valueRowKey, type ValueRow } from '@strata/read-models';
import type { Id, PeriodName, PinnedFigure, PinnedValues, Subject } from '@strata/domain';

/** A value with what it is about. */
export type PinnedValue = Pick<ValueRow, 'measure' | 'subject' | 'period' | 'kind' | 'value'>;

/** A value that is not what was pinned; undefined on the side where there is none. */
export interface ValueDifference {
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly pinned: PinnedValue | undefined;
  readonly recomputed: PinnedValue | undefined;
}

/** Packs values, ordered by measure, subject and period. */
export function packValues(values: ReadonlyMap<string, PinnedValue>): PinnedValues {
  const rows = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const measures = indexOf(rows.map(({ measure }) => measure));
  const subjects = indexOf(rows.map(({ subject }) => subject));
  const periods = indexOf(rows.map(({ period }) => period));
  const figures = rows.map(({ measure, subject, period, value, kind }): PinnedFigure => {
    const about = [measures.get(measure)!, subjects.get(subject)!, periods.get(period)!] as const;
    return kind === 'number' ? [...about, value] : [...about, value, kind];
  });
  return { measures: [...measures.keys()], subjects: [...subjects.keys()], periods: [...periods.keys()], figures };
}

/** The first value, by measure, subject and period, that differs from what was pinned. */
export function firstValueDifference(
  pinned: PinnedValues,
  values: ReadonlyMap<string, PinnedValue>,
): ValueDifference | undefined {
  const before = unpackValues(pinned);
  for (const key of [...new Set([...before.keys(), ...values.keys()])].sort()) {
    const [was, is] = [before.get(key), values.get(key)];
    if (was?.value === is?.value && was?.kind === is?.kind) continue;
    const { measure, subject, period } = (was ?? is)!;
    return { measure, subject, period, pinned: was, recomputed: is };
  }
  return undefined;
}

function unpackValues({ measures, subjects, periods, figures }: PinnedValues): ReadonlyMap<string, PinnedValue> {
  return new Map(
    figures.map(([m, s, p, value, kind = 'number']) => {
      const [measure, subject, period] = [measures[m] ?? '', subjects[s] ?? '', periods[p] ?? ''];
      return [
        valueRowKey(measure, subject, period),
        { measure, subject, period, kind: kind as PinnedValue['kind'], value },
      ];
    }),
  );
}

/** The distinct texts in order of text, with their indexes. */
function indexOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(texts)].sort().map((text, index) => [text, index]));
}
