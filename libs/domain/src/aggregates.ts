import { accountDecider } from './account/account.decide.js';
import { administratorsDecider } from './administrators/administrators.js';
import { defineAggregate, type Aggregate, type Upcaster } from './aggregate.js';
import { agreementDecider } from './agreement/agreement.decide.js';
import { assessmentDecider } from './assessment/assessment.decide.js';
import { branchDecider } from './branch/branch.decide.js';
import { budgetDecider } from './budget/budget.decide.js';
import { cascadeDecider } from './cascade/cascade.decide.js';
import { clusterDecider } from './cluster/cluster.decide.js';
import { cycleDecider } from './cycle/cycle.decide.js';
import type { DomainEvent } from './decider.js';
import { draftsDecider } from './drafts/drafts.decide.js';
import { evaluationDecider } from './evaluation/evaluation.decide.js';
import { incomeDecider } from './income/income.decide.js';
import { layoutDecider } from './layout/layout.decide.js';
import { loadedHistoryDecider } from './loaded-history/loaded-history.js';
import { mailboxDecider } from './mailbox/mailbox.decide.js';
import { measureDecider } from './measure/measure.decide.js';
import { methodListDecider } from './method-list/method-list.js';
import { methodDecider } from './method/method.decide.js';
import { processDecider } from './process/process.decide.js';
import { programmeDecider } from './programme/programme.decide.js';
import { valuesToColumns } from './report/report-columns.js';
import { reportDecider } from './report/report.decide.js';
import { restatementDecider } from './restatement/restatement.decide.js';
import { resourcesDecider } from './resources/resources.decide.js';
import { scenarioDecider } from './scenario/scenario.decide.js';
import { sealKeysDecider } from './seal-keys/seal-keys.js';
import { sealsDecider } from './seals/seals.js';
import { segmentationDecider } from './segmentation/segmentation.decide.js';
import { snapshotDecider } from './snapshot/snapshot.decide.js';
import { strategyDecider } from './strategy/strategy.decide.js';
import { threadDecider } from './thread/thread.decide.js';
import { workflowDecider } from './workflow/workflow.js';
import {
  ID_PART,
  KEY_PART,
  LOGIN_PART,
  MEMBER_PART,
  PERIOD_PART,
  readStream,
  REPORTER_PART,
  SCOPE_PART,
  splitStream,
  SUBJECT_PART,
  writeStream,
  type StreamParts,
} from './streams.js';

const clusterId = ID_PART;

/** The events of the first version hold from the beginning. */
const FROM_BEGINNING: readonly Upcaster[] = [(data) => ({ ...data, from: null })];

/** Map events of the first version changed the map in force at once. */
const LIVE: readonly Upcaster[] = [(data) => ({ ...data, live: true })];

/** Personal texts of the first version are stored as they are; later ones are sealed. */
const SEALED: readonly Upcaster[] = [(data) => data];

