import { RANKS_FROM_BELOW, type DateText } from '@strata/domain';
import { nearestName, readDefinition, shapeProblems, type MethodProblem, type RawProblem } from '@strata/engine';
import { shiftWorkingDays } from '../calendar/working-days.js';
import { workflowSchema, type WorkflowDefinition } from './workflow-schema.js';

/** Problems reported per file; more would not help. */
const MAX_PROBLEMS = 200;
/** What moments count from besides each other. */
const PERIOD_END = 'period-end';

/** A problem of a definition, with its line and column. */
type WorkflowProblem = MethodProblem;

type ParseWorkflowResult =
  | { readonly ok: true; readonly definition: WorkflowDefinition }
  | { readonly ok: false; readonly problems: readonly WorkflowProblem[] };

/** Parses the definition of a workflow from YAML text. Every problem has its file, line and column. */
export function parseWorkflow(text: string, file: string): ParseWorkflowResult {
  const read = readDefinition(text, file);
  if (!read.ok) return read;
  const shape = workflowSchema.safeParse(read.data);
  const problems = shape.success ? contentProblems(shape.data) : shape.error.issues.flatMap(shapeProblems);
  if (shape.success && problems.length === 0) return { ok: true, definition: shape.data };
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS).map((problem) => read.place(problem)) };
}

function contentProblems(definition: WorkflowDefinition): readonly RawProblem[] {
  const names = [...nameProblems(definition), ...rankProblems(definition), ...lockProblems(definition)];
  return names.length > 0 ? names : orderProblems(definition);
}

function nameProblems({ moments, deadlines, steps, approval }: WorkflowDefinition): readonly RawProblem[] {
  const known = moments.map(({ id }) => id);
  return [
    ...duplicates('moments', known),
    ...duplicates(
      'steps',
      steps.map(({ id }) => id),
    ),
    ...duplicates(
      'stages',
      (approval?.stages ?? []).map(({ id }) => id),
    ),
    ...moments.flatMap(({ from }, index) =>
      unknownMoment(from, [PERIOD_END, ...known.slice(0, index)], ['moments', index, 'from']),
    ),
    ...deadlines.flatMap(({ on }, index) => unknownMoment(on, known, ['deadlines', index, 'on'])),
    ...steps.flatMap(({ on }, index) => unknownMoment(on, known, ['steps', index, 'on'])),
    ...(approval?.stages ?? []).flatMap(({ on }, index) => unknownMoment(on, known, [...PLACES.stages, index, 'on'])),
  ];
}

function unknownMoment(name: string, known: readonly string[], path: RawProblem['path']): readonly RawProblem[] {
  if (known.includes(name)) return [];
  const near = nearestName(name, known);
  const hint = near === undefined ? 'Declare it above, or correct the name.' : `Did you mean ${near}?`;
  return [{ code: 'UNKNOWN_NAME', message: `There is no moment named ${name} before this place. ${hint}`, path }];
}

/** Where the lists of named parts are. */
const PLACES = { moments: ['moments'], steps: ['steps'], stages: ['approval', 'stages'] } as const;

function duplicates(list: keyof typeof PLACES, names: readonly string[]): readonly RawProblem[] {
  return names.flatMap((name, index): readonly RawProblem[] => {
    const isReserved = list === 'moments' && name === PERIOD_END;
    if (!isReserved && names.indexOf(name) === index) return [];
    const message = isReserved
      ? `The name ${PERIOD_END} is the end of the period. Choose another one.`
      : `The name ${name} is used twice. Rename one of the two.`;
    return [{ code: 'DUPLICATE_NAME', message, path: [...PLACES[list], index, 'id'] }];
  });
}

/** The deadlines name every rank, deepest first. */
function rankProblems({ deadlines }: WorkflowDefinition): readonly RawProblem[] {
  return deadlines.flatMap(({ rank }, index): readonly RawProblem[] => {
    const expected = RANKS_FROM_BELOW[index];
    if (rank === expected) return [];
    const message = `The deadline of ${expected} must be here. List the ranks from the deepest: ${RANKS_FROM_BELOW.join(', ')}.`;
    return [{ code: 'RANKS', message, path: ['deadlines', index, 'rank'] }];
  });
}

/** A cycle is locked once, at its end. */
function lockProblems({ steps }: WorkflowDefinition): readonly RawProblem[] {
  const locks = steps.flatMap((step, index) => (step.do === 'lock' ? [index] : []));
  if (locks.length === 1) return [];
  const message =
    locks.length === 0
      ? 'No step locks the period. Add one with "do: lock".'
      : 'Two steps lock the period. Remove one of them.';
  return [{ code: 'LOCK', message, path: locks.length === 0 ? ['steps'] : ['steps', locks[1]!, 'do'] }];
}

/** The end of some month: the order of moments is the same for all, but for holidays. */
const SAMPLE_END: DateText = '2026-01-31';

function orderProblems(definition: WorkflowDefinition): readonly RawProblem[] {
  const at = momentDays(definition, SAMPLE_END, []);
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
      return [{ code: 'ORDER', message, path: [...PLACES.stages, index, 'on'] }];
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

/** The day and time of each moment, such as `2026-02-09T18:00`, for a period that ends on a day. */
export function momentDays(
  { moments, workingDays }: Pick<WorkflowDefinition, 'moments' | 'workingDays'>,
  periodEnd: DateText,
  holidays: readonly DateText[],
): ReadonlyMap<string, string> {
  const days = new Map<string, DateText>([[PERIOD_END, periodEnd]]);
  const at = new Map<string, string>();
  for (const moment of moments) {
    const day = shiftWorkingDays(days.get(moment.from)!, moment.workingDays, { workingDays, holidays });
    days.set(moment.id, day);
    at.set(moment.id, `${day}T${moment.at}`);
  }
  return at;
}
