import {
  awaitsCycleSince,
  cycleOf,
  fitsCalendar,
  fullCalendar,
  isLockedFor,
  previousPeriod,
  reportDecider,
  reportValueKey,
  streamName,
  type AddressedCommand,
  type ApprovalPlan,
  type ClusterState,
  type Id,
  type MeasureState,
  type NoteRule,
  type ReportContext,
  type ReportedValue,
  type RestatementState,
  type ValueOfReport,
} from '@strata/domain';
import { dayIn } from '../clusters/day-in.js';
import {
  accountState,
  clusterState,
  computedMeasures,
  cyclesState,
  closedDay,
  measureStates,
  restatementState,
  type CommandDependencies,
} from './decision-dependencies.js';
import { requiresRestatement } from './restatement-terms.js';
import { unmappedValues } from './unmapped-values.js';

type ReportAddress = Extract<AddressedCommand, { readonly aggregate: 'report' }>;

/** Loads what the rules of a report need. */
export async function reportContext(
  { clusterId, command }: ReportAddress,
  dependencies: CommandDependencies,
): Promise<ReportContext> {
  const { knownAt, declared, by } = dependencies;
  const cluster = await clusterState(dependencies, clusterId);
  const restatement = await appliedRestatement(dependencies, clusterId, command);
  const ids = [...valuesIn(command), ...(restatement?.corrections ?? [])].map(({ measure }) => measure);
  const measures = await measureStates(dependencies, clusterId, ids);
  const context = {
    cluster,
    measures,
    computed: await computedMeasures(dependencies, clusterId, command.period),
    declared,
    restatement,
    persons: await personsWithAccounts(dependencies, command),
    by,
    now: knownAt,
    day: cluster.exists ? dayIn(knownAt, fullCalendar(cluster.calendar).timeZone) : undefined,
  };
  if (!cluster.exists) return context;
  const cycle = declared ? {} : await cycleFacts(dependencies, clusterId, command);
  if (!enters(command)) return { ...context, ...cycle, closedUpTo: await closedDay(dependencies, cluster) };
  if (declared) return context;
  const { approval, noteRules } = cycle;
  const restatementRequired = await isRestatementRequired(dependencies, cluster, command);
  const needsClosedDay = restatementRequired || approval !== undefined;
  return {
    ...context,
    ...cycle,
    restatementRequired,
    closedUpTo: needsClosedDay ? await closedDay(dependencies, cluster) : undefined,
    unmapped: await unmappedValues(dependencies, cluster, command),
    previous: await previousValues(dependencies, { cluster, command, measures, approval, noteRules }),
  };
}

/** Of the persons whom notes of a command are about, those who can be erased with their account. */
async function personsWithAccounts(
  dependencies: CommandDependencies,
  command: ReportAddress['command'],
): Promise<ReadonlySet<string> | undefined> {
  const logins = new Set(enters(command) ? command.values.flatMap(({ noteAbout = [] }) => noteAbout) : []);
  if (logins.size === 0) return undefined;
  const known = new Set<string>();
  for (const login of logins) {
    const { exists, erased } = await accountState(dependencies, login);
    if (exists && erased !== true) known.add(login);
  }
  return known;
}

/** A submission restates nothing. */
async function isRestatementRequired(
  dependencies: CommandDependencies,
  cluster: ClusterState,
  { type }: Entry,
): Promise<boolean> {
  return type !== 'SubmitValues' && requiresRestatement(dependencies, cluster);
}

function valuesIn(command: ReportAddress['command']): readonly ValueOfReport[] {
  return command.type === 'ApplyRestatement' ? [] : command.values;
}

/** The restatement that a command applies. */
async function appliedRestatement(
  dependencies: CommandDependencies,
  clusterId: Id,
  command: ReportAddress['command'],
): Promise<RestatementState | undefined> {
  if (command.type !== 'ApplyRestatement') return undefined;
  return restatementState(dependencies, clusterId, command.restatementId);
}

/** The commands that enter values. */
type Entry = Extract<ReportAddress['command'], { readonly values: readonly ReportedValue[] }>;

const ENTRIES: readonly ReportAddress['command']['type'][] = ['SubmitValues', 'RestateValues', 'RecordValues'];

function enters(command: ReportAddress['command']): command is Entry {
  return ENTRIES.includes(command.type);
}

async function cycleFacts(
  dependencies: CommandDependencies,
  clusterId: Id,
  { actorId, period }: Pick<ReportAddress['command'], 'actorId' | 'period'>,
): Promise<Pick<ReportContext, 'cycleLockedAt' | 'cyclesSince' | 'approval' | 'noteRules'>> {
  const cycles = await cyclesState(dependencies, clusterId);
  const cycle = cycleOf(cycles, period);
  return {
    cycleLockedAt: cycle && isLockedFor(cycle, actorId, dependencies.knownAt) ? cycle.locksAt : undefined,
    cyclesSince: awaitsCycleSince(cycles, period),
    approval: cycle?.approval,
    noteRules: cycle?.noteRules,
  };
}

interface Reported {
  readonly cluster: ClusterState;
  readonly command: Entry;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  readonly approval: ApprovalPlan | undefined;
  readonly noteRules: readonly NoteRule[] | undefined;
}

/** The values of the period before, if a measure, a stage of approval or a rule of notes judges the change from it. */
async function previousValues(
  { cache, freshness, earlier = new Map() }: CommandDependencies,
  { cluster, command: { actorId, period }, measures, approval, noteRules }: Reported,
): Promise<ReadonlyMap<string, ReportedValue> | undefined> {
  const judges =
    [...measures.values()].some(({ plausible }) => plausible?.change !== undefined) ||
    approval?.stages.some(({ when }) => when?.changeAbove !== undefined) === true ||
    noteRules?.some(({ changeAbove }) => changeAbove !== undefined) === true;
  const { id: clusterId, calendar } = cluster;
  if (!judges || !fitsCalendar(period, calendar)) return undefined;
  const stream = streamName({ kind: 'report', clusterId, actorId, period: previousPeriod(period, 1, calendar) });
  const { state } = await cache.load(stream, reportDecider, freshness);
  const values = new Map(state.values.map((value) => [reportValueKey(value), value]));
  for (const [key, value] of earlier) {
    if (value) values.set(key, value);
    else values.delete(key);
  }
  return values;
}
