import type { EventHandlers } from '../define-decider.js';
import type { AssessmentEvent, AssessmentState, AssessorGrades, GradedItem } from './assessment.js';

export const initialAssessment: AssessmentState = { questionnaire: '', subject: '', period: '', assessors: [] };

export const assessmentEvolve: EventHandlers<AssessmentState, AssessmentEvent> = {
  ItemsAssessed: (state, { questionnaire, subject, period, assessor, grades }) => {
    const known = gradesOf(state, assessor);
    const held = new Map(known.map((grade) => [grade.item, grade]));
    for (const grade of grades) held.set(grade.item, grade);
    const place = { questionnaire, subject, period };
    return { ...place, assessors: withGrades(state, assessor, [...held.values()]) };
  },
  GradesWithdrawn: (state, { assessor, items }) => ({
    ...state,
    assessors: withGrades(
      state,
      assessor,
      gradesOf(state, assessor).filter(({ item }) => !items.includes(item)),
    ),
  }),
};

/** What an assessor has said so far. */
export function gradesOf({ assessors }: AssessmentState, assessor: string): readonly GradedItem[] {
  return assessors.find((other) => other.assessor === assessor)?.grades ?? [];
}

/** An assessor stays where they stand, comes last if new, and goes with their last grade. */
function withGrades(
  { assessors }: AssessmentState,
  assessor: string,
  grades: readonly GradedItem[],
): readonly AssessorGrades[] {
  const changed = { assessor, grades };
  const known = assessors.some((other) => other.assessor === assessor);
  const all = known
    ? assessors.map((other) => (other.assessor === assessor ? changed : other))
    : [...assessors, changed];
  return all.filter((held) => held.grades.length > 0);
}
