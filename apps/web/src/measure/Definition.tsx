import type { MeasurePageQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import classes from './measure.module.css';

const NAMES = ['goal', 'target', 'redFlag', 'low', 'high', 'stretch', 'forecast'] as const;

/** How a measure is scored and aggregated, and its targets over time. */
export function Definition({ of: measure }: { of: NonNullable<MeasurePageQuery['measure']> }) {
  const { t, number, day } = useWords();
  const { nameOf } = useFrame();
  const { scoring, aggregation, targets, versions } = measure;
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
      {versions.length > 1 && <Versions of={versions} />}
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

/** The definitions that a measure has had, the newest first. */
function Versions({ of: versions }: { of: NonNullable<MeasurePageQuery['measure']>['versions'] }) {
  const { t, day } = useWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('measure.versions')}>
      <table className={classes.table}>
        <caption>{t('measure.versions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure.from')}</th>
            <th scope="col">{t('measure.unit')}</th>
            <th scope="col">{t('measure.frequency')}</th>
            <th scope="col">{t('measure.direction')}</th>
            <th scope="col">{t('measure.scoring')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map(({ from, unit, frequency, polarity, scoring }) => (
            <tr key={from}>
              <th scope="row">{from === null ? t('measure.always') : day(from)}</th>
              <td>{unit}</td>
              <td>{t(`frequency.${frequency}`)}</td>
              <td>{t(`polarity.${polarity}`)}</td>
              <td>{t(`scoringKind.${scoring.kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
