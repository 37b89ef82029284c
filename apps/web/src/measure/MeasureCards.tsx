import type { ReactNode } from 'react';
import type { MeasureFormFragment, MeasurePageQuery } from '../generated/operations.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import type { SeriesPoint } from './measure-series.js';
import { useValueText } from './use-value-text.js';
import classes from './measure.module.css';

export interface MeasureCardsProps {
  readonly points: readonly SeriesPoint[];
  readonly form: MeasureFormFragment;
  readonly statistics: NonNullable<MeasurePageQuery['revisionTriangle']>['statistics'] | undefined;
}

/** The last period in four figures. */
export function MeasureCards({ points, form, statistics }: MeasureCardsProps) {
  const { t, number, signed, period } = useWords();
  const valueText = useValueText(form);
  const last = points.at(-1);
  const before = points.at(-2);
  const { decimals, unit } = form;
  const change = last?.figure !== undefined && before?.figure !== undefined ? last.figure - before.figure : undefined;
  const off =
    last?.figure !== undefined && last.goal !== undefined ? variance(last.figure, last.goal, form.polarity) : undefined;
  return (
    <div className={classes.cards}>
      <Card
        label={t('measure.actual', { period: last ? period(last.period) : '' })}
        hint={
          change === undefined || before === undefined
            ? t(last?.value === undefined ? 'measure.nothing' : 'measure.onBefore', {
                change: NOTHING,
                period: before ? period(before.period, 'short') : '',
              })
            : t('measure.onBefore', {
                change: `${change >= 0 ? '▲' : '▼'} ${signed(change, decimals)}`,
                period: period(before.period, 'short'),
              })
        }
      >
        {valueText(last?.value)}
      </Card>
      <Card
        label={t('measure.target')}
        hint={
          last?.redFlag === undefined
            ? t(last?.goal === undefined ? 'measure.noTarget' : `polarity.${form.polarity}`)
            : t('measure.redFlagAt', { figure: `${number(last.redFlag, decimals)} ${unit}` })
        }
      >
        {last?.goal === undefined ? NOTHING : `${number(last.goal, decimals)} ${unit}`}
      </Card>
      <Card
        label={t('measure.against')}
        hint={
          off === undefined
            ? t('measure.noTarget')
            : t(off > 0 ? 'measure.better' : off < 0 ? 'measure.worse' : 'measure.met')
        }
      >
        {off === undefined ? NOTHING : `${signed(off, decimals)} ${unit}`}
      </Card>
      <Card label={t('measure.restated')} hint={t('measure.restatedHint')}>
        {statistics === undefined
          ? NOTHING
          : t('measure.ofCount', { revised: statistics.revised, count: statistics.count })}
      </Card>
    </div>
  );
}

function Card({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <div className={classes.card}>
      <span>{label}</span>
      <b>{children}</b>
      <small>{hint}</small>
    </div>
  );
}

/** The distance from the goal; positive is better. */
function variance(figure: number, goal: number, polarity: MeasureFormFragment['polarity']): number {
  if (polarity === 'CLOSER') return -Math.abs(figure - goal);
  return polarity === 'LOWER' ? goal - figure : figure - goal;
}
