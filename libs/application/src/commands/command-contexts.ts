import {
  isId,
  MAX_MAP_EDITS,
  type AccountContext,
  type AddressedCommand,
  type AggregateKind,
  type BranchCommand,
  type BranchContext,
  type CascadeCommand,
  type CascadeContext,
  type Contribution,
  type Id,
  type IncomeContext,
  type IncomeTerm,
  type LayoutContext,
  type MapEdit,
  type MeasureCommand,
  type ObjectiveMeasure,
  type ReportContext,
  type RoleGrant,
  type SnapshotContext,
  type StrategyCommand,
  type StrategyContext,
  type StrategyState,
  type ValueChange,
} from '@strata/domain';
import {
  administratorAccounts,
  agreementState,
  cascadeState,
  clusterState,
  lockedDay,
  mapState,
  mapWithRevision,
  measureStates,
  type CommandDependencies,
  type DecisionDependencies,
} from './decision-dependencies.js';
import { reportContext } from './report-context.js';
import { agreementContext } from './agreement-context.js';
import { cycleContext, workflowContext } from './cycle-context.js';
import { methodContext } from './method-context.js';
import { restatementContext } from './restatement-context.js';
import { threadContext } from './thread-context.js';
import { planLineContext, strategyPlanContext } from './plan-context.js';

type Addressed<K extends AggregateKind> = Extract<AddressedCommand, { readonly aggregate: K }>;

type LoadContext<K extends AggregateKind> = (
  addressed: Addressed<K>,
  dependencies: CommandDependencies,
) => Promise<unknown>;

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

const CONTEXTS: { readonly [K in AggregateKind]: LoadContext<K> } = {
  account: ({ command }, dependencies) =>
    command.type === 'GrantRole' ? grantContext(command.grant, dependencies) : nothing(),
  cluster: async ({ clusterId }, dependencies) => ({
    lockedUpTo: await lockedDay(dependencies, await clusterState(dependencies, clusterId)),
  }),
  agreement: agreementContext,
  restatement: restatementContext,
  snapshot: async ({ clusterId }, dependencies): Promise<SnapshotContext> => ({
    ...(await clusterOnly({ clusterId }, dependencies)),
    by: dependencies.by,
    now: dependencies.knownAt,
  }),
  thread: threadContext,
  cycles: cycleContext,
  workflows: workflowContext,
  process: nothing,
  drafts: clusterNow,
  mailbox: clusterNow,
  history: nothing,
  methods: nothing,
  sealKeys: nothing,
  seals: nothing,
  administrators: async ({ command }, dependencies) => ({
    accounts: command.type === 'ReleaseAdministrator' ? await administratorAccounts(dependencies) : [],
  }),
  cascade: cascadeContext,
  segmentation: async ({ clusterId }, dependencies) => {
    const context = await clusterOnly({ clusterId }, dependencies);
    return { ...context, lockedUpTo: await lockedDay(dependencies, context.cluster) };
  },
  evaluations: clusterOnly,
  strategy: strategyContext,
  layout: async ({ clusterId, strategyId }, dependencies): Promise<LayoutContext> => ({
    cluster: await clusterState(dependencies, clusterId),
    cascade: await cascadeState(dependencies, clusterId),
    strategyId,
    map: await mapState(dependencies, clusterId, strategyId),
  }),
  method: methodContext,
  measure: async ({ clusterId, command }, dependencies) => {
    const context = await clusterAndMeasures(dependencies, clusterId, measuresOfMeasureCommand(command));
    return { ...context, lockedUpTo: await lockedDay(dependencies, context.cluster) };
  },
  report: reportContext,
  budget: (addressed, dependencies) => {
    const { command } = addressed;
    const { measure, volume } = command.type === 'SetBudgetLine' ? command.line : {};
    return planLineContext(addressed, [measure, volume?.measure], dependencies);
  },
  resources: (addressed, dependencies) => {
    const { command } = addressed;
    return planLineContext(
      addressed,
      [command.type === 'SetResourceNeed' ? command.need.measure : undefined],
      dependencies,
    );
  },
  income: async ({ clusterId, command }, dependencies): Promise<IncomeContext> => {
    // What is no term is refused by the decider.
    const term: Partial<IncomeTerm> | null = command.type === 'SetIncomeTerm' ? command.term : null;
    const named = [term?.condition?.measure, term?.share?.measure].filter((id) => isId(id));
    const context = await clusterAndMeasures(dependencies, clusterId, named);
    return { ...context, lockedUpTo: await lockedDay(dependencies, context.cluster) };
  },
  programme: async (addressed, dependencies) => {
    const { command } = addressed;
    const measures = command.type === 'PlanInitiative' ? command.initiative.measures : [];
    const context = await strategyPlanContext(addressed, measures, dependencies);
    return { ...context, lockedUpTo: await lockedDay(dependencies, context.cluster) };
  },
  scenario: ({ clusterId, command }, dependencies) => {
    const measures = command.type === 'AssumeValues' ? command.assumptions.map(({ measure }) => measure) : [];
    return clusterAndMeasures(dependencies, clusterId, measures);
  },
  branch: async ({ clusterId, command }, dependencies): Promise<BranchContext> => {
    const context = await clusterAndMeasures(dependencies, clusterId, measuresOfBranchCommand(command));
    return { ...context, by: dependencies.by, now: dependencies.knownAt };
  },
  assessment: async ({ clusterId, command }, dependencies) => ({
    cluster: await clusterState(dependencies, clusterId),
    questionnaire: await dependencies.questionnaire(command.questionnaire),
  }),
};

