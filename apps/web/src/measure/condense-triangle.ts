/** The most columns of a triangle. */
const MAX_VINTAGES = 12;

interface Triangle {
  readonly vintages: readonly string[];
  readonly rows: {
    readonly nodes: readonly { readonly period: string; readonly values: readonly (string | null)[] }[];
  };
}

export interface CondensedTriangle {
  readonly vintages: readonly string[];
  readonly rows: readonly {
    readonly period: string;
    readonly cells: readonly { readonly value: string | null; readonly isChanged: boolean }[];
  }[];
}

/**
 * The part of a triangle that a page can show: the rows of some periods, newest first, and the last days on which one of
 * them was revised or, if there are few, reported.
 */
export function condensed({ vintages, rows }: Triangle, periods: readonly string[]): CondensedTriangle {
  const shown = new Set(periods);
  const nodes = rows.nodes.filter(({ period }) => shown.has(period)).sort((a, b) => (a.period < b.period ? 1 : -1));
  const isChanged = (values: readonly (string | null)[], at: number) => {
    const before = at === 0 ? null : (values[at - 1] ?? null);
    return before !== null && values[at] !== before;
  };
  const revised = vintages.flatMap((_, at) => (nodes.some(({ values }) => isChanged(values, at)) ? [at] : []));
  const others = vintages.map((_, at) => at).filter((at) => !revised.includes(at));
  const room = Math.max(0, MAX_VINTAGES - revised.length);
  const columns = [...revised.slice(-MAX_VINTAGES), ...(room === 0 ? [] : others.slice(-room))].sort((a, b) => a - b);
  return {
    vintages: columns.map((at) => vintages[at]!),
    rows: nodes.map(({ period, values }) => ({
      period,
      cells: columns.map((at) => ({ value: values[at] ?? null, isChanged: isChanged(values, at) })),
    })),
  };
}
