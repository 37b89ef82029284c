import type { DateText } from '@strata/domain';
import type { RawProblem } from '@strata/engine';
import { PROPOSED, type AgreementDefinition } from './agreement-schema.js';
import { momentDays } from './moment-days.js';
import { nameProblems } from './workflow-names.js';

/** A Monday: the order of moments is the same for all days, but for holidays. */
const SAMPLE_DAY: DateText = '2026-02-02';

/** What is wrong with the definition of an agreement whose shape is right. */
export function agreementProblems(definition: AgreementDefinition): readonly RawProblem[] {
  const { moments, roles, due, steps } = definition;
  const names = nameProblems({
    start: PROPOSED,
    moments,
    lists: [
      { path: ['roles'], items: roles },
      { path: ['steps'], items: steps },
    ],
    uses: [{ on: due, path: ['due'] }, ...steps.map(({ on }, index) => ({ on, path: ['steps', index, 'on'] }))],
  });
  return names.length > 0 ? names : escalationProblems(definition);
}

/** The coordinator is asked once, and not before the deadline. */
function escalationProblems(definition: AgreementDefinition): readonly RawProblem[] {
  const at = momentDays(definition, { start: PROPOSED, day: SAMPLE_DAY });
  const escalations = definition.steps.flatMap((step, index) => (step.do === 'escalate' ? [{ ...step, index }] : []));
  return escalations.flatMap(({ on, index }, place): readonly RawProblem[] => {
    if (place > 0) {
      const message = 'Two steps ask the coordinator to decide. Remove one of them.';
      return [{ code: 'ESCALATION', message, path: ['steps', index, 'do'] }];
    }
    if (at.get(on)! >= at.get(definition.due)!) return [];
    const message = 'The coordinator must not be asked before the deadline. Choose a later moment.';
    return [{ code: 'ORDER', message, path: ['steps', index, 'on'] }];
  });
}
