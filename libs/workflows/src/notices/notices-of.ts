import {
  parseStream,
  valueKeys,
  type AgreementEvent,
  type CycleEvent,
  type DomainEvent,
  type Rank,
  type ReportEvent,
  type Subject,
} from '@strata/domain';
import type { ProjectedEvent } from '@strata/read-models';
import { spokenFor, type Task } from '../worklists/task.js';
import { EVERYBODY, type NewNotice } from './notice.js';

/** The notice that a task is open. */
export function noticeOfTask({ id: _, since: __, mentionedAt: ___, kind, ...about }: Task): readonly NewNotice[] {
  return kind === 'report' ? [] : [{ kind, ...about }];
}

/** What an event itself is worth telling, besides the tasks that it opens. */
export function noticesOf({ event, recorded }: ProjectedEvent): readonly NewNotice[] {
  switch (parseStream(recorded.stream)?.kind) {
    case 'cycles':
      return ofCycle(event as CycleEvent);
    case 'agreement':
      return ofAgreement(event as AgreementEvent);
    case 'report':
      return ofReport(event as ReportEvent);
    default:
      return [];
  }
}

function ofCycle(event: CycleEvent): readonly NewNotice[] {
  switch (event.type) {
    case 'CycleOpened': {
      const { period, deadlines } = event.data;
      return [
        {
          kind: 'opened',
          period,
          due: deadlines.map(({ due }) => due).sort()[0],
          role: 'reporter',
          subject: EVERYBODY,
        },
      ];
    }
    case 'CycleReminderSent': {
      const { period, rank, due } = event.data;
      return [{ kind: 'reminder', period, rank, due, role: 'reporter', subject: EVERYBODY }];
    }
    case 'ReportersNudged':
      return event.data.late.map(({ actor, rank, missing }) => nudge(event.data.period, { actor, rank, missing }));
    default:
      return [];
  }
}

function nudge(
  period: string,
  { actor, rank, missing }: { readonly actor: Subject; readonly rank: Rank; readonly missing: number },
): NewNotice {
  return { kind: 'nudge', period, rank, count: missing, role: 'reporter', subject: actor };
}

function ofAgreement(event: AgreementEvent): readonly NewNotice[] {
  if (event.type !== 'ProposalReminderSent') return [];
  const { strategyId: strategy, round, due, waitingFor } = event.data;
  return waitingFor.map((party) => ({ kind: 'reminder', strategy, round, due, ...spokenFor(party) }));
}

/** One notice for each subject of which values were returned. */
function ofReport(event: ReportEvent | DomainEvent): readonly NewNotice[] {
  if (event.type !== 'ValuesReturned') return [];
  const { data } = event as Extract<ReportEvent, { readonly type: 'ValuesReturned' }>;
  const counts = new Map<Subject, number>();
  for (const { subject } of valueKeys(data)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const { period, stage } = data;
  return [...counts].map(([subject, count]) => ({ kind: 'returned', period, stage, count, role: 'reporter', subject }));
}