/** The registry of aggregates, by kind. */
export const aggregates = {
  cluster: defineAggregate({
    kind: 'cluster',
    stream: { clusterId },
    decider: clusterDecider,
    structural: true,
    upcasters: {
      ClusterScoringSet: FROM_BEGINNING,
      ActorAdmitted: FROM_BEGINNING,
      ActorReleased: FROM_BEGINNING,
      ServiceSetUp: FROM_BEGINNING,
      ServiceClosed: FROM_BEGINNING,
      UnitSetUp: FROM_BEGINNING,
      UnitClosed: FROM_BEGINNING,
    },
  }),
  cascade: defineAggregate({
    kind: 'cascade',
    stream: { clusterId },
    decider: cascadeDecider,
    structural: true,
    upcasters: {
      StrategyMoved: FROM_BEGINNING,
      StrategyActivated: FROM_BEGINNING,
      StrategySuperseded: FROM_BEGINNING,
      StrategyRevised: FROM_BEGINNING,
      StrategyRetired: FROM_BEGINNING,
    },
  }),
  strategy: defineAggregate({
    kind: 'strategy',
    stream: { clusterId, strategyId: ID_PART },
    decider: strategyDecider,
    structural: true,
    upcasters: Object.fromEntries(strategyDecider.eventTypes.map((type) => [type, LIVE])),
  }),
  layout: defineAggregate({
    kind: 'layout',
    stream: { clusterId, strategyId: ID_PART },
    decider: layoutDecider,
  }),
  measure: defineAggregate({
    kind: 'measure',
    stream: { clusterId, measureId: ID_PART },
    decider: measureDecider,
    structural: true,
    upcasters: { MeasureDefined: FROM_BEGINNING, MeasureRevised: FROM_BEGINNING, MeasureRetired: FROM_BEGINNING },
  }),
  report: defineAggregate({
    kind: 'report',
    stream: { clusterId, actorId: REPORTER_PART, period: PERIOD_PART },
    inCommand: ['actorId', 'period'],
    decider: reportDecider,
    personal: { ValuesSubmitted: ['notes/about'], ValuesRestated: ['notes/about'] },
    upcasters: { ValuesSubmitted: [valuesToColumns], ValuesRestated: [valuesToColumns] },
    history: 'values',
  }),
  method: defineAggregate({
    kind: 'method',
    stream: { clusterId, methodId: ID_PART },
    decider: methodDecider,
    structural: true,
    upcasters: {
      MethodVersionAdopted: FROM_BEGINNING,
      MethodBound: FROM_BEGINNING,
      MethodWithdrawn: FROM_BEGINNING,
    },
  }),
  methods: defineAggregate({
    kind: 'methods',
    stream: { clusterId },
    decider: methodListDecider,
    endsHistoryLoading: false,
    history: 'none',
  }),
  assessment: defineAggregate({
    kind: 'assessment',
    stream: { clusterId, questionnaire: ID_PART, subject: SUBJECT_PART, period: PERIOD_PART },
    inCommand: ['questionnaire', 'subject', 'period'],
    decider: assessmentDecider,
    methodInput: true,
  }),
  segmentation: defineAggregate({
    kind: 'segmentation',
    stream: { clusterId, actorId: ID_PART },
    inCommand: ['actorId'],
    decider: segmentationDecider,
    methodInput: true,
    upcasters: { MarketSegmented: FROM_BEGINNING },
  }),
  programme: defineAggregate({
    kind: 'programme',
    stream: { clusterId, strategyId: ID_PART },
    decider: programmeDecider,
    methodInput: true,
  }),
  budget: defineAggregate({
    kind: 'budget',
    stream: { clusterId, strategyId: ID_PART },
    decider: budgetDecider,
  }),
  resources: defineAggregate({
    kind: 'resources',
    stream: { clusterId, strategyId: ID_PART },
    decider: resourcesDecider,
  }),
  income: defineAggregate({
    kind: 'income',
    stream: { clusterId, actorId: ID_PART },
    inCommand: ['actorId'],
    decider: incomeDecider,
  }),
  scenario: defineAggregate({
    kind: 'scenario',
    stream: { clusterId, scenarioId: ID_PART },
    decider: scenarioDecider,
  }),
  branch: defineAggregate({
    kind: 'branch',
    stream: { clusterId, branchId: ID_PART },
    decider: branchDecider,
  }),
  restatement: defineAggregate({
    kind: 'restatement',
    stream: { clusterId, restatementId: ID_PART },
    inCommand: ['restatementId'],
    decider: restatementDecider,
  }),
  // Comments have a read model of their own, by what they are about.
  thread: defineAggregate({
    kind: 'thread',
    stream: { clusterId, threadId: ID_PART },
    inCommand: ['threadId'],
    decider: threadDecider,
    history: 'none',
  }),
  evaluations: defineAggregate({ kind: 'evaluations', stream: { clusterId }, decider: evaluationDecider }),
  snapshot: defineAggregate({
    kind: 'snapshot',
    stream: { clusterId, snapshotId: ID_PART },
    inCommand: ['snapshotId'],
    decider: snapshotDecider,
  }),
  agreement: defineAggregate({
    kind: 'agreement',
    stream: { clusterId, strategyId: ID_PART },
    decider: agreementDecider,
  }),
  cycles: defineAggregate({ kind: 'cycles', stream: { clusterId }, decider: cycleDecider }),
  workflows: defineAggregate({ kind: 'workflows', stream: { clusterId }, decider: workflowDecider }),
  history: defineAggregate({
    kind: 'history',
    stream: { clusterId },
    decider: loadedHistoryDecider,
    endsHistoryLoading: false,
    history: 'none',
  }),
  // Its events are about the work of Strata itself: they are in no cluster's history, and end no loading.
  process: defineAggregate({
    kind: 'process',
    stream: { cluster: ID_PART, workflow: ID_PART, key: KEY_PART },
    decider: processDecider,
    endsHistoryLoading: false,
    history: 'none',
  }),
  // Nobody but those who report reads them, so they are in no cluster's history either.
  drafts: defineAggregate({
    kind: 'drafts',
    stream: { cluster: ID_PART, actorId: REPORTER_PART, period: PERIOD_PART },
    inCommand: ['actorId', 'period'],
    decider: draftsDecider,
    endsHistoryLoading: false,
    history: 'none',
  }),
  // What somebody has read, and what was sent to them, is nobody else's business.
  mailbox: defineAggregate({
    kind: 'mailbox',
    stream: { cluster: ID_PART, login: MEMBER_PART },
    decider: mailboxDecider,
    // A server's answer to an e-mail may repeat the address.
    personal: {
      NoticeSettingsSet: ['settings.email', 'settings.webhook'],
      DeliveryFailed: ['message'],
      DeliveryParked: ['message'],
    },
    upcasters: { NoticeSettingsSet: SEALED, DeliveryFailed: SEALED, DeliveryParked: SEALED },
    endsHistoryLoading: false,
    history: 'none',
  }),
  account: defineAggregate({
    kind: 'account',
    stream: { login: LOGIN_PART },
    decider: accountDecider,
    personal: {
      AccountOpened: ['name'],
      AccountRenamed: ['name'],
      IdentityLinked: ['subject'],
      AccountClosed: ['reason'],
    },
    upcasters: { AccountOpened: SEALED, AccountRenamed: SEALED, IdentityLinked: SEALED, AccountClosed: SEALED },
    endsHistoryLoading: false,
  }),
  administrators: defineAggregate({
    kind: 'administrators',
    stream: { scope: SCOPE_PART },
    decider: administratorsDecider,
    endsHistoryLoading: false,
    history: 'none',
  }),
  sealKeys: defineAggregate({
    kind: 'sealKeys',
    stream: { scope: SCOPE_PART },
    decider: sealKeysDecider,
    endsHistoryLoading: false,
    history: 'none',
  }),
  seals: defineAggregate({
    kind: 'seals',
    stream: { scope: SCOPE_PART },
    decider: sealsDecider,
    endsHistoryLoading: false,
    history: 'none',
  }),
} as const;

