import type { DateText } from '@strata/domain';
import { shiftWorkingDays } from '../calendar/working-days.js';
import type { WorkflowDefinition } from './workflow-schema.js';

/** The day from which the moments of a definition count, under the name that they use for it. */
interface Start {
  readonly start: string;
  readonly day: DateText;
  readonly holidays?: readonly DateText[] | undefined;
}

/** The day and time of each moment, such as `2026-02-09T18:00`, counted from a day. */
export function momentDays(
  { moments, workingDays }: Pick<WorkflowDefinition, 'moments' | 'workingDays'>,
  { start, day: first, holidays = [] }: Start,
): ReadonlyMap<string, string> {
  const days = new Map<string, DateText>([[start, first]]);
  const at = new Map<string, string>();
  for (const moment of moments) {
    const day = shiftWorkingDays(days.get(moment.from)!, moment.workingDays, { workingDays, holidays });
    days.set(moment.id, day);
    at.set(moment.id, `${day}T${moment.at}`);
  }
  return at;
}
