import type { ScoreRowFragment } from '../generated/operations.js';
import { NOTHING } from '../words/format.js';
import type { Words } from '../words/use-words.js';

type Actual = NonNullable<ScoreRowFragment['actual']>;
type Shown = (actual: Actual, decimals: number, words: Words) => string;

const SHOWN: Readonly<Record<Actual['kind'], Shown>> = {
  NUMBER: (actual, decimals, { number }) => number(actual.number ?? '', decimals),
  COMPUTED: ({ computed }, decimals, { number }) => (computed === null ? NOTHING : number(computed, decimals)),
  YES_NO: ({ yesNo }, _decimals, { t }) => t(yesNo ? 'value.yes' : 'value.no'),
  TEXT: ({ text }) => text ?? NOTHING,
  NOT_APPLICABLE: (_actual, _decimals, { t }) => t('value.notApplicable'),
};

/** An actual as it is shown: figures with the decimals of their measure. */
export function actualText(actual: ScoreRowFragment['actual'], decimals: number, words: Words): string {
  return actual === null ? NOTHING : SHOWN[actual.kind](actual, decimals, words);
}
