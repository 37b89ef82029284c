import type { Assumption } from '@strata/domain';
import type { ValueSource } from '../scorecard/structure.js';

/** Values in which a scenario's assumptions replace reported ones. */
export function withAssumptions(values: ValueSource, assumptions: readonly Assumption[]): ValueSource {
  const assumed = new Map(
    assumptions.map(({ measure, subject, period, value }) => [`${measure}\u0000${subject}\u0000${period}`, value]),
  );
  const { awaitsApproval } = values;
  return {
    ...(awaitsApproval && {
      awaitsApproval: (measure, subject, period) =>
        !assumed.has(`${measure}\u0000${subject}\u0000${period}`) && awaitsApproval(measure, subject, period),
    }),
    actual: (measure, subject, period) => {
      const value = assumed.get(`${measure}\u0000${subject}\u0000${period}`);
      return value === undefined ? values.actual(measure, subject, period) : { kind: 'number', value };
    },
  };
}
