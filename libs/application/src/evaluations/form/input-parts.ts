import type { AssessmentState, EvaluationPin, Id, MethodBinding, SegmentationState } from '@strata/domain';
import type { MethodDefinition } from '@strata/engine';
import { assessmentKey, type EvaluationInputs } from '@strata/read-models';
import { coveredPart } from './covered-fields.js';
import { CLUSTER_FIELDS, MAP_FIELDS, MEASURE_FIELDS, STRATEGY_FIELDS } from './structure-fields.js';

/** The methods of an evaluation as they are pinned. */
export type PinnedMethods = EvaluationPin['methods'];

type Part = readonly [key: string, content: object];

/** Everything but the values that an evaluation was computed from, part by part: what is hashed of each. */
export function inputParts(inputs: EvaluationInputs, methods: PinnedMethods): ReadonlyMap<string, object> {
  const parts: readonly Part[] = [
    ['cluster', coveredPart(inputs.structure.cluster, CLUSTER_FIELDS)],
    ...strategyParts(inputs),
    ...measureParts(inputs),
    ...methods.map(({ method, version, sha256 }): Part => {
      return [`method/${method}`, { version, sha256, binding: inputs.methods.get(method)?.binding }];
    }),
    ...assessmentParts(inputs),
    ...[...inputs.segmentations].map(([actor, matrix]): Part => [`segmentation/${actor}`, matrixOf(matrix)]),
  ];
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The strategies that are not drafts, with their maps. */
function strategiesOf({ structure: { cascade, maps } }: EvaluationInputs) {
  const inForce = cascade.strategies.filter(({ status }) => status !== 'draft');
  return inForce.map((entry) => ({ entry, map: maps.get(entry.id) }));
}

function strategyParts(inputs: EvaluationInputs): readonly Part[] {
  return strategiesOf(inputs).map(({ entry, map }) => {
    const content = { entry: coveredPart(entry, STRATEGY_FIELDS), map: map && coveredPart(map, MAP_FIELDS) };
    return [`strategy/${entry.id}`, content];
  });
}

function measureParts(inputs: EvaluationInputs): readonly Part[] {
  return [...measuresOf(inputs)].flatMap((id): readonly Part[] => {
    const measure = inputs.structure.measures.get(id);
    return measure ? [[`measure/${id}`, coveredPart(measure, MEASURE_FIELDS)]] : [];
  });
}

function assessmentParts(inputs: EvaluationInputs): readonly Part[] {
  const questionnaires = questionnairesOf(inputs);
  return inputs.assessments
    .filter(({ questionnaire }) => questionnaires.has(questionnaire))
    .map((one) => [`assessment/${assessmentKey(one)}`, gradesOf(one)]);
}

/** The measures on the maps of strategies in force, those that methods read or compute, and those that weight others. */
function measuresOf(inputs: EvaluationInputs): ReadonlySet<Id> {
  const placed = strategiesOf(inputs).flatMap(({ map }) => map?.objectives.flatMap(({ measures }) => measures) ?? []);
  const found = new Set<Id>([
    ...placed.map(({ measure }) => measure),
    ...[...inputs.methods.values()].flatMap(({ binding }) => measuresIn(binding)),
    ...[...inputs.values.values()].map(({ measure }) => measure),
  ]);
  for (const id of found) {
    const weight = inputs.structure.measures.get(id)?.aggregation.weightMeasure;
    if (weight !== undefined) found.add(weight);
  }
  return found;
}

/** The measures that a binding reads and computes. */
export function measuresIn(binding: MethodBinding): readonly Id[] {
  return [...textsUnder('measure', binding.inputs), ...Object.values(binding.outputs)];
}

/** The questionnaires that methods read. */
function questionnairesOf({ methods }: Pick<EvaluationInputs, 'methods'>): ReadonlySet<Id> {
  return new Set([...methods.values()].flatMap(({ binding, definition }) => questionnairesIn(binding, definition)));
}

/** The questionnaires that a method reads by its binding or its definition. */
export function questionnairesIn(
  binding: MethodBinding | undefined,
  definition: MethodDefinition | undefined,
): readonly Id[] {
  return [...textsUnder('questionnaire', binding?.inputs), ...textsUnder('assessment', definition?.wiring)];
}

/** Every text under a key, at any depth. */
function textsUnder(key: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === key && typeof one === 'string' ? [one] : textsUnder(key, one),
  );
}

function gradesOf({ assessors }: AssessmentState): object {
  return assessors.map(({ assessor, grades }) => ({
    assessor,
    grades: grades.map(({ item, grade }) => ({ item, grade })),
  }));
}

function matrixOf({ groups, services, cells }: SegmentationState): object {
  return { groups: groups.map(({ id }) => id), services: services.map(({ id }) => id), cells };
}
