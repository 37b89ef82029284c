import {
  CLUSTER_SUBJECT,
  fullCalendar,
  previousPeriod,
  subjectActor,
  type Id,
  type PeriodName,
  type Position,
  type Reporter,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import type { ValueVersion } from '@strata/read-models';
import type { ClusterReads } from '../../clusters/cluster-reads.js';
import { requireFigures, requireMember, seesFigures, type ClusterView } from '../../clusters/cluster-view.js';
import { periodsOf, type PeriodSpan } from '../../clusters/period-span.js';
import { computedMeasures, expectedValues } from './expected-values.js';
import {
  isKnown,
  qualityFigures,
  type QualityContext,
  type QualityFigures,
  type ValueHistory,
} from './quality-figures.js';

/** The periods, and by default every member whose figures the caller may read. */
export interface QualityQuestion extends PeriodSpan {
  readonly actor?: Subject | undefined;
}

/** The quality of what one actor reported for a period; of all periods together without one. */
export interface QualityRow extends QualityFigures {
  /** An actor, or `@cluster` for what is reported about the cluster itself. */
  readonly actor: Reporter;
  readonly period: PeriodName | null;
}

/** The quality of reported data as known at a moment. */
export interface DataQuality {
  readonly position: Position;
  readonly rows: readonly QualityRow[];
  /** Of each actor over all periods. */
  readonly totals: readonly QualityRow[];
}

/** The most periods of a question about the quality of data. */
const MAX_QUALITY_PERIODS = 60;

/** The quality of what actors reported for the periods of a span, as known in the view. */
export async function dataQuality(
  reads: ClusterReads,
  view: ClusterView,
  { actor, ...span }: QualityQuestion,
): Promise<DataQuality> {
  const periods = periodsOf(view, span, MAX_QUALITY_PERIODS);
  const actors = actor === undefined ? readableActors(view) : [readableActor(view, actor)];
  const { calendar } = view.structure.cluster;
  const before = previousPeriod(periods[0]!, 1, calendar);
  const histories = historiesOf(await reads.allVersions(view, { periods: [before, ...periods], actors }));
  const context = await contextOf(reads, view, (...of) => histories.get(keyOf(...of)));
  const computed = await computedMeasures(reads, view);
  const reported = new Map<string, ValueHistory[]>();
  for (const history of histories.values()) {
    const cell = cellOf(history.period, reporterOf(history.subject));
    const own = reported.get(cell);
    if (own) own.push(history);
    else reported.set(cell, [history]);
  }
  const cells = periods.flatMap((period): readonly Cell[] => {
    const expected = expectedValues(view.structure, computed, period);
    return actors.map((one) => ({
      actor: one,
      period,
      histories: reported.get(cellOf(period, one)) ?? [],
      expected: expected.filter(({ subject }) => reporterOf(subject) === one),
    }));
  });
  return {
    position: view.position,
    rows: cells
      .filter(isSomething)
      .map((cell) => ({ actor: cell.actor, period: cell.period, ...figuresOf([cell], context) })),
    totals: actors.flatMap((one) => {
      const own = cells.filter((cell) => cell.actor === one && isSomething(cell));
      return own.length === 0 ? [] : [{ actor: one, period: null, ...figuresOf(own, context) }];
    }),
  };
}

function historiesOf(versions: readonly ValueVersion[]): ReadonlyMap<string, ValueHistory> {
  const histories = new Map<string, ValueHistory & { readonly versions: ValueVersion[] }>();
  for (const version of versions) {
    const { measure, subject, period } = version;
    const key = keyOf(measure, subject, period);
    const history = histories.get(key) ?? { measure, subject, period, versions: [] };
    history.versions.push(version);
    histories.set(key, history);
  }
  return histories;
}

/** What one actor reported for one period, and what was expected. */
interface Cell {
  readonly actor: Reporter;
  readonly period: PeriodName;
  readonly histories: readonly ValueHistory[];
  readonly expected: readonly ValueOfReport[];
}

function isSomething({ histories, expected }: Cell): boolean {
  return histories.length > 0 || expected.length > 0;
}

function figuresOf(cells: readonly Cell[], context: QualityContext): QualityFigures {
  let [count, missing] = [0, 0];
  for (const { histories, expected } of cells) {
    const known = new Set(histories.filter(isKnown).map(({ measure, subject }) => `${measure} ${subject}`));
    count += expected.length;
    missing += expected.filter(({ measure, subject }) => !known.has(`${measure} ${subject}`)).length;
  }
  return qualityFigures(
    cells.flatMap(({ histories }) => histories),
    { count, missing },
    context,
  );
}

async function contextOf(
  reads: ClusterReads,
  view: ClusterView,
  history: QualityContext['history'],
): Promise<QualityContext> {
  const { cluster, measures } = view.structure;
  return {
    calendar: cluster.calendar,
    timeZone: fullCalendar(cluster.calendar).timeZone,
    cycles: await reads.cycles(view),
    actors: cluster.actors,
    plausible: (measure) => measures.get(measure)?.plausible,
    history,
  };
}

/** What is reported about the cluster itself is read by everybody. */
function readableActors(view: ClusterView): readonly Reporter[] {
  const { actors } = view.structure.cluster;
  return [CLUSTER_SUBJECT, ...actors.map(({ id }) => id).filter((id) => seesFigures(view, id))];
}

function readableActor(view: ClusterView, subject: Subject): Reporter {
  const actor = reporterOf(subject);
  requireMember(view, actor);
  requireFigures(view, actor);
  return actor;
}

function reporterOf(subject: Subject): Reporter {
  return subjectActor(subject) ?? CLUSTER_SUBJECT;
}

function cellOf(period: PeriodName, actor: Reporter): string {
  return `${period} ${actor}`;
}

function keyOf(measure: Id, subject: Subject, period: PeriodName): string {
  return `${measure} ${subject} ${period}`;
}
