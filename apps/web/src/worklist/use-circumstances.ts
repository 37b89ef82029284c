import type { NoticePartsFragment } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';

/** What a task or a notice is about, as far as sentences name it. */
export type Circumstances = Pick<
  NoticePartsFragment,
  'subject' | 'stage' | 'strategy' | 'round' | 'period' | 'rank' | 'process' | 'by' | 'count'
>;

/** Names and figures for the sentence about a task or a notice; what it is not about is empty. */
export function useCircumstances(): (
  about: Circumstances,
  strategyName: (id: string) => string,
) => Record<string, string | number> {
  const { t, period } = useWords();
  const { nameOf } = useFrame();
  const given = (text: string | null, shown: (text: string) => string) => (text === null ? '' : shown(text));
  return (about, strategyName) => ({
    subject: nameOf(about.subject),
    period: given(about.period, period),
    strategy: given(about.strategy, strategyName),
    rank: given(about.rank, (rank) => t(`rank.${rank}`)),
    process: about.process ?? '',
    by: about.by ?? '',
    stage: about.stage ?? '',
    round: about.round ?? 1,
    count: about.count ?? 0,
  });
}
