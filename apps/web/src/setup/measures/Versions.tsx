import type { SetupMeasurePartsFragment } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { NOTHING } from '../../words/format.js';
import classes from '../shared/setup.module.css';

/** The definitions of a measure, each from a period on, and when it was in use. */
export function Versions({ of: measure }: { of: SetupMeasurePartsFragment }) {
  const { t, day } = useWords();
  const versions = measure.versions.length > 0 ? measure.versions : [{ ...measure, from: null, factor: null }];
  const uses = measure.use.filter(({ from }) => from !== null);
  return (
    <section className={classes.card} aria-label={t('setup.measures.versions')}>
      <h3>{t('setup.measures.versions')}</h3>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('setup.measures.versions')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {(['from', 'unit', 'frequency', 'scoring', 'aggregation'] as const).map((name) => (
                <th scope="col" key={name}>
                  {t(`setup.measures.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...versions].reverse().map((version) => (
              <tr key={version.from ?? ''}>
                <th scope="row">{version.from === null ? t('measure.always') : day(version.from)}</th>
                <td>
                  {version.unit || NOTHING}
                  {version.factor !== null && <small> × {version.factor}</small>}
                </td>
                <td>
                  {t(`frequency.${version.frequency}`)}, {t(`polarity.${version.polarity}`)}
                </td>
                <td>
                  {t(`scoringKind.${version.scoring.kind}`)} <small>{version.scoring.formula}</small>
                </td>
                <td>
                  {t(`timeAggregation.${version.aggregation.time}`)},{' '}
                  {t(`organisationAggregation.${version.aggregation.organisation}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {uses.map(({ from, inUse }) => (
        <p className={classes.hint} key={from}>
          {t(inUse ? 'setup.measures.usedFrom' : 'setup.measures.retiredFrom', { day: day(from!) })}
        </p>
      ))}
    </section>
  );
}
