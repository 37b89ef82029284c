import type { TFunction } from 'i18next';
import { CommentButton } from '../comments/CommentButton.js';
import { valueThing } from '../comments/things.js';
import type { MeasureFormFragment } from '../generated/operations.js';
import { NOTHING } from '../words/format.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import type { SeriesPoint, SeriesValue } from './measure-series.js';
import { useValueText } from './use-value-text.js';
import classes from './measure.module.css';

export interface SeriesTableProps {
  readonly points: readonly SeriesPoint[];
  readonly form: MeasureFormFragment;
  readonly member: string;
}

/** The values of each period. */
export function SeriesTable({ points, form, member }: SeriesTableProps) {
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
              <th scope="row">
                {period(name)}{' '}
                <CommentButton about={valueThing(form.id, member, name)} name={`${form.label}, ${period(name)}`} />
              </th>
              <td>{valueText(value)}</td>
              <td>{goal === undefined ? NOTHING : number(goal, form.decimals)}</td>
              <td>{first === undefined ? '' : number(first, form.decimals)}</td>
              <td>{value ? day(value.knownAt) : ''}</td>
              <td>{value && remarkOf(value, t)}</td>
              <td>{value?.by ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is to be said about a value: that it does not count yet, and its reason or note. */
function remarkOf({ awaitsApproval, reason, note }: SeriesValue, t: TFunction): string {
  return [awaitsApproval ? t('measure.awaits') : null, reason ?? noteText(note ?? '', t)].filter(Boolean).join(' · ');
}
