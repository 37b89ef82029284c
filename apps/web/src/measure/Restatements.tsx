import { Link } from '@tanstack/react-router';
import type { MeasureFormFragment } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { SeriesPoint } from './measure-series.js';
import { useValueText } from './use-value-text.js';
import classes from './measure.module.css';

/** The values that were restated, with who did it, when and why. */
export function Restatements({ points, form }: { points: readonly SeriesPoint[]; form: MeasureFormFragment }) {
  const { t, number, day, period } = useWords();
  const { cluster } = useTime();
  const valueText = useValueText(form);
  const restated = points.filter(({ value }) => value !== undefined && value.reason !== null).reverse();
  return (
    <section className={classes.panel} aria-label={t('measure.restatements')}>
      <h2>{t('measure.restatements')}</h2>
      {restated.length === 0 ? (
        <p className={classes.muted}>{t('measure.noRestatements')}</p>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('measure.restatements')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('measure.periodColumn')}</th>
                <th scope="col">{t('measure.first')}</th>
                <th scope="col">{t('measure.value')}</th>
                <th scope="col">{t('measure.knownSince')}</th>
                <th scope="col">{t('measure.note')}</th>
                <th scope="col">{t('measure.by')}</th>
              </tr>
            </thead>
            <tbody>
              {restated.map(({ period: name, value, first }) => (
                <tr key={name}>
                  <th scope="row">{period(name)}</th>
                  <td>{first === undefined ? '' : number(first, form.decimals)}</td>
                  <td>{valueText(value)}</td>
                  <td>
                    <Link
                      to="/c/$cluster/history"
                      params={{ cluster }}
                      search={{ n: value?.position, at: undefined, axis: undefined } as never}
                    >
                      {value ? day(value.knownAt) : ''}
                    </Link>
                  </td>
                  <td>
                    {value?.reason}
                    {value?.evidence && (
                      <small>
                        {' '}
                        · {t('measure.evidence')}: {value.evidence.address}
                      </small>
                    )}
                  </td>
                  <td>{value?.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
