import { figure, type Cell, type ExportTable } from '../export/export-table.js';
import type { MeasureFormFragment } from '../generated/operations.js';
import { noteText } from '../words/note-text.js';
import type { Words } from '../words/use-words.js';
import type { SeriesPoint } from './measure-series.js';

/** The values of a measure as rows, the newest first. */
export function seriesTable(
  points: readonly SeriesPoint[],
  { unit }: MeasureFormFragment,
  { t }: Words,
  valueText: (value: SeriesPoint['value']) => string,
): ExportTable {
  return {
    headings: [
      ...[t('measure.periodColumn'), t('measure.value'), t('export.unit'), t('measure.target'), t('measure.first')],
      ...[t('measure.knownSince'), t('measure.note'), t('measure.by')],
    ],
    rows: points.toReversed().map(({ period, value, goal, first }): readonly Cell[] => {
      const compared = [figure(goal), figure(first)];
      if (value === undefined) return [period, null, unit, ...compared, null, null, null];
      const known = { moment: value.knownAt };
      const written = value.reason ?? value.note;
      const said = written === null ? null : noteText(written, t);
      return [period, figure(value.number) ?? valueText(value), unit, ...compared, known, said, value.by];
    }),
  };
}
