import type { FiscalCalendar } from '@strata/domain';
import { createContext, useContext } from 'react';
import type { ClusterFrameQuery } from '../generated/operations.js';
import { calendarOf, defaultPeriod, entryPeriod, type PeriodLists } from '../time/periods.js';

/** What every page of a cluster needs: its calendar, its periods, names of its members. */
export interface Frame {
  readonly id: string;
  readonly label: string;
  readonly calendar: FiscalCalendar;
  readonly periods: PeriodLists;
  /** The period of pages whose address names none. */
  readonly currentPeriod: string;
  /** The period that is reported next. */
  readonly entryPeriod: string;
  readonly perspectives: readonly { readonly id: string; readonly label: string }[];
  readonly evaluations: NonNullable<ClusterFrameQuery['evaluations']>['nodes'];
  readonly members: readonly { readonly id: string; readonly label: string }[];
  /** An actor with its parts, as subjects; a part has none. */
  subjectsOf(actor: string): readonly string[];
  /** The name of an owner or a subject: the cluster, a member, or a part of one. */
  nameOf(subject: string): string;
}

export function frameOf(answer: ClusterFrameQuery, today: string): Frame | undefined {
  const { cluster } = answer;
  if (cluster === null) return undefined;
  const calendar = calendarOf(cluster.calendar);
  const periods: PeriodLists = {
    month: answer.months ?? [],
    quarter: answer.quarters ?? [],
    'half-year': answer.halfYears ?? [],
    year: answer.years ?? [],
  };
  const names = new Map<string, string>([['@cluster', cluster.label]]);
  for (const { id, label, services, units } of cluster.actors.nodes) {
    names.set(id, label);
    for (const part of [...services, ...units]) names.set(`${id}/${part.id}`, `${label} · ${part.label}`);
  }
  return {
    id: cluster.id,
    label: cluster.label,
    calendar,
    periods,
    currentPeriod: defaultPeriod(periods, calendar, today),
    entryPeriod: entryPeriod(periods, calendar, today),
    perspectives: cluster.perspectives,
    evaluations: answer.evaluations?.nodes ?? [],
    members: cluster.actors.nodes,
    subjectsOf: (actor) => [actor, ...[...names.keys()].filter((name) => name.startsWith(`${actor}/`))],
    nameOf: (subject) => names.get(subject) ?? subject,
  };
}

const FrameContext = createContext<Frame | undefined>(undefined);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error('There is no cluster here.');
  return frame;
}
