import { RANKS_FROM_BELOW, type DateText } from '@strata/domain';
import type { RawProblem } from '@strata/engine';
import { momentDays } from './moment-days.js';
import { nameProblems } from './workflow-names.js';
import { PERIOD_END, type CycleDefinition } from './workflow-schema.js';

/** Where the stages of approval are. */
const STAGES = ['approval', 'stages'];

/** What is wrong with the definition of a reporting cycle whose shape is right. */
export function cycleProblems(definition: CycleDefinition): readonly RawProblem[] {
  const { moments, deadlines, steps, approval } = definition;
  const stages = approval?.stages ?? [];
  const names = nameProblems({
    start: PERIOD_END,
    moments,
    lists: [
      { path: ['steps'], items: steps },
      { path: STAGES, items: stages },
    ],
    uses: [
      ...deadlines.map(({ on }, index) => ({ on, path: ['deadlines', index, 'on'] })),
      ...steps.map(({ on }, index) => ({ on, path: ['steps', index, 'on'] })),
      ...stages.map(({ on }, index) => ({ on, path: [...STAGES, index, 'on'] })),
    ],
  });
  const problems = [...names, ...rankProblems(definition), ...otherProblems(definition)];
  return problems.length > 0 ? problems : orderProblems(definition);
}

/** The deadlines name every rank, deepest first. */
function rankProblems({ deadlines }: CycleDefinition): readonly RawProblem[] {
  return deadlines.flatMap(({ rank }, index): readonly RawProblem[] => {
    const expected = RANKS_FROM_BELOW[index];
    if (rank === expected) return [];
    const message = `The deadline of ${expected} must be here. List the ranks from the deepest: ${RANKS_FROM_BELOW.join(', ')}.`;
    return [{ code: 'RANKS', message, path: ['deadlines', index, 'rank'] }];
  });
}

function otherProblems(definition: CycleDefinition): readonly RawProblem[] {
  return [...lockProblems(definition), ...stageProblems(definition), ...noteProblems(definition)];
}

/** Steps are about stages that there are. */
function stageProblems({ steps, approval }: CycleDefinition): readonly RawProblem[] {
  const stages = (approval?.stages ?? []).map(({ id }) => id);
  return steps.flatMap((step, index): readonly RawProblem[] => {
    if (!('stage' in step) || stages.includes(step.stage)) return [];
    const known = stages.length === 0 ? 'There are no stages of approval.' : `Stages: ${stages.join(', ')}.`;
    const message = `There is no stage of approval named ${step.stage}. ${known}`;
    return [{ code: 'STAGE', message, path: ['steps', index, 'stage'] }];
  });
}

/** A cycle is locked once, at its end. */
function lockProblems({ steps }: CycleDefinition): readonly RawProblem[] {
  const locks = steps.flatMap((step, index) => (step.do === 'lock' ? [index] : []));
  if (locks.length === 1) return [];
  const message =
    locks.length === 0
      ? 'No step locks the period. Add one with "do: lock".'
      : 'Two steps lock the period. Remove one of them.';
  return [{ code: 'LOCK', message, path: locks.length === 0 ? ['steps'] : ['steps', locks[1]!, 'do'] }];
}

/** A rule of notes has a condition; limits are about the figures of certain measures. */
function noteProblems({ noteRequired = [] }: CycleDefinition): readonly RawProblem[] {
  return noteRequired.flatMap(({ measures, ...conditions }, index): readonly RawProblem[] => {
    const path = ['noteRequired', index];
    if (Object.keys(conditions).length === 0) {
      const message = 'The rule has no condition. Add below, above, changeAbove or notApplicable.';
      return [{ code: 'NOTE_RULE', message, path }];
    }
    const { below, above } = conditions;
    if (measures !== undefined || (below === undefined && above === undefined)) return [];
    const message = 'A limit is in the unit of a measure. Name the measures that it is for.';
    return [{ code: 'NOTE_RULE', message, path }];
  });
}

/** The end of some month: the order of moments is the same for all, but for holidays. */
const SAMPLE_END: DateText = '2026-01-31';

function orderProblems(definition: CycleDefinition): readonly RawProblem[] {
  const at = momentDays(definition, { start: PERIOD_END, day: SAMPLE_END });
  const { deadlines, steps, approval } = definition;
  const stages = approval?.stages ?? [];
  const last = at.get(deadlines.at(-1)!.on)!;
  const locked = steps.findIndex((step) => step.do === 'lock');
  return [
    ...deadlines.flatMap(({ rank, on }, index): readonly RawProblem[] => {
      const higher = deadlines[index + 1];
      if (higher === undefined || at.get(on)! <= at.get(higher.on)!) return [];
      const message = `The deadline of ${rank} must not be after that of ${higher.rank}. Move one of the two.`;
      return [{ code: 'ORDER', message, path: ['deadlines', index, 'on'] }];
    }),
    ...stages.flatMap(({ id, on }, index): readonly RawProblem[] => {
      const later = stages[index + 1];
      if (later === undefined || at.get(on)! <= at.get(later.on)!) return [];
      const message = `The deadline of the stage ${id} must not be after that of ${later.id}. Move one of the two.`;
      return [{ code: 'ORDER', message, path: [...STAGES, index, 'on'] }];
    }),
    ...(at.get(steps[locked]!.on)! < last
      ? [
          {
            code: 'ORDER',
            message: 'The period must not be locked before the last deadline. Choose a later moment.',
            path: ['steps', locked, 'on'],
          },
        ]
      : []),
  ];
}
