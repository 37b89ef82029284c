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
  const { t } = useWords();
  const last = points.at(-1);
  return (
    <div className={classes.cards}>
      <ActualCard last={last} before={points.at(-2)} form={form} />
      <TargetCard last={last} form={form} />
      <AgainstCard last={last} form={form} />
      <Card label={t('measure.restated')} hint={t('measure.restatedHint')}>
        {statistics === undefined
          ? NOTHING
          : t('measure.ofCount', { revised: statistics.revised, count: statistics.count })}
      </Card>
    </div>
  );
}

interface PointCardProps {
  readonly last: SeriesPoint | undefined;
  readonly form: MeasureFormFragment;
}

interface ActualProps extends PointCardProps {
  readonly before: SeriesPoint | undefined;
}

function ActualCard(props: ActualProps) {
  const { t, period } = useWords();
  const { last, form } = props;
  const valueText = useValueText(form);
  return (
    <Card label={t('measure.actual', { period: last ? period(last.period) : '' })} hint={useActualHint(props)}>
      {valueText(last?.value)}
    </Card>
  );
}

/** That a value does not count yet, or else how it differs from the one before. */
function useActualHint({ last, before, form }: ActualProps): string {
  const { t, signed, period } = useWords();
  if (last?.value?.awaitsApproval === true) return t('measure.awaits');
  if (last?.value === undefined || before === undefined) return t('measure.nothing');
  const change = differenceOf(last.figure, before.figure);
  const figure = change === undefined ? NOTHING : `${change >= 0 ? '▲' : '▼'} ${signed(change, form.decimals)}`;
  return t('measure.onBefore', { change: figure, period: period(before.period, 'short') });
}

function TargetCard({ last, form: { decimals, unit, polarity } }: PointCardProps) {
  const { t, number } = useWords();
  const { goal, redFlag } = last ?? {};
  const figureText = (figure: number) => `${number(figure, decimals)} ${unit}`;
  const other = t(goal === undefined ? 'measure.noTarget' : `polarity.${polarity}`);
  return (
    <Card
      label={t('measure.target')}
      hint={redFlag === undefined ? other : t('measure.redFlagAt', { figure: figureText(redFlag) })}
    >
      {goal === undefined ? NOTHING : figureText(goal)}
    </Card>
  );
}

function AgainstCard({ last, form: { decimals, unit, polarity } }: PointCardProps) {
  const { t, signed } = useWords();
  const difference = differenceOf(last?.figure, last?.goal);
  if (difference === undefined) {
    return (
      <Card label={t('measure.against')} hint={t('measure.noTarget')}>
        {NOTHING}
      </Card>
    );
  }
  const off = { HIGHER: difference, LOWER: -difference, CLOSER: -Math.abs(difference) }[polarity];
  return (
    <Card label={t('measure.against')} hint={t(off > 0 ? 'measure.better' : off < 0 ? 'measure.worse' : 'measure.met')}>
      {`${signed(off, decimals)} ${unit}`}
    </Card>
  );
}

function differenceOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
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