/** Loads the state of other aggregates that a command's rules need. */
export function contextOf(addressed: AddressedCommand, dependencies: CommandDependencies): Promise<unknown> {
  return (CONTEXTS[addressed.aggregate] as LoadContext<AggregateKind>)(addressed, dependencies);
}

/** The cluster that a role is granted in. The decider checks the form of a grant first, so a malformed one has none. */
export async function grantContext(
  { cluster: clusterId }: RoleGrant,
  dependencies: DecisionDependencies,
): Promise<AccountContext | undefined> {
  return isId(clusterId) ? clusterOnly({ clusterId }, dependencies) : undefined;
}

async function clusterNow({ cluster }: { readonly cluster: Id }, dependencies: CommandDependencies) {
  return { cluster: await clusterState(dependencies, cluster), now: dependencies.knownAt };
}

async function clusterOnly({ clusterId }: { readonly clusterId: Id }, dependencies: DecisionDependencies) {
  return { cluster: await clusterState(dependencies, clusterId) };
}

async function clusterAndMeasures(
  dependencies: DecisionDependencies,
  clusterId: Id,
  measures: Iterable<Id>,
): Promise<ReportContext> {
  return {
    cluster: await clusterState(dependencies, clusterId),
    measures: await measureStates(dependencies, clusterId, measures),
  };
}

async function cascadeContext(
  { clusterId, command }: Addressed<'cascade'>,
  dependencies: DecisionDependencies,
): Promise<CascadeContext> {
  const cluster = await clusterState(dependencies, clusterId);
  const lockedUpTo = await lockedDay(dependencies, cluster);
  const strategy = mapInQuestion(command);
  // The decider checks the shape of a command first, so a malformed one needs no map.
  if (!isId(strategy)) return { cluster, lockedUpTo };
  const map = await mapWithRevision(dependencies, clusterId, strategy);
  const isPutInForce = command.type === 'ActivateStrategy' || command.type === 'ReviseStrategy';
  if (cluster.agreementRequired !== true || !isPutInForce) return { cluster, lockedUpTo, map };
  return { cluster, lockedUpTo, map, agreement: await agreementState(dependencies, clusterId, strategy) };
}

/** The strategy whose map a command puts in force, or whose contribution it is about. */
function mapInQuestion(command: CascadeCommand): unknown {
  switch (command.type) {
    case 'ActivateStrategy':
    case 'ReviseStrategy':
      return command.strategyId;
    case 'AcceptContribution':
    case 'DeclineContribution':
      return (command.contribution as Partial<Contribution> | undefined)?.strategy;
    default:
      return undefined;
  }
}

/** The changes of a map that a command makes. A malformed one has none, since the decider refuses it first. */
function editsOf(command: StrategyCommand): readonly MapEdit[] {
  if (command.type !== 'EditMap') return [command];
  const edits: unknown = command.edits;
  return Array.isArray(edits) ? edits.slice(0, MAX_MAP_EDITS).filter(isEdit) : [];
}

function isEdit(edit: unknown): edit is MapEdit {
  return typeof edit === 'object' && edit !== null && 'type' in edit;
}

function measuresOfStrategyCommand(command: StrategyCommand): readonly Id[] {
  const placed = editsOf(command).map((edit) =>
    edit.type === 'PlaceMeasure' ? (edit.measure as Partial<ObjectiveMeasure> | undefined)?.measure : undefined,
  );
  return placed.filter((id) => isId(id));
}

function measuresOfMeasureCommand(command: MeasureCommand): readonly Id[] {
  if (command.type !== 'DefineMeasure' && command.type !== 'ReviseMeasure') return [];
  const weight = command.definition.aggregation?.weightMeasure;
  return weight === undefined ? [] : [weight];
}

function measuresOfBranchCommand(command: BranchCommand): readonly Id[] {
  if (command.type !== 'ChangeBranch' || !Array.isArray(command.changes)) return [];
  const changes: readonly (Partial<ValueChange> | null)[] = command.changes;
  return changes.map((one) => one?.measure).filter((id) => isId(id));
}

async function strategyContext(
  { clusterId, strategyId, command }: Addressed<'strategy'>,
  dependencies: DecisionDependencies,
): Promise<StrategyContext> {
  const cascade = await cascadeState(dependencies, clusterId);
  const parent = cascade.strategies.find((entry) => entry.id === strategyId)?.parent;
  const childMaps = new Map<Id, StrategyState>();
  if (editsOf(command).some(({ type }) => type === 'DropObjective')) {
    for (const { id } of cascade.strategies.filter((entry) => entry.parent === strategyId)) {
      childMaps.set(id, await mapState(dependencies, clusterId, id));
    }
  }
  return {
    cluster: await clusterState(dependencies, clusterId),
    cascade,
    strategyId,
    childMaps,
    measures: await measureStates(dependencies, clusterId, measuresOfStrategyCommand(command)),
    parentMap: parent === undefined ? undefined : await mapState(dependencies, clusterId, parent),
    changes: (await mapWithRevision(dependencies, clusterId, strategyId)).revision + 1,
  };
}
