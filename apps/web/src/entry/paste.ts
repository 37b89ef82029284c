/** A row of the sheet, as a pasted block is matched with it. */
export interface PasteRow {
  readonly key: string;
  readonly names: readonly string[];
}

export interface PastedCell {
  readonly key: string;
  readonly text: string;
}

export interface Pasted {
  readonly cells: readonly PastedCell[];
  /** Rows of the block that have no place on the sheet. */
  readonly refused: readonly { readonly name: string; readonly text: string; readonly code: 'unknown' | 'beyond' }[];
}

/** The cells of a text that was copied from a spreadsheet. */
export function blockOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/s, '$1')));
}

function normal(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * Where the values of a block go. If its first column holds names or ids of measures, rows go to their measures in any
 * order, and the last column has the values; otherwise the first column fills the sheet from the cell downwards.
 */
export function placePasted(block: readonly (readonly string[])[], rows: readonly PasteRow[], from: string): Pasted {
  const byName = new Map(rows.flatMap(({ key, names }) => names.map((name) => [normal(name), key] as const)));
  const isNamed = block.some((cells) => cells.length > 1 && byName.has(normal(cells[0] ?? '')));
  return isNamed ? placeByName(block, byName) : placeDownwards(block, rows, from);
}

function placeByName(block: readonly (readonly string[])[], byName: ReadonlyMap<string, string>): Pasted {
  const cells: PastedCell[] = [];
  const refused: Pasted['refused'][number][] = [];
  block.forEach((row, at) => {
    const [name = ''] = row;
    const text = row.slice(1).findLast((cell) => cell !== '') ?? '';
    const key = byName.get(normal(name));
    if (key !== undefined) cells.push({ key, text });
    // The first row may be a heading.
    else if (name !== '' && at > 0) refused.push({ name, text, code: 'unknown' });
    else if (name !== '' && /\d/.test(text)) refused.push({ name, text, code: 'unknown' });
  });
  return { cells, refused };
}

function placeDownwards(block: readonly (readonly string[])[], rows: readonly PasteRow[], from: string): Pasted {
  const start = Math.max(
    0,
    rows.findIndex(({ key }) => key === from),
  );
  const cells: PastedCell[] = [];
  const refused: Pasted['refused'][number][] = [];
  block.forEach(([text = ''], at) => {
    const row = rows[start + at];
    if (row) cells.push({ key: row.key, text });
    else if (text !== '') refused.push({ name: String(at + 1), text, code: 'beyond' });
  });
  return { cells, refused };
}
