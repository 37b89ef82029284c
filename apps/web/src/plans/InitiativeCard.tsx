import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useFrame } from '../shell/frame.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { Activities } from './Activities.js';
import { Deficits } from './Deficits.js';
import type { BudgetLine, Initiative, needsOf } from './initiative.js';
import { Milestones } from './Milestones.js';
import { PlanStatus } from './PlanStatus.js';
import { SpentOfAllowed } from './SpentOfAllowed.js';
import type { PlanNames } from './use-names.js';
import classes from './plans.module.css';

export interface InitiativeCardProps {
  readonly of: Initiative;
  /** What it was in what is compared with; null if it was not there, undefined if nothing is compared. */
  readonly before: Initiative | null | undefined;
  /** The day from which milestones are overdue; undefined if it is not known. */
  readonly day: string | undefined;
  readonly names: PlanNames;
  readonly lines: readonly BudgetLine[];
  readonly needs: ReturnType<typeof needsOf>;
}

/** An initiative: who does what until when, for what, with which money, and what is lacking. */
export function InitiativeCard({ of, before, day: today, names, lines, needs }: InitiativeCardProps) {
  const { t, day } = useWords();
  const { nameOf } = useFrame();
  const { strategy, id, label, objectives, responsible, start, end, status, comment, activities } = of;
  const title = `initiative-${strategy}-${id}`;
  return (
    <article className={classes.initiative} aria-labelledby={title}>
      <header>
        <h3 id={title}>{label}</h3>
        <span className={classes.muted}>
          <PlanStatus of={status} />
          <StatusBefore of={of} before={before} />
        </span>
      </header>
      <p className={classes.muted}>
        {t('plans.span', { from: day(start), to: day(end) })} · {responsible.map(nameOf).join(', ')}
      </p>
      {comment !== null && comment !== '' && <p className={classes.comment}>{comment}</p>}
      <Milestones of={of.milestones} day={today} />
      <dl className={classes.facts}>
        <Fact name={t('plans.objectives')}>
          {objectives.map((objective) => names.objective(strategy, objective)).join(', ')}
        </Fact>
        <Fact name={t('plans.measures')}>
          <MeasureLinks of={of} names={names} />
        </Fact>
      </dl>
      {lines.map((line) => (
        <SpentOfAllowed key={line.line.id} name={line.line.label} of={line} />
      ))}
      {needs.length > 0 && <Deficits of={needs} />}
      {activities.length > 0 && <Activities of={activities} />}
    </article>
  );
}

/** What the status was, if it differs. */
function StatusBefore({ of, before }: Pick<InitiativeCardProps, 'of' | 'before'>) {
  const { t } = useWords();
  if (before === undefined || before?.status === of.status) return null;
  const text = before === null ? t('plans.isNew') : t('plans.was', { status: t(`initiativeStatus.${before.status}`) });
  return <> · {text}</>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The measures that are to be moved, of the first of those who are responsible. */
function MeasureLinks({ of: { measures, responsible }, names }: { of: Initiative; names: PlanNames }) {
  const { cluster } = useTime();
  return measures.map((measure, at) => (
    <Fragment key={measure}>
      {at > 0 && ', '}
      <Link
        to="/c/$cluster/measures/$measure"
        params={{ cluster, measure }}
        search={{ m: responsible[0]?.split('/')[0] } as never}
      >
        {names.measure(measure)}
      </Link>
    </Fragment>
  ));
}
