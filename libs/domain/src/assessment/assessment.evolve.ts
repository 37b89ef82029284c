import type { EventHandlers } from '../define-decider.js';
import type { AssessmentEvent, AssessmentState, AssessorGrades, StandingGrade } from './assessment.js';

export const initialAssessment: AssessmentState = { questionnaire: '', subject: '', period: '', assessors: [] };

export const assessmentEvolve: EventHandlers<AssessmentState, AssessmentEvent> = {
  ItemsAssessed: assessed,
  ItemsAssessedOnBehalf: (state, { grades, recordedBy, ...data }) =>
    assessed(state, { ...data, grades: grades.map((grade) => ({ ...grade, recordedBy })) }),
  GradesWithdrawn: (state, { assessor, items }) => ({
    ...state,
    assessors: withGrades(
      state,
      assessor,
      gradesOf(state, assessor).filter(({ item }) => !items.includes(item)),
    ),
  }),
};

type Assessed = Omit<AssessmentState, 'assessors'> & AssessorGrades;

function assessed(
  state: AssessmentState,
  { questionnaire, subject, period, assessor, grades }: Assessed,
): AssessmentState {
  const latest = new Map(gradesOf(state, assessor).map((grade) => [grade.item, grade]));
  for (const grade of grades) latest.set(grade.item, grade);
  return { questionnaire, subject, period, assessors: withGrades(state, assessor, [...latest.values()]) };
}

/** The current grades of an assessor. */
export function gradesOf({ assessors }: AssessmentState, assessor: string): readonly StandingGrade[] {
  return assessors.find((other) => other.assessor === assessor)?.grades ?? [];
}

/** Replaces an assessor's grades: a new assessor comes last, and one without grades is removed. */
function withGrades(
  { assessors }: AssessmentState,
  assessor: string,
  grades: readonly StandingGrade[],
): readonly AssessorGrades[] {
  const changed = { assessor, grades };
  const known = assessors.some((other) => other.assessor === assessor);
  const all = known
    ? assessors.map((other) => (other.assessor === assessor ? changed : other))
    : [...assessors, changed];
  return all.filter((entry) => entry.grades.length > 0);
}
