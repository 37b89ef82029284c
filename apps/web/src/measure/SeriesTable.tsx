import type { MeasureFormFragment } from '../generated/operations.js';
import { NOTHING } from '../words/format.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import type { SeriesPoint } from './measure-series.js';
import { useValueText } from './use-value-text.js';
import classes from './measure.module.css';

/** The values of each period. */
export function SeriesTable({ points, form }: { points: readonly SeriesPoint[]; form: MeasureFormFragment }) {
  const { t, number, day, period } = useWords();
  const valueText = useValueText(form);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('measure.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measure.periodColumn')}</th>
            <th scope="col">{t('measure.value')}</th>
            <th scope="col">{t('measure.target')}</th>
            <th scope="col">{t('measure.first')}</th>
            <th scope="col">{t('measure.knownSince')}</th>
            <th scope="col">{t('measure.note')}</th>
            <th scope="col">{t('measure.by')}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ period: name, value, goal, first }) => (
            <tr key={name}>
              <th scope="row">{period(name)}</th>
              <td>{valueText(value)}</td>
              <td>{goal === undefined ? NOTHING : number(goal, form.decimals)}</td>
              <td>{first === undefined ? '' : number(first, form.decimals)}</td>
              <td>{value ? day(value.knownAt) : ''}</td>
              <td>{value?.reason ?? noteText(value?.note ?? '', t)}</td>
              <td>{value?.by ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
