import type { ValueVersion } from '@strata/read-models';

const COLUMNS = ['member', 'measure', 'period', 'value', 'note', 'reason'];
const OF_HISTORY = ['withdrawn', 'known_at', 'recorded_at', 'by', 'evidence_address', 'evidence_sha256'];

/** One line of CSV (RFC 4180) with its end. */
export function csvLine(fields: readonly string[], delimiter = ','): string {
  const quoted = (field: string): string =>
    field.includes(delimiter) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  return `${fields.map(quoted).join(delimiter)}\n`;
}

/**
 * The lines of a file of values, which can be imported again. With `history`, the file has every version of each value,
 * with the moment from which it was known; a withdrawal is a row without a value that says so.
 */
export function* valueLines(rows: Iterable<ValueVersion>, history: boolean): Iterable<string> {
  yield csvLine(history ? [...COLUMNS, ...OF_HISTORY] : COLUMNS);
  for (const row of rows) {
    const { subject, measure, period, kind, value, note, reason } = row;
    const shown = kind === 'withdrawn' ? '' : (value ?? 'n/a');
    const fields = [subject, measure, period, shown, note ?? '', reason ?? ''];
    yield csvLine(history ? [...fields, ...originOf(row)] : fields);
  }
}

function originOf({ kind, knownAt, recordedAt, by, evidence }: ValueVersion): readonly string[] {
  return [kind === 'withdrawn' ? 'yes' : '', knownAt, recordedAt, by, evidence?.address ?? '', evidence?.sha256 ?? ''];
}
