import type { AssessmentState, Id } from '@strata/domain';
import type { FileData, FileProgramme } from './cluster-data.js';
import type { FileShape } from './cluster-file.schema.js';
import { inOrder } from './read-shape.js';

/** Converts the data of the parsed file; `keysAt` has the order of the text. */
export function readData(shape: FileShape, keysAt: (path: readonly string[]) => readonly string[]): FileData {
  const { methods, assessments, segmentations, scenarios, programmes, secondFactor, agreement } = shape;
  const ordered = <T>(section: string, items: Readonly<Record<string, T>> | undefined) =>
    items && inOrder(items, keysAt([section]));
  return {
    secondFactorRequired: secondFactor && secondFactor === 'required',
    agreementRequired: agreement && agreement === 'required',
    methods: ordered('methods', methods)?.map(([id, { versions, adopted, onTrial, binding }]) => ({
      id,
      versions: [...versions].sort((a, b) => a.version - b.version),
      ...(adopted === undefined ? {} : { adopted }),
      ...(onTrial === undefined ? {} : { onTrial }),
      ...(binding === undefined ? {} : { binding }),
    })),
    assessments: assessments?.map(readAssessment),
    segmentations: ordered('segmentations', segmentations)?.map(([actor, { groups, services, cells }]) => ({
      actor,
      groups: axis(groups, keysAt(['segmentations', actor, 'groups'])),
      services: axis(services, keysAt(['segmentations', actor, 'services'])),
      cells,
    })),
    scenarios: ordered('scenarios', scenarios)?.map(([id, scenario]) => ({ id, ...scenario })),
    programmes: ordered('programmes', programmes)?.map(([strategy, initiatives]) => ({
      strategy,
      initiatives: inOrder(initiatives, keysAt(['programmes', strategy])).map(([id, initiative]) =>
        readInitiative(id, initiative, (section) => keysAt(['programmes', strategy, id, section])),
      ),
    })),
  };
}

function readInitiative(
  id: Id,
  { milestones, activities, ...initiative }: NonNullable<FileShape['programmes']>[string][string],
  keysIn: (section: 'milestones' | 'activities') => readonly Id[],
): FileProgramme['initiatives'][number] {
  const planned = inOrder(milestones, keysIn('milestones'));
  return {
    id,
    ...initiative,
    milestones: planned.map(([milestone, { labels, due }]) => ({ id: milestone, labels, due })),
    reached: planned.flatMap(([milestone, { reached: on }]) => (on === undefined ? [] : [{ milestone, on }])),
    activities: inOrder(activities, keysIn('activities')).map(([activity, changes]) => ({ id: activity, ...changes })),
  };
}

function axis<T>(items: Readonly<Record<string, T>>, order: readonly Id[]) {
  return inOrder(items, order).map(([id, labels]) => ({ id, labels }));
}

function readAssessment({ grades, ...of }: NonNullable<FileShape['assessments']>[number]): AssessmentState {
  const assessors = Object.entries(grades).map(([assessor, items]) => ({
    assessor,
    grades: Object.entries(items).map(([item, graded]) => ({ item, ...graded })),
  }));
  return { ...of, assessors };
}
