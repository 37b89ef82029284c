import type { NamedWorkflow } from '@strata/application';
import type { Rank, Role } from '@strata/domain';

type Definition = NamedWorkflow['definition'];
type CycleDefinition = Exclude<Definition, { readonly quorum: unknown }>;

/** What is due or happens at a moment. */
interface Act {
  readonly kind: 'due' | Definition['steps'][number]['do'];
  readonly rank: Rank | null;
}

/** The definition of a reporting cycle; undefined for that of agreements. */
export function cycleOf(definition: Definition): CycleDefinition | undefined {
  return 'quorum' in definition ? undefined : definition;
}

/** The moments of a definition, each with what is due or happens then. */
export function momentsOf(definition: Definition) {
  const acts = actsOf(definition);
  return definition.moments.map((moment) => ({
    ...moment,
    acts: acts.flatMap(({ on, ...act }): readonly Act[] => (on === moment.id ? [act] : [])),
  }));
}

function actsOf(definition: Definition): readonly (Act & { readonly on: string })[] {
  const due = 'quorum' in definition ? [{ on: definition.due, rank: null }] : definition.deadlines;
  return [
    ...due.map(({ on, rank }) => ({ on, kind: 'due' as const, rank })),
    ...definition.steps.map((step) => ({ on: step.on, kind: step.do, rank: 'rank' in step ? step.rank : null })),
  ];
}

/** The stages in which values are approved. */
export function stagesOf(definition: Definition) {
  const { stages = [] } = cycleOf(definition)?.approval ?? {};
  return stages.map(({ id, role, on, when }) => ({
    id,
    role: role as Role,
    on,
    ranks: when?.ranks ?? [],
    changeAbove: when?.changeAbove ?? null,
  }));
}
