import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';

export interface ChangeProps {
  readonly now: number | undefined;
  readonly before: number | undefined;
  readonly decimals?: number;
}

/** By how much a figure differs from what is compared with: up or down, which says nothing about better or worse. */
export function Change({ now, before, decimals = 1 }: ChangeProps) {
  const { t, signed } = useWords();
  if (now === undefined || before === undefined) return NOTHING;
  const difference = now - before;
  if (signed(difference, decimals) === '0') return t('scorecard.same');
  return (
    <>
      <span aria-hidden>{difference > 0 ? '▲' : '▼'}</span> {signed(difference, decimals)}
    </>
  );
}
