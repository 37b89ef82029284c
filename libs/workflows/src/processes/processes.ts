import {
  processDecider,
  parseStream,
  streamName,
  type Id,
  type InstantText,
  type JsonObject,
  type Position,
  type ProcessEvent,
  type ProcessPlan,
  type ProcessRef,
  type ProcessState,
  type StepState,
} from '@strata/domain';
import { BatchView, toProjected, type ProjectedEvent, type Projection, type RowAddress } from '@strata/read-models';
import type { Row, TableDefinition } from '@strata/read-store';
import { workflowBegunBy } from '../workflows.js';

/** The name of the projection of processes and of the steps that wait. */
export const PROCESSES = 'processes';

/** The step that starts a process. No step of a plan can have this id. */
export const START = '@start';

/**
 * `starting`: the event that begins it was stored, the process was not yet. `parked`: a step has failed for good, until an
 * administrator retries it; the others go on.
 */
export type ProcessStatus = 'starting' | 'running' | 'parked' | 'done';

/** A process. */
export interface ProcessRow extends Row {
  readonly cluster: Id;
  readonly workflow: Id;
  readonly key: string;
  readonly status: ProcessStatus;
  readonly startedAt: InstantText;
  /** When something last happened to it. */
  readonly changedAt: InstantText;
  /** Its plan, until it is started. */
  readonly plan: JsonObject | null;
  /** Its state, once it is started. */
  readonly state: JsonObject | null;
}

/** A step that waits for its moment. The index on `due` finds those that are due, however many wait. */
export interface StepRow extends Row {
  /** The stream of the process. */
  readonly process: string;
  readonly step: string;
  readonly cluster: Id;
  readonly workflow: Id;
  readonly key: string;
  /** Its place in the plan, which decides between steps of one process that are due at the same moment. */
  readonly place: number;
  readonly due: InstantText;
}

const processesTable: TableDefinition = {
  name: 'processes',
  fields: {
    cluster: 'text',
    workflow: 'text',
    key: 'text',
    status: 'text',
    startedAt: 'text',
    changedAt: 'text',
    plan: 'json',
    state: 'json',
  },
  key: ['cluster', 'workflow', 'key'],
  indexes: [['cluster', 'status']],
};

const stepsTable: TableDefinition = {
  name: 'steps',
  fields: {
    process: 'text',
    step: 'text',
    cluster: 'text',
    workflow: 'text',
    key: 'text',
    place: 'integer',
    due: 'text',
  },
  key: ['process', 'step'],
  indexes: [['due', 'process', 'place', 'step']],
};

const tables = [processesTable, stepsTable];

/** Every process with its state, and the steps that wait for their moment. */
export const processesProjection: Projection = {
  definition: { name: PROCESSES, version: 1, tables },
  weigh: ({ data }) => {
    const { steps } = data as { readonly steps?: unknown };
    return 1 + (Array.isArray(steps) ? steps.length : 0);
  },
  fold: async ({ events, own }) => {
    const concerned = events.map(toProjected).flatMap((event) => {
      const change = changeOf(event);
      return change === undefined ? [] : [change];
    });
    const view = new BatchView(tables);
    await view.prefetch(
      concerned.map(({ ref }) => addressOf(ref)),
      own,
    );
    for (const change of concerned) apply(change, view);
    return { writes: view.writes() };
  },
};

/** What an event does to a process. */
interface Change {
  readonly ref: ProcessRef;
  readonly of: ProjectedEvent;
  /** Set if the event begins the process. */
  readonly plan?: ProcessPlan;
}

function changeOf(of: ProjectedEvent): Change | undefined {
  const { event, recorded } = of;
  const { clusterId, loaded } = recorded.metadata;
  const workflow = workflowBegunBy(event.type);
  // History that is loaded begins nothing: what it tells of is over.
  if (workflow !== undefined && clusterId !== undefined && !loaded) {
    const { key, plan } = workflow.begin(event);
    return { ref: { cluster: clusterId, workflow: workflow.id, key }, of, plan };
  }
  const stream = parseStream(recorded.stream);
  return stream?.kind === 'process' ? { ref: stream, of } : undefined;
}

function addressOf({ cluster, workflow, key }: ProcessRef): RowAddress {
  return { table: 'processes', key: { cluster, workflow, key } };
}

function apply(change: Change, view: BatchView): void {
  if (change.plan === undefined) return advance(change, view);
  const { ref, of, plan } = change;
  const { cluster, workflow, key } = ref;
  const { position, recordedAt } = of.recorded;
  // A process begins once.
  if (view.get('processes', { cluster, workflow, key }) !== undefined) return;
  const row: ProcessRow = {
    cluster,
    workflow,
    key,
    status: 'starting',
    startedAt: recordedAt,
    changedAt: recordedAt,
    plan: plan as unknown as JsonObject,
    state: null,
  };
  view.put('processes', row, position);
  view.put('steps', stepRow(ref, { step: START, place: 0, due: recordedAt }), position);
}

function advance({ ref, of: { event, recorded } }: Change, view: BatchView): void {
  const { position, recordedAt } = recorded;
  const { table, key } = addressOf(ref);
  const row = view.get(table, key) as ProcessRow | undefined;
  const before = (row?.state as unknown as ProcessState | null | undefined) ?? processDecider.initial;
  const state = processDecider.evolve(before, event as ProcessEvent);
  view.put(
    table,
    {
      ...key,
      status: statusOf(state),
      startedAt: row?.startedAt ?? recordedAt,
      changedAt: recordedAt,
      plan: null,
      state: state as unknown as JsonObject,
    },
    position,
  );
  if (!before.exists) view.remove('steps', { process: streamOf(ref), step: START }, position);
  for (const [place, step] of state.steps.entries()) {
    if (!waitsAlike(step, before.steps[place])) moveStep(ref, { step, place }, { view, position });
  }
}

function waitsAlike(step: StepState, former: StepState | undefined): boolean {
  return former?.status === step.status && former.next === step.next;
}

function moveStep(
  ref: ProcessRef,
  { step, place }: { readonly step: StepState; readonly place: number },
  { view, position }: { readonly view: BatchView; readonly position: Position },
): void {
  if (step.status === 'waiting') view.put('steps', stepRow(ref, { step: step.id, place, due: step.next }), position);
  else view.remove('steps', { process: streamOf(ref), step: step.id }, position);
}

function stepRow(ref: ProcessRef, step: Pick<StepRow, 'step' | 'place' | 'due'>): StepRow {
  const { cluster, workflow, key } = ref;
  return { process: streamOf(ref), cluster, workflow, key, ...step };
}

function statusOf({ steps }: ProcessState): ProcessStatus {
  if (steps.some(({ status }) => status === 'parked')) return 'parked';
  return steps.every(({ status }) => status === 'done') ? 'done' : 'running';
}

/** The stream of a process. */
function streamOf({ cluster, workflow, key }: ProcessRef): string {
  return streamName({ kind: 'process', cluster, workflow, key });
}
