import type { FiscalCalendar } from '@strata/domain';
import { createContext, useContext } from 'react';
import type { ClusterFrameQuery } from '../generated/operations.js';
import { calendarOf, defaultPeriod, entryPeriod, without, type PeriodLists } from '../time/periods.js';

/** What every page of a cluster needs: its calendar, its periods, names of its members. */
export interface Frame {
  readonly id: string;
  readonly label: string;
  readonly calendar: FiscalCalendar;
  readonly periods: PeriodLists;
  /** The period of pages whose address names none: the newest that was reported and is not still being reported. */
  readonly currentPeriod: string;
  /** The period that is reported next. */
  readonly entryPeriod: string;
  /** The reporting cycles in the order in which they were opened. */
  readonly cycles: NonNullable<ClusterFrameQuery['cycles']>['nodes'];
  readonly perspectives: readonly { readonly id: string; readonly label: string }[];
  readonly evaluations: NonNullable<ClusterFrameQuery['evaluations']>['nodes'];
  readonly members: readonly { readonly id: string; readonly label: string }[];
  /** Whether members see all figures of each other. */
  readonly isOpen: boolean;
  /** The name of an owner or a subject: the cluster, a member, or a part of one. */
  nameOf(subject: string): string;
}

export function frameOf(answer: ClusterFrameQuery, today: string): Frame | undefined {
  const { cluster } = answer;
  if (cluster === null) return undefined;
  const calendar = calendarOf(cluster.calendar);
  const periods = periodsOf(answer);
  const cycles = answer.cycles?.nodes ?? [];
  const open = cycles.filter(({ status }) => status === 'OPEN').map(({ period }) => period);
  const names = namesOf(cluster);
  return {
    id: cluster.id,
    label: cluster.label,
    calendar,
    periods,
    currentPeriod: defaultPeriod(without(periods, open), calendar, today),
    entryPeriod: open.at(-1) ?? entryPeriod(periods, calendar, today),
    cycles,
    perspectives: cluster.perspectives,
    evaluations: answer.evaluations?.nodes ?? [],
    members: cluster.actors.nodes,
    isOpen: cluster.disclosure === 'OPEN',
    nameOf: (subject) => names.get(subject) ?? subject,
  };
}

function periodsOf({ months, quarters, halfYears, years }: ClusterFrameQuery): PeriodLists {
  return { month: months ?? [], quarter: quarters ?? [], 'half-year': halfYears ?? [], year: years ?? [] };
}

/** The names of the cluster, its members and their parts. */
function namesOf({ label: own, actors }: NonNullable<ClusterFrameQuery['cluster']>): ReadonlyMap<string, string> {
  const names = new Map<string, string>([['@cluster', own]]);
  for (const { id, label, services, units } of actors.nodes) {
    names.set(id, label);
    for (const part of [...services, ...units]) names.set(`${id}/${part.id}`, `${label} · ${part.label}`);
  }
  return names;
}

const FrameContext = createContext<Frame | undefined>(undefined);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error('There is no cluster here.');
  return frame;
}
