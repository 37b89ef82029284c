import type { MeasurePageQuery } from '../generated/operations.js';

type Measure = NonNullable<MeasurePageQuery['measure']>;
export type Figures = Measure['targets'][number]['entries'][number]['figures'];

type Series = readonly {
  readonly subject: string;
  readonly per: string | null;
  readonly entries: readonly { readonly from: string | null; readonly figures: Partial<Figures> }[];
}[];

/** The figures of a measure that hold for a subject on a day: those of its own series, otherwise those of the series `*`. */
export function figuresOn(targets: Series, subject: string, day: string): Partial<Figures> | undefined {
  for (const owner of [subject, '*']) {
    const entries = targets.find((series) => series.subject === owner && series.per === null)?.entries ?? [];
    const found = entries.findLast(({ from }) => from === null || from <= day);
    if (found !== undefined) return found.figures;
  }
  return undefined;
}

/** The figure that an actual is compared with. */
export function mainFigureOf(figures: Partial<Figures> | undefined, scoring: string): number | undefined {
  const { goal, target } = figures ?? {};
  const text = scoring === 'TARGET_TOLERANCE' ? (target ?? goal) : (goal ?? target);
  return text === null || text === undefined ? undefined : Number(text);
}
