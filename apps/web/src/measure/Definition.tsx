import type { MeasurePageQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import classes from './measure.module.css';

const NAMES = ['goal', 'target', 'redFlag', 'low', 'high', 'stretch', 'forecast'] as const;

/** How a measure is scored and aggregated, and its targets over time. */
export function Definition({ of: measure }: { of: NonNullable<MeasurePageQuery['measure']> }) {
  const { t, number, day } = useWords();
  const { nameOf } = useFrame();
  const { scoring, aggregation, targets } = measure;
  return (
    <section className={classes.panel} aria-label={t('measure.definition')}>
      <h2>{t('measure.definition')}</h2>
      <dl className={classes.definition}>
        <dt>{t('measure.scoring')}</dt>
        <dd>
          {t(`scoringKind.${scoring.kind}`)} {scoring.formula}
        </dd>
        <dt>{t('measure.aggregation')}</dt>
        <dd>
          {t(`timeAggregation.${aggregation.time}`)}, {t(`organisationAggregation.${aggregation.organisation}`)}
        </dd>
      </dl>
      {targets.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('measure.figures')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('measure.subject')}</th>
                <th scope="col">{t('measure.from')}</th>
                <th scope="col">{t('measure.figures')}</th>
              </tr>
            </thead>
            <tbody>
              {targets.flatMap(({ subject, per, entries }) =>
                entries.map(({ from, figures }) => (
                  <tr key={`${subject}${per}${from}`}>
                    <th scope="row">{subject === '*' ? t('measure.all') : nameOf(subject)}</th>
                    <td>{from === null ? t('measure.always') : day(from)}</td>
                    <td>
                      {NAMES.flatMap((name) => {
                        const figure = figures[name];
                        return figure === null ? [] : [`${t(`target.${name}`)} ${number(figure)}`];
                      }).join(' · ')}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
