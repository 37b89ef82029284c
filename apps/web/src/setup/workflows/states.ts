import type { Workflow } from './workflow.js';

/** A state of a workflow; `role` is who acts in it. */
export interface State {
  readonly id: string;
  readonly word: 'open' | 'stage' | 'counted' | 'locked' | 'closed' | 'proposed' | 'agreed' | 'escalated' | 'decided';
  readonly role?: Workflow['stages'][number]['role'];
}

/** A way from one state to another, and what leads along it: an act of somebody, or a moment of the definition. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly word:
    | 'submit'
    | 'approve'
    | 'return'
    | 'count'
    | 'lock'
    | 'reopen'
    | 'close'
    | 'agree'
    | 'revise'
    | 'escalate'
    | 'decide';
  readonly moment?: string | undefined;
}

export interface Machine {
  readonly states: readonly State[];
  readonly ways: readonly Way[];
}

/** The states that a definition makes something go through. */
export function machineOf(workflow: Workflow): Machine {
  return workflow.start === 'PROPOSED' ? agreementOf(workflow) : cycleOf(workflow);
}

function momentOf({ moments }: Workflow, kind: 'LOCK' | 'ESCALATE' | 'DUE'): string | undefined {
  return moments.find(({ acts }) => acts.some((act) => act.kind === kind))?.id;
}

/** A value of a period: reported, approved in stages, locked with the period, and pinned by an evaluation. */
function cycleOf(workflow: Workflow): Machine {
  const stages = workflow.stages.map(({ id, role }): State => ({ id, word: 'stage', role }));
  const states: readonly State[] = [
    { id: '@open', word: 'open' },
    ...stages,
    { id: '@counted', word: 'counted' },
    { id: '@locked', word: 'locked' },
    { id: '@closed', word: 'closed' },
  ];
  const between = stages.flatMap(({ id }, at): readonly Way[] => {
    const stage = workflow.stages[at]!;
    return [
      { from: id, to: stages[at + 1]?.id ?? '@counted', word: 'approve', moment: stage.on },
      { from: id, to: '@open', word: 'return' },
    ];
  });
  return {
    states,
    ways: [
      { from: '@open', to: stages[0]?.id ?? '@counted', word: 'submit' },
      ...between,
      { from: '@counted', to: '@locked', word: 'lock', moment: momentOf(workflow, 'LOCK') },
      { from: '@locked', to: '@closed', word: 'close' },
      { from: '@locked', to: '@open', word: 'reopen' },
    ],
  };
}

/** A proposal: asked about in rounds, agreed on, or decided by the coordinator. */
function agreementOf(workflow: Workflow): Machine {
  return {
    states: [
      { id: '@proposed', word: 'proposed' },
      { id: '@escalated', word: 'escalated' },
      { id: '@decided', word: 'decided' },
      { id: '@agreed', word: 'agreed' },
    ],
    ways: [
      { from: '@proposed', to: '@escalated', word: 'escalate', moment: momentOf(workflow, 'ESCALATE') },
      { from: '@escalated', to: '@decided', word: 'decide' },
      { from: '@proposed', to: '@agreed', word: 'agree', moment: momentOf(workflow, 'DUE') },
      { from: '@escalated', to: '@proposed', word: 'revise' },
    ],
  };
}

/** Working days from the start to each moment: moments count from each other. */
export function offsetsOf({ moments }: Pick<Workflow, 'moments'>): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const { id, from, workingDays } of moments) offsets.set(id, (offsets.get(from) ?? 0) + workingDays);
  return offsets;
}
