import { Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';

/** That there is nothing, with how to plan it; in the past, that there was nothing then. */
export function NoPlans({ what }: { what: 'noInitiatives' | 'noBudgets' | 'noNeeds' | 'noLines' | 'noTerms' }) {
  const { t, period: periodText } = useWords();
  const { cluster, period, isPast } = useTime();
  return <Empty>{isPast ? t('plans.noneThen') : t(`plans.${what}`, { cluster, period: periodText(period) })}</Empty>;
}
