import type {
  AssessmentState,
  DevelopmentActivity,
  EvaluationPin,
  Id,
  MethodBinding,
  ProgrammeState,
  SegmentationMatrix,
  SegmentationState,
} from '@strata/domain';
import { revisionKey, type BoundMethod, type MethodDefinition } from '@strata/engine';
import { assessmentKey, type EvaluationInputs } from '@strata/read-models';
import { coveredPart } from './covered-fields.js';
import { CLUSTER_FIELDS, MAP_FIELDS, MEASURE_FIELDS, REVISION_FIELDS, STRATEGY_FIELDS } from './structure-fields.js';

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
      return [`method/${method}`, { version, sha256, ...boundOverTime(inputs.methods.get(method)) }];
    }),
    ...assessmentParts(inputs),
    ...[...inputs.segmentations].map(([actor, matrix]): Part => [`segmentation/${actor}`, matrixOf(matrix)]),
    ...[...inputs.programmes].map(([strategy, programme]): Part => [`programme/${strategy}`, activitiesIn(programme)]),
  ];
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The binding of a method; of one whose changes are dated, every version and binding over time. */
function boundOverTime(method: BoundMethod | undefined): object {
  const overTime = method?.overTime?.map(({ from, value }) => {
    return { from, value: value && { version: value.version, binding: value.binding } };
  });
  return { binding: method?.binding, overTime };
}

/** A method with all that is in force of it over time. */
function boundMethods({ methods }: Pick<EvaluationInputs, 'methods'>): readonly BoundMethod[] {
  return [...methods.values()].flatMap((method) => [
    method,
    ...(method.overTime ?? []).flatMap(({ value }) => value ?? []),
  ]);
}

/** The strategies that are not drafts, with their working copies and the maps that were put in force. */
function strategiesOf({ structure: { cascade, maps, revisions } }: EvaluationInputs) {
  const inForce = cascade.strategies.filter(({ status }) => status !== 'draft');
  return inForce.map((entry) => {
    const numbers = new Set(entry.revisions?.flatMap(({ value }) => value ?? []));
    const dated = [...numbers].flatMap((revision) => {
      const map = revisions?.get(revisionKey(entry.id, revision));
      return map ? [{ revision, map }] : [];
    });
    return { entry, map: maps.get(entry.id), dated };
  });
}

function strategyParts(inputs: EvaluationInputs): readonly Part[] {
  return strategiesOf(inputs).map(({ entry, map, dated }) => {
    const content = { entry: coveredPart(entry, STRATEGY_FIELDS), map: map && coveredPart(map, MAP_FIELDS) };
    const revisions = dated.map((one) => ({ ...one, map: coveredPart(one.map, REVISION_FIELDS) }));
    return [`strategy/${entry.id}`, revisions.length > 0 ? { ...content, revisions } : content];
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
  const maps = strategiesOf(inputs).flatMap(({ map, dated }) => [
    ...(map ? [map, map.live ?? map] : []),
    ...dated.map((one) => one.map),
  ]);
  const placed = maps.flatMap(({ objectives }) => objectives.flatMap(({ measures }) => measures));
  const found = new Set<Id>([
    ...placed.map(({ measure }) => measure),
    ...boundMethods(inputs).flatMap(({ binding }) => measuresIn(binding)),
    ...[...inputs.values.values()].map(({ measure }) => measure),
  ]);
  for (const id of found) {
    const measure = inputs.structure.measures.get(id);
    for (const definition of measure ? [measure, ...(measure.versions ?? []).map(({ value }) => value)] : []) {
      if (definition.aggregation.weightMeasure !== undefined) found.add(definition.aggregation.weightMeasure);
    }
  }
  return found;
}

/** The measures that a binding reads and computes. */
export function measuresIn(binding: MethodBinding): readonly Id[] {
  return [...textsUnder('measure', binding.inputs), ...Object.values(binding.outputs)];
}

/** The questionnaires that methods read. */
function questionnairesOf(inputs: Pick<EvaluationInputs, 'methods'>): ReadonlySet<Id> {
  return new Set(boundMethods(inputs).flatMap(({ binding, definition }) => questionnairesIn(binding, definition)));
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

function activitiesIn({ initiatives }: ProgrammeState): object {
  return initiatives.map(({ id, activities, activitiesOverTime }) => ({
    id,
    activities: changesOf(activities),
    overTime: activitiesOverTime?.map(({ from, value }) => ({ from, value: changesOf(value) })),
  }));
}

function changesOf(activities: readonly DevelopmentActivity[]): object {
  return activities.map(({ id, dTs, dC, dK }) => ({ id, dTs, dC, dK }));
}

function matrixOf({ matrices, ...latest }: SegmentationState): object {
  const overTime = matrices?.map(({ from, value }) => ({ from, value: cellsOf(value) }));
  return { ...cellsOf(latest), matrices: overTime };
}

function cellsOf({ groups, services, cells }: SegmentationMatrix): object {
  return { groups: groups.map(({ id }) => id), services: services.map(({ id }) => id), cells };
}
