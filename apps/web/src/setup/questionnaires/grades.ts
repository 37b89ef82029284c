import type {
  SetupAssessmentQuery,
  SetupMemberFragment,
  SetupQuestionnairesQuery,
} from '../../generated/operations.js';

export type Questionnaire = NonNullable<SetupQuestionnairesQuery['questionnaires']>[number];

export type Assessment = NonNullable<SetupAssessmentQuery['assessments']>['nodes'][number];

/** Whom a questionnaire can be about: the cluster, members, or services and units; of some members only, if they are given. */
export function subjectsOf(
  about: Questionnaire['about'],
  actors: readonly Pick<SetupMemberFragment, 'id' | 'services' | 'units'>[],
  own: readonly string[] | undefined,
): readonly string[] {
  const mayAssess = (subject: string) =>
    own === undefined || own.includes(subject) || own.includes(subject.split('/')[0] ?? '');
  if (about === 'CLUSTER') return own === undefined ? ['@cluster'] : [];
  const subjects =
    about === 'ACTOR'
      ? actors.map(({ id }) => id)
      : actors.flatMap(({ id, services, units }) => [...services, ...units].map((part) => `${id}/${part.id}`));
  return subjects.filter(mayAssess);
}

/** What the keys of S, N and W type in Cyrillic layouts. */
const LETTERS: Readonly<Record<string, string>> = { Ы: 'S', І: 'S', Т: 'N', Ц: 'W' };
const MAX_FIGURE = 6;

/** A grade as typed; undefined if it is none of the scale. */
export function gradeOf(text: string, scale: string): string | undefined {
  const given = text.trim().toUpperCase().replace(',', '.');
  if (scale === 'snw') {
    const letter = LETTERS[given] ?? given;
    return /^[SNW]$/.test(letter) ? letter : undefined;
  }
  const figure = Number(given);
  return given !== '' && figure >= 0 && figure <= MAX_FIGURE ? String(figure) : undefined;
}

/** The grades that an assessor has given, by item. */
export function ownGrades(assessment: Assessment | undefined, assessor: string): ReadonlyMap<string, string> {
  const own = assessment?.assessors.find((one) => one.assessor === assessor);
  return new Map((own?.grades ?? []).map(({ item, grade }) => [item, grade]));
}
