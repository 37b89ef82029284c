import { streamName } from '../aggregates.js';
import { definition } from './samples.js';
import { sampleVersion } from './samples.methods.js';
import { CLUSTER, type SentCommand } from './cluster-simulation.js';

const labels = { en: 'One' };
const drafting = { type: 'DraftStrategy', labels };
const objective = { labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' };

const planLine = { labels, objective: 'x', measure: 'm' };
const initiative = {
  ...{ id: 'spa', labels, objectives: ['x'], measures: ['m'], responsible: ['A'] },
  ...{ start: '2008-01-01', end: '2009-12-31', milestones: [{ id: 'plans', labels, due: '2008-06-30' }] },
};

function onto(stream: string, ...commands: readonly object[]): readonly SentCommand[] {
  return commands.map((command) => ({ stream, command }));
}

/** Commands that set up a small cluster, with limits low enough to be reached. */
export const seedCommands: readonly SentCommand[] = [
  ...onto(
    streamName({ kind: 'cluster', clusterId: CLUSTER }),
    {
      type: 'FoundCluster',
      clusterId: CLUSTER,
      labels,
      limits: { actors: 2, objectivesPerMap: 3, objectiveLevels: 2, measuresPerObjective: 1 },
      historyFrom: '2006-04-01',
    },
    { type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] },
    { type: 'AdmitActor', actorId: 'A', labels },
    { type: 'SetUpService', actorId: 'A', service: { id: 'sales', labels } },
    { type: 'SetUpUnit', actorId: 'A', unit: { id: 'desk', labels, service: 'sales' } },
  ),
  ...onto(
    streamName({ kind: 'cascade', clusterId: CLUSTER }),
    { ...drafting, strategyId: 'top', rank: 'integrative', owner: '@cluster' },
    { type: 'ActivateStrategy', strategyId: 'top' },
    { ...drafting, strategyId: 'next', rank: 'integrative', owner: '@cluster' },
    { ...drafting, strategyId: 'a', rank: 'business', owner: 'A', parent: 'top' },
    { type: 'ActivateStrategy', strategyId: 'a' },
    { ...drafting, strategyId: 'f', rank: 'functional', owner: 'A/sales', parent: 'a' },
  ),
  ...onto(streamName({ kind: 'measure', clusterId: CLUSTER, measureId: 'm' }), {
    type: 'DefineMeasure',
    measureId: 'm',
    definition,
  }),
  ...['top', 'a'].flatMap((id) =>
    onto(
      streamName({ kind: 'strategy', clusterId: CLUSTER, strategyId: id }),
      { type: 'SetObjective', objective: { ...objective, id: 'x' } },
      { type: 'SetObjective', objective: { ...objective, id: 'y' } },
    ),
  ),
  ...onto(streamName({ kind: 'report', clusterId: CLUSTER, actorId: 'A', period: '2008' }), {
    type: 'SubmitValues',
    actorId: 'A',
    period: '2008',
    values: [{ measure: 'm', subject: 'A', actual: { kind: 'number', value: '1' } }],
  }),
  ...onto(streamName({ kind: 'restatement', clusterId: CLUSTER, restatementId: 'audit' }), {
    type: 'ProposeRestatement',
    restatementId: 'audit',
    reason: 'of another year',
    corrections: [
      {
        measure: 'm',
        subject: 'A',
        period: '2008',
        was: { kind: 'number', value: '1' },
        becomes: { kind: 'number', value: '2' },
      },
    ],
  }),
  ...['k', 'l'].flatMap((methodId) =>
    onto(
      streamName({ kind: 'method', clusterId: CLUSTER, methodId }),
      { type: 'RegisterMethodVersion', methodId, version: sampleVersion(1) },
      { type: 'AdoptMethodVersion', version: 1, reason: 'first' },
      { type: 'RegisterMethodVersion', methodId, version: sampleVersion(2) },
    ),
  ),
  ...onto(streamName({ kind: 'scenario', clusterId: CLUSTER, scenarioId: 'better' }), {
    type: 'DraftScenario',
    scenarioId: 'better',
    labels,
  }),
  ...onto(streamName({ kind: 'branch', clusterId: CLUSTER, branchId: 'fork' }), {
    type: 'ForkBranch',
    branchId: 'fork',
    labels,
    origin: '07',
  }),
  ...['top', 'a'].flatMap((strategyId) => [
    ...onto(streamName({ kind: 'programme', clusterId: CLUSTER, strategyId }), { type: 'PlanInitiative', initiative }),
    ...onto(streamName({ kind: 'budget', clusterId: CLUSTER, strategyId }), {
      type: 'SetBudgetLine',
      line: {
        ...planLine,
        id: 'staff',
        source: 'own funds',
        frequency: 'year',
        volume: { measure: 'm', subject: 'A' },
      },
    }),
    ...onto(streamName({ kind: 'resources', clusterId: CLUSTER, strategyId }), {
      type: 'SetResourceNeed',
      need: { ...planLine, id: 'nurses', kind: 'staff', period: '2008', amount: '1' },
    }),
  ]),
  ...onto(streamName({ kind: 'income', clusterId: CLUSTER, actorId: 'A' }), {
    type: 'SetIncomeTerm',
    actorId: 'A',
    term: {
      ...{ id: 'x', labels, frequency: 'year' },
      condition: { measure: 'm', subject: 'A', is: 'at-least', value: '1' },
      share: { percent: '10', measure: 'm', subject: 'A' },
    },
  }),
  ...onto(streamName({ kind: 'cluster', clusterId: CLUSTER }), { type: 'RequireAgreement', required: true }),
  ...onto(streamName({ kind: 'agreement', clusterId: CLUSTER, strategyId: 'top' }), {
    type: 'ProposeStrategy',
    roles: [],
  }),
  ...onto(streamName({ kind: 'cluster', clusterId: CLUSTER }), { type: 'RequireAgreement', required: false }),
  ...onto(
    streamName({ kind: 'mailbox', cluster: CLUSTER, login: 'ann.x' }),
    {
      type: 'SetNoticeSettings',
      settings: { language: 'en', email: 'ann@example.org', webhook: 'https://example.org/notices' },
      since: '',
    },
    { type: 'BeginDelivery', channel: 'email', upTo: '01', at: '2026-02-01T08:00:00.000Z' },
    { type: 'BeginDelivery', channel: 'webhook', upTo: '01', at: '2026-02-01T08:00:00.000Z' },
  ),
  ...onto(streamName({ kind: 'cycles', clusterId: CLUSTER }), { type: 'OpenCycle', period: '2008' }),
];
