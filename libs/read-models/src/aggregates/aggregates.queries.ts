import type {
  AccountState,
  AgreementState,
  AssessmentState,
  BranchState,
  BudgetState,
  CascadeState,
  ClosedEvaluation,
  ClusterState,
  Cycle,
  CyclesState,
  EvaluationsState,
  Id,
  IncomeState,
  LayoutState,
  MeasureState,
  MethodState,
  PeriodName,
  Position,
  ProgrammeState,
  ResourcesState,
  RestatementState,
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

/** Selects aggregates of a cluster by kind and, optionally, by ids or a range of them. */
interface Selection {
  readonly cluster: Id;
  readonly kinds: readonly AggregateKind[];
  readonly ids?: { readonly gte: string; readonly lt: string } | { readonly in: readonly string[] };
}

/** The aggregates of a cluster as of a position (inclusive). */
export async function aggregatesAt(
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

/** Where the cards of the maps of a cluster stand as of a position, by strategy. */
export function findLayouts(reader: TableReader, cluster: Id, at: Position): Promise<ReadonlyMap<Id, LayoutState>> {
  return statesAt(reader, { cluster, kinds: ['layout'] }, at);
}

/** The terms of the income of a cluster's members as of a position, by actor. */
export function findIncome(reader: TableReader, cluster: Id, at: Position): Promise<ReadonlyMap<Id, IncomeState>> {
  return statesAt(reader, { cluster, kinds: ['income'] }, at);
}

/** The scenarios of a cluster as of a position, by id. */
export function findScenarios(reader: TableReader, cluster: Id, at: Position): Promise<ReadonlyMap<Id, ScenarioState>> {
  return statesAt(reader, { cluster, kinds: ['scenario'] }, at);
}

/** The branches of a cluster as of a position, by id. */
export function findBranches(reader: TableReader, cluster: Id, at: Position): Promise<ReadonlyMap<Id, BranchState>> {
  return statesAt(reader, { cluster, kinds: ['branch'] }, at);
}

/** A branch of a cluster as of a position. */
export async function findBranch(
  reader: TableReader,
  { cluster, id }: { readonly cluster: Id; readonly id: Id },
  at: Position,
): Promise<BranchState | undefined> {
  const states = await statesAt<BranchState>(reader, { cluster, kinds: ['branch'], ids: { in: [id] } }, at);
  return states.get(id);
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

/** The agreements about the strategies of a cluster as of a position, by strategy. */
export function findAgreements(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ReadonlyMap<Id, AgreementState>> {
  return statesAt(reader, { cluster, kinds: ['agreement'] }, at);
}

/** The restatements that were proposed in a cluster, as of a position, by id. */
export function findRestatements(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ReadonlyMap<Id, RestatementState>> {
  return statesAt(reader, { cluster, kinds: ['restatement'] }, at);
}

/** The reporting cycles that a cluster had opened, as of a position. */
export async function findCycles(reader: TableReader, cluster: Id, at: Position): Promise<readonly Cycle[]> {
  const states = await statesAt<CyclesState>(reader, { cluster, kinds: ['cycles'] }, at);
  return states.get(cluster)?.cycles ?? [];
}

/** A structure, with the position at which it is known. */
export interface KnownStructure {
  readonly structure: ClusterStructure;
  readonly at: Position;
}

/**
 * The structure of a cluster (members, cascade, maps, measures) as of a position; undefined if it did not exist then. Of an
 * earlier structure that is `known`, only what has changed since is read.
 */
export async function findStructure(
  reader: TableReader,
  cluster: Id,
  at: Position,
  known?: KnownStructure,
): Promise<ClusterStructure | undefined> {
  const changed = known && known.at <= at ? await changedSince(reader, cluster, { known, at }) : undefined;
  if (known && changed) return structureOf(reader, { cluster, rows: changed, known: known.structure });
  const rows = await aggregatesAt(reader, { cluster, kinds: STRUCTURE }, at);
  return structureOf(reader, { cluster, rows, known: undefined });
}

const STRUCTURE: readonly AggregateKind[] = ['cluster', 'cascade', 'strategy', 'measure'];

/** The rows that changed between two positions; undefined if one has changed again after the second. */
async function changedSince(
  reader: TableReader,
  cluster: Id,
  { known, at }: { readonly known: KnownStructure; readonly at: Position },
): Promise<readonly AggregateRow[] | undefined> {
  const where = { cluster, kind: { in: STRUCTURE }, validFrom: { gt: known.at } };
  const rows = (await reader.find('aggregates', { where })) as readonly AggregateRow[];
  return rows.every(({ validFrom }) => validFrom <= at) ? rows : undefined;
}

interface StructureRows {
  readonly cluster: Id;
  readonly rows: readonly AggregateRow[];
  /** The structure that the rows change; undefined if they are all of it. */
  readonly known: ClusterStructure | undefined;
}

async function structureOf(
  reader: TableReader,
  { cluster: id, rows, known }: StructureRows,
): Promise<ClusterStructure | undefined> {
  const before: Partial<ClusterStructure> = known ?? {};
  const cluster = onlyState<ClusterState>(rows, 'cluster') ?? before.cluster;
  if (cluster === undefined) return undefined;
  const cascade = onlyState<CascadeState>(rows, 'cascade') ?? before.cascade ?? cascadeDecider.initial;
  const revisions = await revisionsInForce(reader, id, { cascade, known: before.revisions, rows });
  return {
    cluster,
    cascade,
    maps: statesOf<StrategyState>(rows, 'strategy', before.maps),
    measures: statesOf<MeasureState>(rows, 'measure', before.measures),
    ...(revisions.size > 0 && { revisions }),
  };
}

function onlyState<S>(rows: readonly AggregateRow[], kind: AggregateKind): S | undefined {
  return rows.find((row) => row.kind === kind)?.state as S | undefined;
}

/** The states of one kind by id, in the order of the ids. */
function statesOf<S>(
  rows: readonly AggregateRow[],
  kind: AggregateKind,
  known: ReadonlyMap<Id, S> = new Map(),
): ReadonlyMap<Id, S> {
  const own = rows.filter((row) => row.kind === kind).map((row) => [row.id, row.state as unknown as S] as const);
  if (own.length === 0) return known;
  const states = new Map([...known, ...own]);
  return states.size === known.size ? states : new Map([...states].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface RevisionSearch {
  readonly cascade: CascadeState;
  /** Revisions that were read before; they never change. */
  readonly known: ReadonlyMap<string, StrategyMap> | undefined;
  /** Rows among which current revisions may be. */
  readonly rows: readonly AggregateRow[];
}

/** The maps that activations of the cascade put in force. */
async function revisionsInForce(
  reader: TableReader,
  clusterId: Id,
  { cascade, known = new Map(), rows }: RevisionSearch,
): Promise<ReadonlyMap<string, StrategyMap>> {
  const current = new Map(rows.map(({ stream, revision, state }) => [`${stream}@${revision}`, state]));
  const found = new Map<string, StrategyMap>();
  for (const { id: strategyId, revisions = [] } of cascade.strategies) {
    const stream = mapStream({ cluster: clusterId, strategy: strategyId });
    for (const { value: revision } of revisions) {
      if (revision === null) continue;
      const key = revisionKey(strategyId, revision);
      const held =
        found.get(key) ?? known.get(key) ?? (current.get(`${stream}@${revision}`) as StrategyMap | undefined);
      found.set(key, held ?? (await stateAtRevision(reader, stream, revision)));
    }
  }
  return found;
}

/** The map of a strategy. */
interface MapOf {
  readonly cluster: Id;
  readonly strategy: Id;
}

function mapStream({ cluster, strategy }: MapOf): string {
  return streamName({ kind: 'strategy', clusterId: cluster, strategyId: strategy });
}

/** The revision of the stream of a strategy's map as of a position; -1 without one. */
export async function findMapRevision(reader: TableReader, of: MapOf, at: Position): Promise<number> {
  const stream = mapStream(of);
  const current = (await reader.get('aggregates', { stream })) as AggregateRow | undefined;
  if (current === undefined || current.validFrom <= at) return current?.revision ?? -1;
  const where = { stream, validFrom: { lte: at }, validTo: { gt: at } };
  const [past] = (await reader.find('aggregateHistory', { where, limit: 1 })) as readonly AggregateRow[];
  return past?.revision ?? -1;
}

/** The map of a strategy as it was at a revision of its stream. */
export function findMapAt(reader: TableReader, of: MapOf, revision: number): Promise<StrategyState> {
  return stateAtRevision(reader, mapStream(of), revision);
}

async function stateAtRevision(reader: TableReader, stream: string, revision: number): Promise<StrategyState> {
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
