import type { DecimalText, Id, PeriodName, Position, Subject } from '@strata/domain';
import { splitChange } from '@strata/engine';
import type { ValueRow } from '@strata/read-models';
import type { ClusterReads } from '../../clusters/cluster-reads.js';
import { seesFigures, type ClusterView } from '../../clusters/cluster-view.js';
import { explainNode } from '../explain/explain.js';
import type { ExplainedNode } from '../explain/explained-node.js';
import { betweenMoments } from './between-moments.js';
import { betweenPeriods } from './between-periods.js';
import { CHANGE_CAUSES, type ChangeCause, type Changed } from './change-causes.js';
import { eventOf, eventsBehind, type ChangeEvent } from './change-events.js';
import type { Pair } from './mixed-structure.js';
import type { ChangedValue, Mixture } from './mixture.js';

/** A node of the scorecard of a period as known at a moment. */
export interface ChangeSide {
  readonly view: ClusterView;
  readonly period: PeriodName;
}

/** A figure that a part comes from. */
export interface ChangedFigure {
  readonly measure: Id;
  readonly subject: Subject;
  /** The periods and the figures before and after; null where there is no figure. */
  readonly from: { readonly period: PeriodName; readonly value: string | null } | null;
  readonly to: { readonly period: PeriodName; readonly value: string | null } | null;
  /** The event that changed it, or by which it was reported. */
  readonly event: ChangeEvent | null;
}

/** A part of the change, with what it comes from. */
export interface ScoreChangePart {
  readonly cause: ChangeCause;
  /** Exact; null if there is no difference because a score is missing. */
  readonly amount: DecimalText | null;
  readonly figures: readonly ChangedFigure[];
  readonly events: readonly ChangeEvent[];
  /** The number of figures and events that are not listed. */
  readonly omitted: number;
}

/** The change of a score between two moments or two periods, split into parts that add up to it exactly. */
export interface ScoreChange {
  readonly node: string;
  readonly from: { readonly period: PeriodName; readonly position: Position; readonly score: number | null };
  readonly to: { readonly period: PeriodName; readonly position: Position; readonly score: number | null };
  readonly difference: DecimalText | null;
  readonly parts: readonly ScoreChangePart[];
}

const MAX_LISTED = 100;
const MAX_NODES = 100_000;

/** Splits the change of a node's score. The caller's right to see it is the scorecards' to decide. */
export async function explainChange(
  reads: ClusterReads,
  [from, to]: Pair<ChangeSide>,
  node: string,
  signal?: AbortSignal,
): Promise<ScoreChange> {
  const isOfPeriods = from.period !== to.period;
  const mixture = isOfPeriods
    ? await betweenPeriods(reads, to.view, [from.period, to.period])
    : await betweenMoments(reads, [from.view, to.view], to.period);
  const causes = CHANGE_CAUSES.filter((cause) => mixture.causes.includes(cause));
  const scores = await scoresOf(mixture, node, causes, signal);
  const change = splitChange(causes, (changed) => scores.get(nameOf(changed)) ?? null);
  const values = await valuesBehind(reads, [from, to], node, mixture);
  const since = isOfPeriods ? undefined : from.view.position;
  const parts: ScoreChangePart[] = [];
  for (const { cause, amount } of change.parts) {
    const own = values.filter((value) => value.cause === cause);
    const part = await partOf(reads, to.view, { cause, amount, values: own, since });
    if (!isNothing(part)) parts.push(part);
  }
  return {
    node,
    from: { period: from.period, position: from.view.position, score: change.from },
    to: { period: to.period, position: to.view.position, score: change.to },
    difference: change.difference,
    parts,
  };
}

/** The score of a node for every combination of causes. Each takes as long as a scorecard, so others get turns between. */
async function scoresOf(
  mixture: Mixture,
  node: string,
  causes: readonly ChangeCause[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number | null>> {
  const scores = new Map<string, number | null>();
  let combinations: readonly Changed[] = [new Set()];
  for (const cause of causes) combinations = combinations.flatMap((one) => [one, new Set([...one, cause])]);
  for (const changed of combinations) {
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    const found = mixture.nodes(changed).find(({ id }) => id === node);
    scores.set(nameOf(changed), found?.score ?? null);
  }
  return scores;
}

function nameOf(changed: Changed): string {
  return CHANGE_CAUSES.filter((cause) => changed.has(cause)).join();
}

/** A cause that is present somewhere, but not behind this node. */
function isNothing({ amount, figures }: ScoreChangePart): boolean {
  return figures.length === 0 && (amount === null || Number(amount) === 0);
}

async function partOf(
  reads: ClusterReads,
  view: ClusterView,
  of: {
    readonly cause: ChangeCause;
    readonly amount: DecimalText | null;
    readonly values: readonly ChangedValue[];
    readonly since: Position | undefined;
  },
): Promise<ScoreChangePart> {
  const { cause, amount, values, since } = of;
  const visible = values.filter(({ from, to }) => seesFigures(view, (to ?? from)!.subject));
  const listed = visible.slice(0, MAX_LISTED);
  const figures: ChangedFigure[] = [];
  for (const value of listed) figures.push(await figureOf(reads, view, value));
  const events = await eventsBehind(reads, view, { cause, since, limit: MAX_LISTED });
  return { cause, amount, figures, events, omitted: values.length - listed.length };
}

async function figureOf(reads: ClusterReads, view: ClusterView, { from, to }: ChangedValue): Promise<ChangedFigure> {
  const { measure, subject } = (to ?? from)!;
  const position = to?.validFrom ?? (await withdrawalOf(reads, view, (to ?? from)!));
  const moments = await reads.moments(view.clusterId, position === undefined ? [] : [position]);
  const row = position === undefined ? undefined : moments.get(position);
  return { measure, subject, from: sideOf(from), to: sideOf(to), event: row ? eventOf(row) : null };
}

/** The position at which a value that is missing was withdrawn; undefined if it was not. */
async function withdrawalOf(
  reads: ClusterReads,
  view: ClusterView,
  { measure, subject, period }: ValueRow,
): Promise<Position | undefined> {
  const last = (await reads.versions(view, measure, subject, period)).at(-1);
  return last?.kind === 'withdrawn' ? last.validFrom : undefined;
}

function sideOf(row: ValueRow | undefined): ChangedFigure['from'] {
  return row ? { period: row.period, value: row.value } : null;
}

/** The changed values that the node was computed from, on either side. */
async function valuesBehind(
  reads: ClusterReads,
  sides: Pair<ChangeSide>,
  node: string,
  { values }: Mixture,
): Promise<readonly ChangedValue[]> {
  const read = new Set<string>();
  for (const { view, period } of sides) {
    const scorecard = await reads.scorecard(view, period);
    if (scorecard.scorecard.nodes.some(({ id }) => id === node)) {
      addValues(explainNode(scorecard, node, { nodes: MAX_NODES }), read);
    }
  }
  const isRead = (row: ValueRow | undefined): boolean =>
    row !== undefined && read.has(`value:${row.measure}/${row.subject}/${row.period}`);
  return values.filter(({ from, to }) => isRead(from) || isRead(to));
}

function addValues({ id, kind, children }: ExplainedNode, read: Set<string>): void {
  if (kind === 'value') read.add(id);
  for (const child of children) addValues(child, read);
}
