import type {
  AccountState,
  AssessmentState,
  BudgetState,
  CascadeState,
  ClosedEvaluation,
  ClusterState,
  Cycle,
  CyclesState,
  EvaluationsState,
  Id,
  MeasureState,
  MethodState,
  PeriodName,
  Position,
  ProgrammeState,
  ResourcesState,
  ScenarioState,
  SegmentationState,
  StrategyMap,
  StrategyState,
} from '@strata/domain';
import {
  aggregateKinds,
  aggregates,
  BEFORE_FIRST,
  cascadeDecider,
  strategyDecider,
  streamName,
  type AggregateKind,
} from '@strata/domain';
import { revisionKey, type ClusterStructure } from '@strata/engine';
import type { TableReader } from '@strata/read-store';
import type { AggregateRow } from './aggregates.js';

/** Selects aggregates of a cluster by kind and, optionally, by a range of ids. */
interface Selection {
  readonly cluster: Id;
  readonly kinds: readonly AggregateKind[];
  readonly ids?: { readonly gte: string; readonly lt: string };
}

/** The aggregates of a cluster as of a position (inclusive). */
async function aggregatesAt(
  reader: TableReader,
  { cluster, kinds, ids }: Selection,
  at: Position,
): Promise<readonly AggregateRow[]> {
  const where = { cluster, kind: { in: kinds }, ...(ids ? { id: ids } : {}) };
  // Current rows are read first; a row closed between the two reads is then found in the history.
  const now = await reader.find('aggregates', { where });
  const current = (now as readonly AggregateRow[]).filter((row) => row.validFrom <= at);
  if (current.length === now.length) return current;
  const past = await reader.find('aggregateHistory', {
    where: { ...where, validFrom: { lte: at }, validTo: { gt: at } },
  });
  const byStream = new Map((past as readonly AggregateRow[]).map((row) => [row.stream, row]));
  for (const row of current) byStream.set(row.stream, row);
  return [...byStream.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The states of one kind as of a position, by id. */
async function statesAt<S>(reader: TableReader, selection: Selection, at: Position): Promise<ReadonlyMap<string, S>> {
  const rows = await aggregatesAt(reader, selection, at);
  return new Map(rows.map((row) => [row.id, row.state as unknown as S]));
}

/** The methods that a cluster has registered, as of a position. */
export function findMethods(reader: TableReader, cluster: Id, at: Position): Promise<ReadonlyMap<Id, MethodState>> {
  return statesAt(reader, { cluster, kinds: ['method'] }, at);
}

/** The assessments of a period as of a position. */
export async function findAssessments(
  reader: TableReader,
  selection: { readonly cluster: Id; readonly period: PeriodName },
  at: Position,
): Promise<readonly AssessmentState[]> {
  return (await findDatedAssessments(reader, selection, at)).map(({ state }) => state);
}

/** The assessments of every period as of a position, ordered by period, questionnaire and subject. */
export async function findAllAssessments(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<readonly AssessmentState[]> {
  const rows = await aggregatesAt(reader, { cluster, kinds: ['assessment'] }, at);
  return rows.map(({ state }) => state as unknown as AssessmentState);
}

/** The assessments of a period as of a position, each with the position of its last change. */
export async function findDatedAssessments(
  reader: TableReader,
  selection: { readonly cluster: Id; readonly period: PeriodName },
  at: Position,
): Promise<readonly { readonly state: AssessmentState; readonly changedAt: Position }[]> {
  const { cluster, period } = selection;
  // Their ids begin with the period and a slash; "0" is the character after "/".
  const ids = { gte: `${period}/`, lt: `${period}0` };
  const rows = await aggregatesAt(reader, { cluster, kinds: ['assessment'], ids }, at);
  return rows.map(({ state, validFrom }) => ({
    state: state as unknown as AssessmentState,
    changedAt: validFrom,
  }));
}

/** The market segmentation matrices of a cluster's members as of a position, by actor. */
export function findSegmentations(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ReadonlyMap<Id, SegmentationState>> {
  return statesAt(reader, { cluster, kinds: ['segmentation'] }, at);
}

/** The action programmes of a cluster's strategies as of a position, by strategy. */
export function findProgrammes(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ReadonlyMap<Id, ProgrammeState>> {
  return statesAt(reader, { cluster, kinds: ['programme'] }, at);
}

/** The budgets of a cluster's strategies as of a position, by strategy. */
export function findBudgets(reader: TableReader, cluster: Id, at: Position): Promise<ReadonlyMap<Id, BudgetState>> {
  return statesAt(reader, { cluster, kinds: ['budget'] }, at);
}

/** The resources of a cluster's strategies as of a position, by strategy. */
export function findResources(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ReadonlyMap<Id, ResourcesState>> {
  return statesAt(reader, { cluster, kinds: ['resources'] }, at);
}

/** The scenarios of a cluster as of a position, by id. */
export function findScenarios(reader: TableReader, cluster: Id, at: Position): Promise<ReadonlyMap<Id, ScenarioState>> {
  return statesAt(reader, { cluster, kinds: ['scenario'] }, at);
}

/** The evaluations that a cluster had closed by a position, oldest first. */
export async function findEvaluations(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<readonly ClosedEvaluation[]> {
  const states = await statesAt<EvaluationsState>(reader, { cluster, kinds: ['evaluations'] }, at);
  return states.get(cluster)?.evaluations ?? [];
}

/** The reporting cycles that a cluster had opened, as of a position. */
export async function findCycles(reader: TableReader, cluster: Id, at: Position): Promise<readonly Cycle[]> {
  const states = await statesAt<CyclesState>(reader, { cluster, kinds: ['cycles'] }, at);
  return states.get(cluster)?.cycles ?? [];
}

/** The structure of a cluster (members, cascade, maps, measures) as of a position; undefined if it did not exist then. */
export async function findStructure(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ClusterStructure | undefined> {
  const rows = await aggregatesAt(reader, { cluster, kinds: ['cluster', 'cascade', 'strategy', 'measure'] }, at);
  const found = rows.find((row) => row.kind === 'cluster');
  if (!found) return undefined;
  const cascade = rows.find((row) => row.kind === 'cascade')?.state as unknown as CascadeState | undefined;
  const revisions = await revisionsInForce(reader, cluster, cascade);
  const ofKind = (kind: string): AggregateRow[] => rows.filter((row) => row.kind === kind);
  return {
    cluster: found.state as unknown as ClusterState,
    cascade: cascade ?? cascadeDecider.initial,
    maps: new Map(ofKind('strategy').map((row) => [row.id, row.state as unknown as StrategyState])),
    measures: new Map(ofKind('measure').map((row) => [row.id, row.state as unknown as MeasureState])),
    ...(revisions.size > 0 && { revisions }),
  };
}

/** The maps that activations of the cascade put in force. */
async function revisionsInForce(
  reader: TableReader,
  clusterId: Id,
  cascade: CascadeState | undefined,
): Promise<ReadonlyMap<string, StrategyMap>> {
  const found = new Map<string, StrategyMap>();
  for (const { id: strategyId, revisions = [] } of cascade?.strategies ?? []) {
    const stream = streamName({ kind: 'strategy', clusterId, strategyId });
    for (const { value: revision } of revisions) {
      if (revision === null || found.has(revisionKey(strategyId, revision))) continue;
      found.set(revisionKey(strategyId, revision), await stateAtRevision(reader, stream, revision));
    }
  }
  return found;
}

async function stateAtRevision(reader: TableReader, stream: string, revision: number): Promise<StrategyMap> {
  const where = { stream, revision };
  // The current row is read first; if it is closed between the two reads, it is found in the history.
  const [current] = await reader.find('aggregates', { where, limit: 1 });
  const [past] = current || revision < 0 ? [] : await reader.find('aggregateHistory', { where, limit: 1 });
  const row = (current ?? past) as AggregateRow | undefined;
  return (row?.state as unknown as StrategyState | undefined) ?? strategyDecider.initial;
}

/** The position of the last change to a cluster's structure, including its methods, at or before `at`. */
export async function findStructurePosition(reader: TableReader, cluster: Id, at: Position): Promise<Position> {
  const kinds = aggregateKinds.filter((kind) => aggregates[kind].structural);
  const rows = await aggregatesAt(reader, { cluster, kinds }, at);
  return rows.reduce((last, row) => (row.validFrom > last ? row.validFrom : last), BEFORE_FIRST);
}

/** The ids of all clusters, sorted. */
export async function clusterIds(reader: TableReader): Promise<readonly Id[]> {
  const rows = (await reader.find('moments')) as readonly { cluster?: string }[];
  return rows
    .map((row) => row.cluster ?? '')
    .filter((id) => id !== '')
    .sort();
}

/** An account by login. */
export async function findAccount(reader: TableReader, login: string): Promise<AccountState | undefined> {
  const row = (await reader.get('aggregates', { stream: streamName({ kind: 'account', login }) })) as
    AggregateRow | undefined;
  return row?.state as unknown as AccountState | undefined;
}

/** All accounts, sorted by login. */
export async function accounts(reader: TableReader): Promise<readonly AccountState[]> {
  const rows = await reader.find('aggregates', { where: { cluster: '', kind: 'account' }, orderBy: [['id', 'asc']] });
  return (rows as readonly AggregateRow[]).map((row) => row.state as unknown as AccountState);
}
