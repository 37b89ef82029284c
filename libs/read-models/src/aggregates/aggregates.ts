import {
  accountDecider,
  assessmentDecider,
  cascadeDecider,
  clusterDecider,
  evaluationDecider,
  measureDecider,
  methodDecider,
  parseStream,
  scenarioDecider,
  segmentationDecider,
  strategyDecider,
  type DomainEvent,
  type Json,
  type Position,
  type StreamRef,
} from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import type { ReadModel } from '../read-model.js';

/** Aggregates whose whole state is kept over time. Reports are kept value by value (see `values`). */
export type KeptKind = Exclude<StreamRef['kind'], 'report'>;

/** Kinds whose changes make another structure: other scores may come of the same values. */
export const STRUCTURAL: ReadonlySet<StreamRef['kind']> = new Set([
  'cluster',
  'cascade',
  'strategy',
  'measure',
  'method',
]);

/** The state of an aggregate from `validFrom` on; in the history table until `validTo`. */
export interface AggregateRow extends Row {
  readonly stream: string;
  readonly kind: KeptKind;
  /** `''` for accounts. */
  readonly cluster: string;
  readonly id: string;
  readonly revision: number;
  readonly validFrom: Position;
  readonly validTo?: Position;
  readonly state: Json;
}

const fields = {
  stream: 'text',
  kind: 'text',
  cluster: 'text',
  id: 'text',
  revision: 'integer',
  validFrom: 'text',
  state: 'json',
} as const;

const current: TableDefinition = {
  name: 'aggregates',
  fields,
  key: ['stream'],
  indexes: [['cluster', 'kind', 'id']],
};

const history: TableDefinition = {
  name: 'aggregateHistory',
  fields: { ...fields, validTo: 'text' },
  key: ['stream', 'validFrom'],
  indexes: [['cluster', 'kind', 'validFrom']],
};

interface Kept {
  readonly initial: unknown;
  evolve(state: never, event: never): unknown;
}

const kept: Readonly<Record<KeptKind, Kept>> = {
  cluster: clusterDecider,
  cascade: cascadeDecider,
  strategy: strategyDecider,
  measure: measureDecider,
  account: accountDecider,
  method: methodDecider,
  assessment: assessmentDecider,
  segmentation: segmentationDecider,
  scenario: scenarioDecider,
  evaluations: evaluationDecider,
};

interface Address {
  readonly kind: KeptKind;
  readonly cluster: string;
  readonly id: string;
}

function addressOf(stream: string): Address | undefined {
  const parsed = parseStream(stream);
  if (!parsed || parsed.kind === 'report') return undefined;
  if (parsed.kind === 'account') return { kind: 'account', cluster: '', id: parsed.login };
  return { kind: parsed.kind, cluster: parsed.clusterId, id: idOf(parsed) };
}

/** What tells aggregates of one kind and cluster apart. */
function idOf(parsed: Exclude<StreamRef, { readonly kind: 'report' | 'account' }>): string {
  switch (parsed.kind) {
    case 'strategy':
      return parsed.strategyId;
    case 'measure':
      return parsed.measureId;
    case 'method':
      return parsed.methodId;
    case 'segmentation':
      return parsed.actorId;
    case 'scenario':
      return parsed.scenarioId;
    case 'assessment':
      return `${parsed.period}/${parsed.questionnaire}/${parsed.subject}`;
    default:
      return parsed.clusterId;
  }
}

function evolved(kind: KeptKind, state: Json | undefined, event: DomainEvent): Json {
  const { initial, evolve } = kept[kind];
  return evolve((state ?? initial) as never, event as never) as Json;
}

/** Every state that clusters, cascades, strategies, measures and accounts ever had, by the positions it held. */
export const aggregates: ReadModel = {
  name: 'aggregates',
  tables: [current, history],
  needs: ({ recorded }) =>
    addressOf(recorded.stream) ? [{ table: 'aggregates', key: { stream: recorded.stream } }] : [],
  apply: ({ recorded, event }, view) => {
    const address = addressOf(recorded.stream);
    if (!address) return;
    const { stream, position, revision } = recorded;
    const before = view.get('aggregates', { stream }) as AggregateRow | undefined;
    if (before) view.put('aggregateHistory', { ...before, validTo: position }, position);
    const state = evolved(address.kind, before?.state, event);
    const row: AggregateRow = { stream, ...address, revision, validFrom: position, state };
    view.put('aggregates', row, position);
  },
};
