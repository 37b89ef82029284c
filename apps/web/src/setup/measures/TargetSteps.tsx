import { lazy, useState } from 'react';
import type { SetupMeasurePartsFragment } from '../../generated/operations.js';
import { Deferred } from '../../shell/Deferred.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useFrame } from '../../shell/frame.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { useInert } from '../shared/use-inert.js';
import { FIGURES } from './figures.js';
import type { MeasureCommands } from './measure-commands.js';
import classes from '../shared/setup.module.css';

const StepChart = lazy(() => import('./StepChart.js').then((it) => ({ default: it.StepChart })));

type Series = SetupMeasurePartsFragment['targets'][number];

export interface TargetStepsProps {
  readonly of: SetupMeasurePartsFragment;
  readonly commands: MeasureCommands;
}

/** The targets of each subject as steps: from when, which figures, and who set them why. */
export function TargetSteps({ of: measure, commands }: TargetStepsProps) {
  const { t } = useWords();
  if (measure.targets.length === 0) {
    return (
      <section className={classes.card}>
        <h3>{t('measure.figures')}</h3>
        <p className={classes.hint}>{t('setup.measures.noTargets')}</p>
      </section>
    );
  }
  return measure.targets.map((series) => (
    <SeriesCard key={`${series.subject} ${series.per}`} series={series} measure={measure} commands={commands} />
  ));
}

interface SeriesCardProps {
  readonly series: Series;
  readonly measure: SetupMeasurePartsFragment;
  readonly commands: MeasureCommands;
}

function SeriesCard({ series, measure, commands }: SeriesCardProps) {
  const { t, day, number } = useWords();
  const { nameOf } = useFrame();
  const inert = useInert('COORDINATOR');
  const [withdrawn, withdraw] = useState<string>();
  const name = series.subject === '*' ? t('setup.measures.everybody') : nameOf(series.subject);
  const title = series.per === null ? name : `${name} · ${t(`setup.measures.per.${series.per}`)}`;
  return (
    <section className={classes.card} aria-label={t('setup.measures.targetsOf', { name: title })}>
      <h3>{t('setup.measures.targetsOf', { name: title })}</h3>
      <Deferred when>
        <StepChart entries={series.entries} unit={measure.unit} />
      </Deferred>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('setup.measures.targetsOf', { name: title })}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('measure.from')}</th>
              <th scope="col">{t('measure.figures')}</th>
              <th scope="col">{t('setup.measures.setBy')}</th>
              <th scope="col">{t('setup.measures.withdraw')}</th>
            </tr>
          </thead>
          <tbody>
            {[...series.entries].reverse().map(({ from, figures, origin }) => (
              <tr key={from ?? ''}>
                <th scope="row">{from === null ? t('measure.always') : day(from)}</th>
                <td>
                  {FIGURES.flatMap((figure) => {
                    const value = figures[figure];
                    return value === null ? [] : [`${t(`setup.figure.${figure}`)} ${number(value)}`];
                  }).join(' · ')}
                </td>
                <td>
                  {origin && (
                    <>
                      {origin.by}, {day(origin.recordedAt)} <small>{origin.reason}</small>
                    </>
                  )}
                </td>
                <td>
                  {from !== null && (
                    <ReasonButton
                      variant="subtle"
                      size="compact-xs"
                      reason={inert}
                      aria-label={t('setup.measures.withdrawOne', { day: day(from) })}
                      onClick={() => withdraw(from)}
                    >
                      {t('setup.measures.withdraw')}
                    </ReasonButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {withdrawn !== undefined && (
        <WithdrawDialog
          series={series}
          measureId={measure.id}
          from={withdrawn}
          commands={commands}
          onClose={() => withdraw(undefined)}
        />
      )}
    </section>
  );
}

interface WithdrawDialogProps {
  readonly series: Series;
  readonly measureId: string;
  readonly from: string;
  readonly commands: MeasureCommands;
  readonly onClose: () => void;
}

/** Withdraws the target that begins on a day. */
function WithdrawDialog({ series: { subject, per }, measureId, from, commands, onClose }: WithdrawDialogProps) {
  const { t, day } = useWords();
  const { cluster } = useTime();
  const input = { cluster, measureId, subject, per, from };
  return (
    <DatedDialog
      title={t('setup.measures.withdraw')}
      lead={t('setup.measures.withdrawHint', { day: day(from) })}
      startsOn={from}
      change={({ retroactive }) => ({ withdrawTarget: { ...input, ...(retroactive ? { retroactive } : {}) } })}
      onClose={onClose}
      onSend={({ retroactive }) => {
        commands.withdraw.mutate({ ...input, ...(retroactive ? { retroactive } : {}) });
        onClose();
      }}
    />
  );
}
