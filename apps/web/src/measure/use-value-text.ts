import type { MeasureFormFragment } from '../generated/operations.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import type { SeriesValue } from './measure-series.js';

/** A reported value with its unit. */
export function useValueText({ decimals, unit }: MeasureFormFragment): (value: SeriesValue | undefined) => string {
  const { t, number } = useWords();
  return (value) => {
    switch (value?.kind) {
      case 'NUMBER':
        return `${number(value.number ?? '', decimals)} ${unit}`.trim();
      case 'YES_NO':
        return t(value.yesNo ? 'value.yes' : 'value.no');
      case 'TEXT':
        return value.text ?? NOTHING;
      case 'NOT_APPLICABLE':
        return t('value.notApplicable');
      default:
        return NOTHING;
    }
  };
}
