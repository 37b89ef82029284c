/** A figure with the digits that it was given with, or one that was computed. */
export interface Figure {
  readonly number: string | number;
}

/** A cell: a text, a figure, an instant or a date; null without anything. */
export type Cell = string | Figure | { readonly moment: string } | null;

/** Rows as they are seen, under one heading each. */
export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A figure as a cell; null without one. */
export function figure(value: string | number | null | undefined, factor?: number): Cell {
  if (value === null || value === undefined || value === '') return null;
  const number = factor === undefined ? value : rounded(Number(value) * factor);
  return Number.isFinite(Number(number)) ? { number } : String(value);
}

/** Without what binary fractions add at the end. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
