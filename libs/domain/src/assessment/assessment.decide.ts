import { fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound, findActor, findUnit, notAMember } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { subjectParts } from '../ids.js';
import { CLUSTER_SUBJECT, type Subject } from '../words.js';
import { assessmentEvolve, gradesOf, initialAssessment } from './assessment.evolve.js';
import type { AssessmentCommand, AssessmentEvent, AssessmentState, QuestionnaireItems } from './assessment.js';
import { assessmentCommandShape } from './assessment.shape.js';
import { gradesRefused, sameGrade } from './grade.rules.js';

/** What the rules of an assessment must know of the cluster and of the questionnaire that is answered. */
export interface AssessmentContext {
  readonly cluster: ClusterState;
  readonly questionnaire?: QuestionnaireItems;
}

type Command<T extends AssessmentCommand['type']> = Extract<AssessmentCommand, { type: T }>;

const decide: CommandHandlers<AssessmentState, AssessmentCommand, AssessmentEvent, AssessmentContext> = {
  AssessItems: assess,
  WithdrawGrades: ({ assessor, items, reason }, state) => {
    const known = gradesOf(state, assessor).map(({ item }) => item);
    const there = known.filter((item) => items.includes(item));
    if (there.length === 0) return accept();
    return accept({ type: 'GradesWithdrawn', data: { assessor, items: there, reason } });
  },
};

/** Answers to one questionnaire about one subject for one period, kept by assessor. All of a command, or none. */
export const assessmentDecider: Decider<AssessmentState, AssessmentCommand, AssessmentEvent, AssessmentContext> =
  defineDecider({
    initial: initialAssessment,
    shape: assessmentCommandShape,
    guard: misplaced,
    decide,
    evolve: assessmentEvolve,
  });

function misplaced(
  { questionnaire, subject, period }: AssessmentCommand,
  state: AssessmentState,
  { cluster }: AssessmentContext,
): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (state.questionnaire === '') return undefined;
  if (state.questionnaire === questionnaire && state.subject === subject && state.period === period) return undefined;
  return {
    code: 'ANOTHER_ASSESSMENT',
    message: `This is "${state.questionnaire}" about "${state.subject}" for ${state.period}; the command means another.`,
    remedy: 'Send the grades to their own assessment.',
    details: { questionnaire, subject, period },
  };
}

function assess(
  command: Command<'AssessItems'>,
  state: AssessmentState,
  { cluster, questionnaire }: AssessmentContext,
): Decision<AssessmentEvent> {
  const { subject, period, assessor, grades } = command;
  if (questionnaire?.id !== command.questionnaire) return refuse(questionnaireNotFound(command.questionnaire));
  const refusal =
    (fitsCalendar(period, cluster.calendar) ? undefined : periodOutOfRange(period)) ??
    subjectRefused(subject, questionnaire, cluster) ??
    gradesRefused(grades, questionnaire);
  if (refusal !== undefined) return refuse(refusal);
  const earlier = new Map(gradesOf(state, assessor).map((graded) => [graded.item, graded]));
  const news = grades.filter(({ item, grade, note }) => {
    const known = earlier.get(item);
    return known === undefined || !sameGrade(known.grade, grade) || known.note !== note;
  });
  if (news.length === 0) return accept();
  const place = { questionnaire: questionnaire.id, subject, period };
  return accept({ type: 'ItemsAssessed', data: { ...place, assessor, grades: news } });
}

function questionnaireNotFound(questionnaire: string): Refusal {
  return {
    code: 'QUESTIONNAIRE_NOT_FOUND',
    message: `There is no questionnaire "${questionnaire}".`,
    remedy: 'Name one of the questionnaires that are set up.',
    details: { questionnaire },
  };
}

/** Why a questionnaire is not asked about a subject. */
function subjectRefused(
  subject: Subject,
  { id, about }: QuestionnaireItems,
  cluster: ClusterState,
): Refusal | undefined {
  const parts = subjectParts(subject);
  if (kindOf(subject) !== about) {
    return {
      code: 'SUBJECT_DOES_NOT_FIT',
      message: `The questionnaire "${id}" is asked about ${ASKED[about]}; "${subject}" is ${ASKED[kindOf(subject)]}.`,
      remedy: 'Name a subject that the questionnaire is asked about.',
      details: { questionnaire: id, about, subject },
    };
  }
  if (parts === undefined) return undefined;
  const left = notAMember(cluster, parts.actor);
  if (left !== undefined || parts.part === undefined) return left;
  const actor = findActor(cluster, parts.actor);
  if (actor !== undefined && findUnit(actor, parts.part) !== undefined) return undefined;
  return {
    code: 'SUBJECT_NOT_FOUND',
    message: `The actor "${parts.actor}" has no organisational unit "${parts.part}".`,
    remedy: 'Name a structural unit of the actor.',
    details: { subject },
  };
}

const ASKED: Readonly<Record<QuestionnaireItems['about'], string>> = {
  cluster: 'the cluster',
  actor: 'an actor',
  unit: 'a structural unit of an actor',
};

function kindOf(subject: Subject): QuestionnaireItems['about'] {
  if (subject === CLUSTER_SUBJECT) return 'cluster';
  return subjectParts(subject)?.part === undefined ? 'actor' : 'unit';
}
