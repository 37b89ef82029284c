import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { AsOf } from '../generated/operations.js';
import { asOf, comparisonOf, momentOf, type Comparison, type Moment, type TimeSearch } from '../time/moment.js';
import { defaultYear, periodEndedBy, stepped, yearBefore, yearOf } from '../time/periods.js';
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
  const page = useLocation({ select: ({ pathname }) => pathname.split('/').at(-1) ?? '' });
  const period = search.p ?? ownPeriod(page, moment, frame);
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

/** The pages of what is reported next, and those of what is planned and analysed by year. */
const [ENTRY, YEARLY] = [/^(updates|cycle)$/, /^(plans|analysis)$/];

/** The period of a page whose address names none. */
function ownPeriod(page: string, moment: Moment, frame: Frame): string {
  if (ENTRY.test(page)) return frame.entryPeriod;
  const { periods, calendar, currentPeriod } = frame;
  const period = periodAt(moment, frame);
  if (!YEARLY.test(page)) return period ?? currentPeriod;
  return (
    defaultYear(period, { lists: periods, calendar, day: moment.kind === 'day' ? moment.day : undefined }) ??
    yearOf(currentPeriod, calendar)
  );
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
