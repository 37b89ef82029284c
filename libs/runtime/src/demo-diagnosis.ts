import { readStructuredFile, type ClusterView, type SendOptions } from '@strata/application';
import {
  type AddressedCommand,
  type Aggregation,
  type Assumption,
  type Id,
  type InstantText,
  type Labels,
  type MeasureDefinition,
  type MethodBinding,
  type PeriodName,
  type SegmentationState,
  type Subject,
} from '@strata/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO, done, sendAll } from './demo-commands.js';
import type { Runtime } from './runtime.js';
import { shippedFolder } from './shipped-folder.js';

type ByName<T> = Readonly<Record<string, T>>;

/** The content of `config/demo/diagnosis.yaml`, which ships with the program and is read as it is. */
interface Diagnosis {
  /** The period of the assessments. */
  readonly period: PeriodName;
  /** When the values became known. */
  readonly knownAt: InstantText;
  readonly measures: ByName<{
    readonly labels: Labels;
    readonly unit: string;
    readonly decimals: number;
    readonly organisation: Aggregation['organisation'];
  }>;
  /** Values by member, period and measure. */
  readonly values: ByName<ByName<ByName<number>>>;
  /** Methods that ship with the program, or those of a file beside this one. */
  readonly methods: readonly {
    readonly id: Id;
    readonly definition?: string;
    readonly inputs?: MethodBinding['inputs'];
  }[];
  readonly assessments: readonly {
    readonly questionnaire: Id;
    readonly subject: Subject;
    readonly assessor: string;
    readonly grades: ByName<string>;
  }[];
  readonly segmentations: ByName<SegmentationState>;
  readonly scenarios: readonly {
    readonly id: Id;
    readonly labels: Labels;
    readonly assumptions: readonly Assumption[];
  }[];
  readonly evaluations: readonly { readonly id: Id; readonly period: PeriodName; readonly reason: string }[];
}

const FILE = 'diagnosis.yaml';

/**
 * Loads methods in force with their yearly values, assessments, market segmentations, a scenario and closed evaluations
 * into the demo cluster. What is already there stays unchanged.
 */
export async function loadDemoDiagnosis(runtime: Runtime, cluster: Id): Promise<void> {
  const text = await readFile(join(shippedFolder('demo'), FILE), 'utf8');
  const diagnosis = readStructuredFile(text, `config/demo/${FILE}`).data as Diagnosis;
  await sendAll(runtime, measureCommands(cluster, diagnosis), await declaredMoment(runtime, cluster, diagnosis));
  await adoptMethods(runtime, cluster, diagnosis);
  await sendAll(runtime, assessmentCommands(cluster, diagnosis));
  await sendAll(runtime, scenarioCommands(cluster, diagnosis));
  await closeEvaluations(runtime, cluster, diagnosis);
}

/** The values are part of the declared history; after an interruption, the loading of the history may have ended. */
async function declaredMoment({ strata }: Runtime, cluster: Id, { knownAt }: Diagnosis): Promise<SendOptions> {
  const { structure } = await strata.clusters.view(DEMO, cluster);
  return structure.cluster.history?.loading === true ? { knownAt } : {};
}

/** The yearly measures of the methods' quantities, and their values. */
function* measureCommands(clusterId: Id, { measures, values }: Diagnosis): Iterable<AddressedCommand> {
  for (const [measureId, { organisation, ...texts }] of Object.entries(measures)) {
    const definition: MeasureDefinition = {
      ...texts,
      valueType: 'number',
      polarity: 'higher',
      frequency: 'year',
      scoring: { kind: 'unscored' },
      aggregation: { time: 'last', organisation },
      accumulate: 'period',
    };
    const command = { type: 'DefineMeasure', measureId, definition } as const;
    yield { aggregate: 'measure', clusterId, measureId, command };
  }
  for (const [actorId, periods] of Object.entries(values)) {
    for (const [period, figures] of Object.entries(periods)) {
      const reported = Object.entries(figures).map(([measure, figure]) => {
        return { measure, subject: actorId, actual: { kind: 'number', value: String(figure) } as const };
      });
      const command = { type: 'RecordValues', actorId, period, values: reported, reason: 'Demo' } as const;
      yield { aggregate: 'report', clusterId, command };
    }
  }
}

/** Registers, binds and adopts the methods, in an order in which each reads only earlier ones. */
async function adoptMethods(runtime: Runtime, clusterId: Id, { methods }: Diagnosis): Promise<void> {
  const { strata } = runtime;
  for (const { id, definition: file } of methods) {
    const definition = file === undefined ? undefined : await readFile(join(shippedFolder('demo'), file), 'utf8');
    done(await strata.methods.register(DEMO, { cluster: clusterId, method: id, definition }));
  }
  await runtime.catchUp();
  const view = await strata.clusters.view(DEMO, clusterId);
  for (const { id, inputs = {} } of methods) {
    await sendAll(runtime, await adoption(runtime, view, { id, inputs }));
  }
}

async function adoption(
  { strata }: Runtime,
  view: ClusterView,
  { id: methodId, inputs }: { readonly id: Id; readonly inputs: MethodBinding['inputs'] },
): Promise<readonly AddressedCommand[]> {
  const { binding: suggested } = await strata.methods.suggestBinding(view, methodId);
  const { version } = (await strata.methods.registered(view)).get(methodId)!.versions.at(-1)!;
  const binding = { ...suggested, inputs: { ...suggested.inputs, ...inputs } };
  const reason = 'The diagnosis of the cluster';
  const address = { aggregate: 'method', clusterId: view.clusterId, methodId } as const;
  return [
    { ...address, command: { type: 'BindMethod', binding } },
    { ...address, command: { type: 'AdoptMethodVersion', version, reason } },
  ];
}

function* assessmentCommands(
  clusterId: Id,
  { period, assessments, segmentations }: Diagnosis,
): Iterable<AddressedCommand> {
  for (const { grades, ...of } of assessments) {
    const graded = Object.entries(grades).map(([item, grade]) => ({ item, grade: String(grade) }));
    yield {
      aggregate: 'assessment',
      clusterId,
      command: { type: 'AssessItems', ...of, period, grades: graded },
    };
  }
  for (const [actorId, matrix] of Object.entries(segmentations)) {
    yield { aggregate: 'segmentation', clusterId, command: { type: 'SegmentMarket', actorId, ...matrix } };
  }
}

function* scenarioCommands(clusterId: Id, { scenarios }: Diagnosis): Iterable<AddressedCommand> {
  for (const { id: scenarioId, labels, assumptions } of scenarios) {
    const address = { aggregate: 'scenario', clusterId, scenarioId } as const;
    yield { ...address, command: { type: 'DraftScenario', scenarioId, labels } };
    yield { ...address, command: { type: 'AssumeValues', assumptions } };
  }
}

async function closeEvaluations(runtime: Runtime, cluster: Id, { evaluations }: Diagnosis): Promise<void> {
  await runtime.catchUp();
  const { strata } = runtime;
  const closed = new Set(
    (await strata.evaluations.list(await strata.clusters.view(DEMO, cluster))).map(({ id }) => id),
  );
  for (const evaluation of evaluations) {
    if (!closed.has(evaluation.id)) done(await strata.evaluations.close(DEMO, { cluster, ...evaluation }));
  }
}
