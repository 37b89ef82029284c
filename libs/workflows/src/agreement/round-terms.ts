import { fullCalendar, type DateText, type FiscalCalendar, type RoundTerms } from '@strata/domain';
import { PROPOSED, type AgreementDefinition } from '../definition/agreement-schema.js';
import { planOf, type HashedDefinition } from '../definition/plan-of.js';

/** The terms of a round that opens on a day: deadline, quorum, reminders and escalation. */
export function roundTerms(
  hashed: HashedDefinition<AgreementDefinition>,
  day: DateText,
  calendar: FiscalCalendar,
): RoundTerms {
  const { definition } = hashed;
  const { instantOf, plan } = planOf(hashed, { start: PROPOSED, day, timeZone: fullCalendar(calendar).timeZone });
  return {
    quorum: definition.quorum,
    due: instantOf(definition.due),
    plan: plan(definition.steps.map(({ id, on, do: action }) => ({ id, on, action }))),
  };
}
