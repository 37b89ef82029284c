import type { ScoreRowFragment } from '../generated/operations.js';
import { NOTHING } from '../words/format.js';
import type { Words } from '../words/use-words.js';

/** An actual as it is shown: figures with the decimals of their measure. */
export function actualText(actual: ScoreRowFragment['actual'], decimals: number, { t, number }: Words): string {
  if (actual === null) return NOTHING;
  switch (actual.kind) {
    case 'NUMBER':
      return number(actual.number ?? '', decimals);
    case 'COMPUTED':
      return actual.computed === null ? NOTHING : number(actual.computed, decimals);
    case 'YES_NO':
      return t(actual.yesNo ? 'value.yes' : 'value.no');
    case 'TEXT':
      return actual.text ?? NOTHING;
    case 'NOT_APPLICABLE':
      return t('value.notApplicable');
  }
}
