import {
  sameData,
  type AssessmentState,
  type AssessorGrades,
  type Assumption,
  type Id,
  type StandingGrade,
} from '@strata/domain';
import type { ClusterData, FileData, FileScenario } from '../cluster-data.js';
import { LEFT_OUT, type PlannedCommand, type Planner } from './planned-command.js';

/** Records the grades of the file, and withdraws those that are not in it. */
export function planAssessments(
  { assessments }: FileData,
  { assessments: current }: ClusterData,
  plan: Planner,
): PlannedCommand[] {
  if (assessments === undefined) return [];
  const known = new Map(current.map((one) => [keyOf(one), one]));
  const wanted = new Set(assessments.map(keyOf));
  const gone = current.filter((one) => !wanted.has(keyOf(one))).map((one) => ({ ...one, assessors: [] }));
  return [...assessments, ...gone].flatMap((one) => planAssessment(one, known.get(keyOf(one)), plan));
}

function keyOf({ questionnaire, subject, period }: AssessmentState): string {
  return `${questionnaire} ${subject} ${period}`;
}

function planAssessment(file: AssessmentState, before: AssessmentState | undefined, plan: Planner): PlannedCommand[] {
  const { questionnaire, subject, period } = file;
  const of = { questionnaire, subject, period };
  const names = new Set([...file.assessors, ...(before?.assessors ?? [])].map(({ assessor }) => assessor));
  return [...names].flatMap((assessor) => {
    const known = gradesOf(before, assessor);
    const wanted = gradesOf(file, assessor);
    const left = [...known.keys()].filter((item) => !wanted.has(item));
    const changed = [...wanted.values()].filter((grade) => !sameData(known.get(grade.item), grade));
    return [
      ...byRecorder(changed).map(([recordedBy, grades]) =>
        plan.assessment({ type: 'AssessItems', ...of, assessor, recordedBy, grades }),
      ),
      ...(left.length === 0
        ? []
        : [plan.assessment({ type: 'WithdrawGrades', ...of, assessor, items: left, reason: LEFT_OUT })]),
    ];
  });
}

function gradesOf(state: AssessmentState | undefined, assessor: string): ReadonlyMap<string, StandingGrade> {
  const found: AssessorGrades | undefined = state?.assessors.find((one) => one.assessor === assessor);
  return new Map(found?.grades.map((grade) => [grade.item, grade]));
}

function byRecorder(grades: readonly StandingGrade[]) {
  const groups = new Map<string | undefined, Omit<StandingGrade, 'recordedBy'>[]>();
  for (const { recordedBy, ...grade } of grades) groups.set(recordedBy, [...(groups.get(recordedBy) ?? []), grade]);
  return [...groups];
}

/** Sets the matrices of the file; a matrix cannot be removed. */
export function planSegmentations(
  { segmentations = [] }: FileData,
  { segmentations: current }: ClusterData,
  plan: Planner,
): PlannedCommand[] {
  return segmentations.flatMap(({ actor: actorId, groups, services, cells }) => {
    const matrix = { groups, services, cells };
    if (sameData(current.get(actorId), matrix)) return [];
    return [plan.segmentation({ type: 'SegmentMarket', actorId, ...matrix })];
  });
}

/** Drafts the scenarios of the file with their assumptions, and discards the others. */
export function planScenarios(
  { scenarios }: FileData,
  { scenarios: current }: ClusterData,
  plan: Planner,
): PlannedCommand[] {
  if (scenarios === undefined) return [];
  const wanted = new Set(scenarios.map(({ id }) => id));
  const leaving = [...current.values()].filter(({ id, exists, discarded }) => exists && !discarded && !wanted.has(id));
  return [
    ...scenarios.flatMap((scenario) => planScenario(scenario, current.get(scenario.id)?.assumptions, plan)),
    ...leaving.map(({ id }) => plan.scenario(id, { type: 'DiscardScenario', reason: LEFT_OUT })),
  ];
}

function planScenario(
  { id, labels, assumptions }: FileScenario,
  before: readonly Assumption[] | undefined,
  plan: Planner,
): PlannedCommand[] {
  const wanted = new Map(assumptions.map((one) => [assumed(one), one]));
  const known = new Map(before?.map((one) => [assumed(one), one]));
  const changed = assumptions.filter((one) => known.get(assumed(one))?.value !== one.value);
  const left = [...known].filter(([key]) => !wanted.has(key)).map(([, { value: _value, ...key }]) => key);
  return [
    ...(before === undefined ? [plan.scenario(id, { type: 'DraftScenario', scenarioId: id, labels })] : []),
    ...(changed.length === 0 ? [] : [plan.scenario(id, { type: 'AssumeValues', assumptions: changed })]),
    ...(left.length === 0 ? [] : [plan.scenario(id, { type: 'DropAssumptions', keys: left })]),
  ];
}

function assumed({ measure, subject, period }: Omit<Assumption, 'value'>): Id {
  return `${measure} ${subject} ${period}`;
}
