import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { AsOf } from '../generated/operations.js';
import { asOf, comparisonOf, momentOf, type Comparison, type Moment, type TimeSearch } from '../time/moment.js';
import { periodEndedBy, stepped, yearBefore } from '../time/periods.js';
import { useFrame, type Frame } from './frame.js';

export interface PageTime {
  readonly cluster: string;
  readonly period: string;
  readonly moment: Moment;
  readonly axis: 'recorded' | undefined;
  readonly isPast: boolean;
  readonly asOf: AsOf | undefined;
  readonly comparison: Comparison | undefined;
  /** The period and the moment that the page is compared with. */
  readonly other: { readonly period: string; readonly asOf: AsOf | undefined } | undefined;
  /** Changes the parameters and keeps the others. */
  go(change: TimeSearch): void;
}

/** The time that the page is about, from its address. */
export function useTime(): PageTime {
  const search = useSearch({ strict: false }) as TimeSearch;
  const { cluster = '' } = useParams({ strict: false }) as { cluster?: string };
  const frame = useFrame();
  const navigate = useNavigate();
  const go = useCallback(
    (change: TimeSearch) =>
      void navigate({ to: '.', search: (former: object) => ({ ...former, ...change }) as never, replace: false }),
    [navigate],
  );
  const moment = momentOf(search);
  const isEntry = useLocation({ select: ({ pathname }) => /\/(updates|cycle)$/.test(pathname) });
  const own = isEntry ? frame.entryPeriod : (periodAt(moment, frame) ?? frame.currentPeriod);
  const period = search.p ?? own;
  const comparison = comparisonOf(search);
  const at = asOf(moment, search.axis);
  return {
    cluster,
    period,
    moment,
    axis: search.axis,
    isPast: moment.kind !== 'now',
    asOf: at,
    comparison,
    other: comparison && otherOf(comparison, { period, at, axis: search.axis, calendar: frame.calendar }),
    go,
  };
}

/** The period that a moment of the past is about. */
function periodAt(moment: Moment, { evaluations, periods, calendar }: Frame): string | undefined {
  if (moment.kind === 'day') return periodEndedBy(moment.day, periods, calendar);
  return moment.kind === 'evaluation' ? evaluations.find(({ id }) => id === moment.id)?.period : undefined;
}

interface Here {
  readonly period: string;
  readonly at: AsOf | undefined;
  readonly axis: 'recorded' | undefined;
  readonly calendar: ReturnType<typeof useFrame>['calendar'];
}

function otherOf(comparison: Comparison, { period, at, axis, calendar }: Here): PageTime['other'] {
  if (typeof comparison === 'object') return { period, asOf: asOf(comparison, axis) };
  const other = comparison === 'prev' ? stepped(period, -1, calendar) : yearBefore(period, calendar);
  return other === undefined ? undefined : { period: other, asOf: at };
}
