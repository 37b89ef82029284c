import { useMemo, useState } from 'react';
import { useCommand } from '../api/use-command.js';
import { GrantLockException, NudgeReporters, type CyclePageQuery } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { reportersOf, type Reporter } from './completion.js';
import { ExceptionDialog } from './ExceptionDialog.js';
import { ReporterTable } from './ReporterTable.js';
import classes from './cycle.module.css';

/** The reporters, and what a coordinator can do about those who are late. */
export function ReporterPanel({ of }: { of: CyclePageQuery }) {
  const { t } = useWords();
  const { cluster, period, isPast } = useTime();
  const reporters = useMemo(() => reportersOf(of), [of]);
  const names = useMemo(() => new Map((of.measures?.nodes ?? []).map(({ id, label }) => [id, label])), [of.measures]);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [excepted, except] = useState<string>();
  const nudge = useCommand(NudgeReporters);
  const grant = useCommand(GrantLockException);
  const inert = isPast ? t('past.inert') : undefined;
  const chosen = reporters.filter(({ actor, isLate }) => isLate && (selected.size === 0 || selected.has(actor)));
  const isLocked = of.cycleCompletion?.cycle.status === 'LOCKED';
  const toggle = (actor: string) => {
    const others = new Set(selected);
    if (!others.delete(actor)) others.add(actor);
    select(others);
  };
  return (
    <section aria-label={t('cycle.reporters')}>
      <div className={classes.bar}>
        <h2>{t('cycle.reporters')}</h2>
        <ReasonButton
          reason={inert ?? nudgeReason(chosen, isLocked, t)}
          loading={nudge.isPending}
          onClick={() => nudge.mutate({ cluster, period, actors: chosen.map(({ actor }) => actor) })}
        >
          {t('cycle.nudge', { count: chosen.length })}
        </ReasonButton>
      </div>
      <Outcome of={nudge} done={() => t('cycle.nudged')} />
      <Outcome of={grant} done={(position) => t('cycle.granted', { position: shortPosition(position) })} />
      <ReporterTable
        reporters={reporters}
        names={names}
        selected={selected}
        inert={inert}
        onToggle={toggle}
        onExcept={except}
      />
      <ExceptionDialog
        key={excepted}
        actor={excepted}
        onClose={() => except(undefined)}
        onSend={(input) => {
          except(undefined);
          grant.mutate({ cluster, period, ...input });
        }}
      />
    </section>
  );
}

/** Why nobody can be reminded; undefined if somebody can. */
function nudgeReason(chosen: readonly Reporter[], isLocked: boolean, t: (key: string) => string): string | undefined {
  if (isLocked) return t('cycle.nudgeLocked');
  return chosen.length === 0 ? t('cycle.nobodyLate') : undefined;
}
