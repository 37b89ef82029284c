import { daysOfPeriod, fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterDuring } from '../cluster/cluster-in-force.js';
import { clusterNotFound, findActor, findUnit, notAMember } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { subjectParts } from '../ids.js';
import { CLUSTER_SUBJECT, type Subject } from '../words.js';
import { assessmentEvolve, gradesOf, initialAssessment } from './assessment.evolve.js';
import type { AssessmentCommand, AssessmentEvent, AssessmentState, QuestionnaireItems } from './assessment.js';
import { assessmentCommandShape } from './assessment.shape.js';
import { gradesRefused, sameGrade } from './grade.rules.js';

/** The state of other aggregates that the rules of an assessment need. */
export interface AssessmentContext {
  readonly cluster: ClusterState;
  readonly questionnaire?: QuestionnaireItems;
}

type Command<T extends AssessmentCommand['type']> = Extract<AssessmentCommand, { type: T }>;

const decide: CommandHandlers<AssessmentState, AssessmentCommand, AssessmentEvent, AssessmentContext> = {
  AssessItems: assess,
  WithdrawGrades: ({ assessor, items, reason }, state) => {
    const known = gradesOf(state, assessor).map(({ item }) => item);
    const withdrawn = known.filter((item) => items.includes(item));
    if (withdrawn.length === 0) return accept();
    return accept({ type: 'GradesWithdrawn', data: { assessor, items: withdrawn, reason } });
  },
};

/** The answers to one questionnaire about one subject for one period, by assessor. A command applies as a whole or not at all. */
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
    message: `The command is for another assessment; this one is of "${state.questionnaire}" about "${state.subject}" for ${state.period}.`,
    remedy: 'Send the command to the assessment of its questionnaire, subject and period.',
    details: { questionnaire, subject, period },
  };
}

function assess(
  command: Command<'AssessItems'>,
  state: AssessmentState,
  { cluster, questionnaire }: AssessmentContext,
): Decision<AssessmentEvent> {
  const { subject, period, assessor, grades, recordedBy } = command;
  if (questionnaire?.id !== command.questionnaire) return refuse(questionnaireNotFound(command.questionnaire));
  const refusal =
    (fitsCalendar(period, cluster.calendar) ? undefined : periodOutOfRange(period)) ??
    subjectRefused(subject, questionnaire, clusterDuring(cluster, daysOfPeriod(period, cluster.calendar))) ??
    gradesRefused(grades, questionnaire);
  if (refusal !== undefined) return refuse(refusal);
  const earlier = new Map(gradesOf(state, assessor).map((graded) => [graded.item, graded]));
  const changed = grades.filter(({ item, grade, note }) => {
    const known = earlier.get(item);
    if (known === undefined || !sameGrade(known.grade, grade) || known.note !== note) return true;
    // Assessors confirm in their own name what was recorded on their behalf.
    return recordedBy === undefined && known.recordedBy !== undefined;
  });
  if (changed.length === 0) return accept();
  const data = { questionnaire: questionnaire.id, subject, period, assessor, grades: changed };
  if (recordedBy === undefined) return accept({ type: 'ItemsAssessed', data });
  return accept({ type: 'ItemsAssessedOnBehalf', data: { ...data, recordedBy } });
}

function questionnaireNotFound(questionnaire: string): Refusal {
  return {
    code: 'QUESTIONNAIRE_NOT_FOUND',
    message: `The questionnaire "${questionnaire}" does not exist.`,
    remedy: 'Name one of the available questionnaires.',
    details: { questionnaire },
  };
}

/** Refuses a subject that the questionnaire is not about, or that does not exist. */
function subjectRefused(
  subject: Subject,
  { id, about }: QuestionnaireItems,
  cluster: ClusterState,
): Refusal | undefined {
  const parts = subjectParts(subject);
  if (kindOf(subject) !== about) {
    return {
      code: 'SUBJECT_DOES_NOT_FIT',
      message: `The questionnaire "${id}" is about ${SUBJECTS[about]}, but "${subject}" is ${SUBJECTS[kindOf(subject)]}.`,
      remedy: `Name ${SUBJECTS[about]} as the subject.`,
      details: { questionnaire: id, about, subject },
    };
  }
  if (parts === undefined) return undefined;
  const refusal = notAMember(cluster, parts.actor);
  if (refusal !== undefined || parts.part === undefined) return refusal;
  const actor = findActor(cluster, parts.actor);
  if (actor !== undefined && findUnit(actor, parts.part) !== undefined) return undefined;
  return {
    code: 'SUBJECT_NOT_FOUND',
    message: `The actor "${parts.actor}" has no organisational unit "${parts.part}".`,
    remedy: 'Name an organisational unit of the actor.',
    details: { subject },
  };
}

const SUBJECTS: Readonly<Record<QuestionnaireItems['about'], string>> = {
  cluster: 'the cluster',
  actor: 'an actor',
  unit: 'an organisational unit of an actor',
};

function kindOf(subject: Subject): QuestionnaireItems['about'] {
  if (subject === CLUSTER_SUBJECT) return 'cluster';
  return subjectParts(subject)?.part === undefined ? 'actor' : 'unit';
}
