import type { MeasureFormFragment, MeasurePageQuery } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import classes from './measure.module.css';
import { condensed } from './condense-triangle.js';

type Triangle = NonNullable<MeasurePageQuery['revisionTriangle']>;

export interface RevisionTriangleProps {
  readonly of: Triangle;
  readonly form: MeasureFormFragment;
  /** The periods of the page. */
  readonly periods: readonly string[];
}

/** A p-value below which revisions are said to have a direction. */
const SIGNIFICANT = 0.05;

/** Periods by the days on which values became known. */
export function RevisionTriangle({ of, form, periods }: RevisionTriangleProps) {
  const { t, day, period, number } = useWords();
  const { rows, vintages } = condensed(of, periods);
  const { mean, meanAbsolute, bias } = of.statistics;
  if (rows.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={t('measure.triangle')}>
      <h2>{t('measure.triangle')}</h2>
      <p className={classes.muted}>
        {t('measure.triangleHint')}{' '}
        {mean !== null &&
          meanAbsolute !== null &&
          t('measure.mean', { mean: number(mean, 3), size: number(meanAbsolute, 3) })}{' '}
        {bias && t(bias.p < SIGNIFICANT ? 'measure.bias' : 'measure.noBias', { p: number(bias.p, 3) })}
      </p>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('measure.triangle')}>
        <table className={classes.triangle}>
          <thead>
            <tr>
              <th scope="col">{t('measure.periodColumn')}</th>
              {vintages.map((vintage) => (
                <th key={vintage} scope="col">
                  {day(vintage)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.period}>
                <th scope="row">{period(row.period, 'short')}</th>
                {row.cells.map(({ value, isChanged }, at) => (
                  <td key={vintages[at]} data-changed={isChanged || undefined}>
                    {value === null ? '' : Number.isNaN(Number(value)) ? value : number(value, form.decimals)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
