import { Button } from '@mantine/core';
import IconAt from '@tabler/icons-react/icons/IconAt';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconArrowsSplit2 from '@tabler/icons-react/icons/IconArrowsSplit2';
import IconChecklist from '@tabler/icons-react/icons/IconChecklist';
import IconClockExclamation from '@tabler/icons-react/icons/IconClockExclamation';
import IconEdit from '@tabler/icons-react/icons/IconEdit';
import IconGavel from '@tabler/icons-react/icons/IconGavel';
import IconKeyboard from '@tabler/icons-react/icons/IconKeyboard';
import IconMessages from '@tabler/icons-react/icons/IconMessages';
import IconRefreshAlert from '@tabler/icons-react/icons/IconRefreshAlert';
import { Link, useRouteContext } from '@tanstack/react-router';
import { useCommand } from '../api/use-command.js';
import { RetryProcess } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { pageAddress } from '../shell/Navigation.js';
import { Outcome } from '../shell/Outcome.js';
import { pagesOf, reportsFor, rolesIn } from '../shell/roles.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { actorOf, daysUntil, urgencyOf, UTC, type Task } from './tasks.js';
import { useCircumstances } from './use-circumstances.js';
import { placeOf, type Place } from './where-to.js';
import classes from './worklist.module.css';

const ICONS = {
  REPORT: IconKeyboard,
  RETURNED: IconArrowBackUp,
  APPROVE: IconChecklist,
  ANSWER: IconMessages,
  REVISE: IconEdit,
  DECIDE: IconGavel,
  REALIGN: IconArrowsSplit2,
  RETRY: IconRefreshAlert,
  MENTION: IconAt,
} as const;

export interface TaskRowProps {
  readonly task: Task;
  readonly strategyName: (strategy: string) => string;
  /** Whether it stands below the name of its actor, and says who of it can do it. */
  readonly isGrouped?: boolean;
}

/** A task: what to do in one sentence, until when, and what leads there. */
export function TaskRow({ task, strategyName, isGrouped = false }: TaskRowProps) {
  const { t, day } = useWords();
  const { nameOf } = useFrame();
  const circumstances = useCircumstances();
  const { kind, subject, since, nudged, rank, role } = task;
  const sentence = t(`worklist.do.${kind}`, circumstances(task, strategyName));
  const Icon = ICONS[kind];
  const details = [
    ...(isGrouped && subject === actorOf(subject) ? [] : [nameOf(subject)]),
    ...(rank === null ? [] : [t(`rank.${rank}`)]),
    ...(isGrouped ? [t(`worklist.role.${role}`)] : []),
    t('worklist.since', { day: day(since) }),
    ...(nudged === null ? [] : [t('cycle.nudgedOn', { day: day(nudged) })]),
  ];
  return (
    <li className={classes.task} aria-label={sentence}>
      <Icon size={17} stroke={1.75} className={classes.icon} />
      <div className={classes.what}>
        <p>{sentence}</p>
        <small>{details.join(' · ')}</small>
      </div>
      <Due task={task} />
      <TaskAction task={task} isLook={isGrouped} />
    </li>
  );
}

function Due({ task }: { task: Task }) {
  const { t, inDays, instant } = useWords();
  const { calendar } = useFrame();
  const { due } = task;
  if (due === null) return <span className={classes.due}>{t('worklist.noDue')}</span>;
  const clock = { now: new Date(), timeZone: calendar.timeZone ?? UTC };
  const isLate = urgencyOf(task, clock) === 'late';
  return (
    <span className={classes.due} data-late={isLate || undefined}>
      {isLate && <IconClockExclamation size={14} />}
      <span>
        {t(isLate ? 'worklist.wasDue' : 'worklist.due', { when: inDays(daysUntil(due, clock)) })}
        <time dateTime={due}>{instant(due)}</time>
      </span>
    </span>
  );
}

function TaskAction({ task, isLook }: { task: Task; isLook: boolean }) {
  const { me } = useRouteContext({ from: '__root__' });
  const frame = useFrame();
  const place = placeOf(task, { pages: pagesOf(me, frame.id), actors: reportsFor(me, frame.id) });
  if (place !== undefined) return <GoThere task={task} place={place} isLook={isLook} />;
  const mayRetry = task.process !== null && rolesIn(me, frame.id).has('ADMINISTRATOR');
  return mayRetry ? <Retry process={task.process} /> : null;
}

interface GoThereProps {
  readonly task: Task;
  readonly place: Place;
  readonly isLook: boolean;
}

/** Says what is done there by those who can do it; the others look. */
function GoThere({ task, place, isLook }: GoThereProps) {
  const { t } = useWords();
  const frame = useFrame();
  return (
    <Button
      size="xs"
      variant={isLook ? 'default' : 'filled'}
      component={Link}
      to={pageAddress(place.page)}
      {...({ params: { cluster: frame.id }, search: place.search } as object)}
      className={classes.action}
    >
      {t(isLook ? `worklist.look.${place.page}` : `worklist.go.${task.kind}`)}
    </Button>
  );
}

/** What is retried needs no page of its own. */
function Retry({ process }: { process: string }) {
  const { t } = useWords();
  const { id: cluster } = useFrame();
  const retry = useCommand(RetryProcess);
  return (
    <div className={classes.action}>
      <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate({ cluster, process })}>
        {t('worklist.go.RETRY')}
      </Button>
      <Outcome of={retry} done={(position) => t('worklist.retried', { position: shortPosition(position) })} />
    </div>
  );
}
