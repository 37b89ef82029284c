import { useWords } from '../words/use-words.js';
import type { EntryCell } from './entry-cells.js';
import { EntryTableRow, type EntryTableRowProps } from './EntryTableRow.js';
import classes from './entry.module.css';

export interface EntryTableProps extends Omit<EntryTableRowProps, 'cell'> {
  readonly cells: readonly EntryCell[];
  readonly previous: readonly string[];
}

/** One row a measure: the periods before, the target, the field, and what the value would score. */
export function EntryTable({ cells, period, previous, ...rest }: EntryTableProps) {
  const { t, period: periodText } = useWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('entry.sheet')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.name')}</th>
            {previous.map((one, at) => (
              <th key={one} scope="col" className={classes.right} data-earlier={at < previous.length - 1 || undefined}>
                {periodText(one, 'short')}
              </th>
            ))}
            <th scope="col" className={classes.right}>
              {t('scorecard.target')}
            </th>
            <th scope="col" className={classes.open}>
              {periodText(period, 'short')}
            </th>
            <th scope="col">{t('measure.against')}</th>
            <th scope="col">{t('entry.note')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <EntryTableRow key={cell.row.key} cell={cell} period={period} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
