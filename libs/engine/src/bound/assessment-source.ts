import {
  activitiesDuring,
  assessmentMeans,
  cascadeDuring,
  CLUSTER_SUBJECT,
  customersSegment,
  daysOfPeriod,
  matrixDuring,
  subjectActor,
  subjectParts,
  type AssessmentState,
  type Id,
  type PeriodName,
  type ProgrammeState,
  type SegmentationState,
  type Subject,
} from '@strata/domain';
import type { ClusterStructure } from '../scorecard/structure.js';
import type { AssessmentSource, PlannedActivity } from './bound-method.js';

/** The assessments of some periods, the segmentation matrix of every member, and the action programme of every strategy. */
export interface AssessmentData {
  readonly assessments: readonly AssessmentState[];
  readonly segmentations: ReadonlyMap<Id, SegmentationState>;
  readonly programmes: ReadonlyMap<Id, ProgrammeState>;
  readonly structure: Pick<ClusterStructure, 'cluster' | 'cascade'>;
}

type Means = ReadonlyMap<string, number>;

/** Grades as methods read them; see `AssessmentSource`. */
export function assessmentSourceOf(data: AssessmentData): AssessmentSource {
  const { assessments, segmentations, structure } = data;
  const means = new Map<string, Means>();
  const units = new Map<string, Subject[]>();
  for (const state of assessments) {
    const { questionnaire, period, subject } = state;
    means.set(keyOf(questionnaire, period, subject), meansOf(state));
    const parts = subjectParts(subject);
    if (parts?.part === undefined) continue;
    const key = keyOf(questionnaire, period, parts.actor);
    units.set(key, [...(units.get(key) ?? []), subject].sort());
  }
  const own = (questionnaire: Id, period: PeriodName, subject: Subject): Means | undefined =>
    means.get(keyOf(questionnaire, period, subject));
  return {
    grade(questionnaire, item, subject, period) {
      const direct = gradeIn(own(questionnaire, period, subject), item);
      if (direct !== undefined) return direct;
      const below = units.get(keyOf(questionnaire, period, subject)) ?? [];
      return meanOf(below.map((unit) => gradeIn(own(questionnaire, period, unit), item)));
    },
    customersSegment: (actor, period) => {
      const state = segmentations.get(actor);
      const matrix = state && matrixDuring(state, daysOfPeriod(period, structure.cluster.calendar));
      return matrix && customersSegment(matrix);
    },
    activities: (subject, period) => activitiesOf(data, subject, period),
  };
}

/** The activities of strategies that are active in the period, in the order of the cascade. */
function activitiesOf(
  { programmes, structure: { cluster, cascade } }: AssessmentData,
  subject: Subject,
  period: PeriodName,
): readonly PlannedActivity[] {
  const days = daysOfPeriod(period, cluster.calendar);
  const active = cascadeDuring(cascade, days).strategies.filter(({ status }) => status === 'active');
  const read = active.filter(({ owner }) => subject === CLUSTER_SUBJECT || subjectActor(owner) === subject);
  return read.flatMap(({ id: strategy, owner }) =>
    (programmes.get(strategy)?.initiatives ?? []).flatMap((initiative) =>
      activitiesDuring(initiative, days).map((one) => ({ ...one, strategy, owner, initiative: initiative.id })),
    ),
  );
}

function keyOf(questionnaire: Id, period: PeriodName, subject: Subject): string {
  return `${questionnaire}\u0000${period}\u0000${subject}`;
}

function meansOf(state: AssessmentState): Means {
  return new Map([...assessmentMeans(state)].map(([item, { mean }]) => [item, mean]));
}

/** The mean of an item, or of all items. */
function gradeIn(means: Means | undefined, item: string | undefined): number | undefined {
  if (!means) return undefined;
  return item === undefined ? meanOf([...means.values()]) : means.get(item);
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === 0 ? undefined : present.reduce((sum, value) => sum + value, 0) / present.length;
}
