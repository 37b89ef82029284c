import {
  aggregateKinds,
  aggregateOf,
  type AggregateKind,
  type DomainEvent,
  type Json,
  type Position,
  type StreamRef,
} from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import { eachEvent, type ProjectedEvent, type ReadModel } from '../read-model.js';

/** The kinds of aggregates whose states are recorded over time. Reports are recorded value by value (see `values`). */
const KINDS: ReadonlySet<AggregateKind> = new Set(
  aggregateKinds.filter((kind) => aggregateOf(kind).history === 'states'),
);

/** The state of an aggregate as of `validFrom`; in the history table, until `validTo`. */
export interface AggregateRow extends Row {
  readonly stream: string;
  readonly kind: AggregateKind;
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

interface Address {
  readonly kind: AggregateKind;
  readonly cluster: string;
  readonly id: string;
}

function addressOf({ stream: ref }: ProjectedEvent): Address | undefined {
  if (!ref || !KINDS.has(ref.kind)) return undefined;
  return { kind: ref.kind, cluster: 'clusterId' in ref ? ref.clusterId : '', id: idOf(ref) };
}

/** The id of an aggregate, unique within its kind and cluster. */
function idOf(ref: StreamRef): string {
  // The period comes first, so that the assessments of a period are a range of ids.
  if (ref.kind === 'assessment') return `${ref.period}/${ref.questionnaire}/${ref.subject}`;
  const { kind: _kind, ...parts } = ref;
  return Object.values(parts).at(-1) ?? '';
}

function evolved(kind: AggregateKind, state: Json | undefined, event: DomainEvent): Json {
  const { initial, evolve } = aggregateOf(kind).decider;
  return evolve(state ?? initial, event) as Json;
}

/** Every state of every aggregate, with the interval of positions in which it was current. */
export const aggregates: ReadModel = {
  name: 'aggregates',
  tables: [current, history],
  needs: (events) =>
    events
      .filter((event) => addressOf(event) !== undefined)
      .map(({ recorded: { stream } }) => ({ table: 'aggregates', key: { stream } })),
  apply: eachEvent((projected, view) => {
    const { recorded, event } = projected;
    const address = addressOf(projected);
    if (!address) return;
    const { stream, position, revision } = recorded;
    const before = view.get('aggregates', { stream }) as AggregateRow | undefined;
    if (before) view.put('aggregateHistory', { ...before, validTo: position }, position);
    const state = evolved(address.kind, before?.state, event);
    const row: AggregateRow = { stream, ...address, revision, validFrom: position, state };
    view.put('aggregates', row, position);
  }),
};
