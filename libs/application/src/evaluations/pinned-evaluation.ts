import {
  CLUSTER_SUBJECT,
  clusterDuring,
  daysOfPeriod,
  type ClusterState,
  type EvaluationRecord,
  type EvaluationResult,
  type MethodState,
  type PeriodName,
} from '@strata/domain';
import {
  ENGINE_RULES,
  evaluateScorecard,
  isErrorValue,
  methodsDuring,
  isUndated,
  type BoundEvaluator,
  type BoundMethod,
  type ClusterStructure,
  type Scorecard,
  type ScorecardOptions,
  type Value,
} from '@strata/engine';
import { hashOf } from '@strata/ledger';
import { assessmentKey, evaluatorOver, type EvaluationInputs } from '@strata/read-models';
import { createHash } from 'node:crypto';
import { inputParts } from './form/input-parts.js';
import { packValues } from './form/pinned-values.js';

/** The inputs and results of an evaluation, in the form that is hashed. */
export interface PinnedEvaluation {
  readonly results: readonly EvaluationResult[];
  readonly inputsHash: string;
  readonly resultsHash: string;
  readonly methods: readonly { readonly method: string; readonly version: number; readonly sha256: string }[];
  readonly engine: string;
  /** What `inputsHash` covers; absent in the first form. */
  readonly record?: InputRecord | undefined;
}

/** The form in which inputs are hashed. 1: the states of all aggregates; 2: docs/evaluation-form.md. */
export type EvaluationForm = 1 | EvaluationRecord['form'];

/** What an evaluation read, without the events behind it. */
export type InputRecord = Pick<EvaluationRecord, 'form' | 'parts' | 'values'>;

/** What a pin is made of besides the inputs. */
export interface PinContext {
  readonly states: ReadonlyMap<string, MethodState>;
  readonly scoring?: ScorecardOptions | undefined;
  readonly form: EvaluationForm;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The structure as plain data, in an order that does not depend on how it was loaded. */
function structureData({ cluster, cascade, maps, measures, revisions }: ClusterStructure): object {
  const sorted = <T>(entries: ReadonlyMap<string, T>): object => Object.fromEntries([...entries].sort(byKey));
  const inForce = revisions && { revisions: sorted(revisions) };
  return { cluster, cascade, maps: sorted(maps), measures: sorted(measures), ...inForce };
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

/** Inputs in the second form: a hash of each part, and the values themselves. */
function recordOf(evaluated: EvaluationInputs, methods: PinnedEvaluation['methods']): InputRecord {
  const parts = [...inputParts(evaluated, methods)].map(([key, part]) => ({ key, sha256: hashOf(part, sha256) }));
  return { form: 2, parts, values: packValues(evaluated.values) };
}

/** Inputs in the first form. */
function inputsOf(evaluated: EvaluationInputs, period: PeriodName, methods: PinnedEvaluation['methods']): object {
  const inForce = methodsDuring(evaluated.methods, daysOfPeriod(period, evaluated.structure.cluster.calendar));
  const values = [...evaluated.values]
    .sort(byKey)
    .map(([, { measure, subject, period: about, kind, value }]) => ({ measure, subject, period: about, kind, value }));
  const assessments = [...evaluated.assessments].sort((a, b) => (assessmentKey(a) < assessmentKey(b) ? -1 : 1));
  return {
    period,
    ...(isUndated(evaluated.structure) ? {} : { day: evaluated.structure.day }),
    structure: structureData(evaluated.structure),
    methods: methods.map((one) => ({ ...one, binding: inForce.get(one.method)?.binding })),
    values,
    assessments,
    segmentations: Object.fromEntries([...evaluated.segmentations].sort(byKey)),
  };
}

/** Under the first version of the rules, nodes have no coverage and no state. */
function resultsOf(scorecard: Scorecard, undated: boolean): readonly EvaluationResult[] {
  return scorecard.nodes.map(({ id, score, status, reason, coverage, state }) => ({
    key: id,
    value: score,
    status: reason === undefined ? status : `${status}: ${reason}`,
    ...(undated ? {} : { coverage, state }),
  }));
}

/** The cluster, or the members during a period. */
function subjectsOf({ binding }: BoundMethod, known: ClusterState, period: PeriodName): readonly string[] {
  if (binding.scope === 'cluster') return [CLUSTER_SUBJECT];
  const cluster = clusterDuring(known, daysOfPeriod(period, known.calendar));
  return cluster.actors.filter(({ status }) => status === 'member').map(({ id }) => id);
}

function plainResult(value: Value): Pick<EvaluationResult, 'value' | 'status'> {
  if (isErrorValue(value)) return { value: null, status: value.reason };
  if (typeof value === 'object') return { value: value.join(', ') };
  return { value };
}

/** Every output of every bound method, for the cluster or each member. */
function methodResults(evaluator: BoundEvaluator, evaluated: EvaluationInputs, period: PeriodName): EvaluationResult[] {
  const inForce = methodsDuring(evaluated.methods, daysOfPeriod(period, evaluated.structure.cluster.calendar));
  return [...inForce].sort(byKey).flatMap(([, method]) =>
    subjectsOf(method, evaluated.structure.cluster, period).flatMap((subject) => {
      const evaluation = evaluator.evaluate(method.id, subject, period);
      return method.definition.outputs.map(({ name, group }) => {
        const path = group === undefined ? name : `${group}.${name}`;
        const result = evaluation ? plainResult(evaluation.output(path)) : { value: null, status: 'NOT_EVALUATED' };
        return { key: `method:${method.id}/${subject}/${path}`, ...result };
      });
    }),
  );
}

/** Evaluates a period and hashes its inputs and results (SHA-256 of canonical JSON, RFC 8785). */
export function pinEvaluation(evaluated: EvaluationInputs, period: PeriodName, context: PinContext): PinnedEvaluation {
  const inForce = methodsDuring(evaluated.methods, daysOfPeriod(period, evaluated.structure.cluster.calendar));
  const methods = [...inForce.values()]
    .map(({ id, version }) => {
      const sha = context.states.get(id)?.versions.find((one) => one.version === version)?.sha256 ?? '';
      return { method: id, version, sha256: sha };
    })
    .sort((a, b) => (a.method < b.method ? -1 : 1));
  const { day } = evaluated.structure;
  const record = context.form === 1 ? undefined : recordOf(evaluated, methods);
  const inputs = record ? { period, day, ...record } : inputsOf(evaluated, period, methods);
  const evaluator = evaluatorOver(evaluated);
  const scorecard = evaluateScorecard(evaluated.structure, period, evaluator.values, context.scoring);
  const results = [
    ...resultsOf(scorecard, isUndated(evaluated.structure)),
    ...methodResults(evaluator, evaluated, period),
  ];
  return {
    results,
    inputsHash: hashOf(inputs, sha256),
    resultsHash: hashOf(results, sha256),
    methods,
    engine: evaluated.structure.rules ?? ENGINE_RULES,
    record,
  };
}
