/** Text in columns, each as wide as its longest cell. Columns in `right` are aligned to the right. */
export function tableLines(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((text, column) => (right.has(column) ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** The text of a difference, with a plus sign if it is positive. */
export function signed(difference: number, text: string): string {
  return difference > 0 ? `+${text}` : text;
}
