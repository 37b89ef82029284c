import type { DateText, InstantText, ProcessDefinition, ProcessPlan, ProcessStep } from '@strata/domain';
import { instantIn } from '../calendar/instant-in.js';
import { momentDays } from './moment-days.js';
import type { WorkflowDefinition } from './workflow-schema.js';

/** A definition with the hash of its text. */
export interface HashedDefinition<Definition extends WorkflowDefinition> {
  readonly definition: Definition;
  readonly sha256: ProcessDefinition['sha256'];
}

interface Begin {
  /** The name and the day of the moment from which the others count. */
  readonly start: string;
  readonly day: DateText;
  readonly timeZone: string;
}

/** A step of a definition, at one of its moments. */
type PlannedStep = Omit<ProcessStep, 'due'> & { readonly on: string };

const SECONDS = 60;

/** The moments of a definition as instants, and the plan of a process that takes steps at them. */
export function planOf(
  { definition, sha256 }: HashedDefinition<WorkflowDefinition>,
  { start, day, timeZone }: Begin,
): {
  readonly instantOf: (moment: string) => InstantText;
  readonly plan: (steps: readonly PlannedStep[]) => ProcessPlan;
} {
  const { version, holidays, retry } = definition;
  const days = momentDays(definition, { start, day, holidays });
  const instantOf = (moment: string): InstantText => {
    const [date = '', time = ''] = days.get(moment)!.split('T');
    return instantIn(date, time, timeZone);
  };
  const plan = (steps: readonly PlannedStep[]): ProcessPlan => ({
    definition: { version, sha256 },
    // Of steps at the same moment, the one that the definition lists first is sent first.
    steps: steps
      .map(({ on, id, ...step }) => ({ id, due: instantOf(on), ...step }))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    pauses: retry.pauses.map((minutes) => minutes * SECONDS),
  });
  return { instantOf, plan };
}