export type AggregateKind = keyof typeof aggregates;

type Registered<K extends AggregateKind> = (typeof aggregates)[K];
type PartsOf<K extends AggregateKind> = keyof Registered<K>['stream'];
type Values<Names extends PropertyKey> = { readonly [N in Names]: string };
type CommandOf<K extends AggregateKind> =
  Registered<K> extends Aggregate<K, infer _P, infer _N, infer _S, infer C, infer _E, infer _X> ? C : never;

/** A parsed stream name: the kind of aggregate and the values of the name's parts. */
export type StreamRef = { [K in AggregateKind]: { readonly kind: K } & Values<PartsOf<K>> }[AggregateKind];

/** A command and the aggregate it is addressed to. */
export type AddressedCommand = {
  [K in AggregateKind]: { readonly aggregate: K; readonly command: CommandOf<K> } & Values<
    Exclude<PartsOf<K>, Registered<K>['inCommand'][number]>
  >;
}[AggregateKind];

/** A command to an aggregate of a cluster. */
export type ClusterAddressedCommand = Extract<AddressedCommand, { readonly clusterId: string }>;

/** False for accounts and administrators, which belong to the installation. */
export function isOfCluster(addressed: AddressedCommand): addressed is ClusterAddressedCommand {
  return 'clusterId' in addressed;
}

/** An aggregate with its types erased, for code that handles every kind. */
export type AnyAggregate = Aggregate<AggregateKind, StreamParts, string, unknown, unknown, DomainEvent, unknown>;

/** The aggregate of a kind, with its types erased. */
export function aggregateOf(kind: AggregateKind): AnyAggregate {
  return aggregates[kind] as unknown as AnyAggregate;
}

/** Every kind of aggregate. */
export const aggregateKinds = Object.keys(aggregates) as readonly AggregateKind[];

/** The stream name of an aggregate. */
export function streamName(ref: StreamRef): string {
  return writeStream(ref.kind, aggregates[ref.kind].stream, ref as unknown as Readonly<Record<string, string>>);
}

/** The stream that a command is decided on. */
export function streamOf(addressed: AddressedCommand): string {
  const { aggregate, command } = addressed;
  const values = { ...(command as object), ...addressed } as unknown as Readonly<Record<string, string>>;
  return writeStream(aggregate, aggregates[aggregate].stream, values);
}

/** Parses a stream name; undefined if it is not the name of a registered aggregate's stream. */
export function parseStream(name: string): StreamRef | undefined {
  const split = splitStream(name);
  if (split === undefined || !Object.hasOwn(aggregates, split.kind)) return undefined;
  const kind = split.kind as AggregateKind;
  const values = readStream(aggregates[kind].stream, split.rest);
  return values && ({ kind, ...values } as unknown as StreamRef);
}
