import { Bar, domainOf } from '../charts/Bar.js';
import { Verdict } from '../status/Verdict.js';
import { useWords } from '../words/use-words.js';
import { NOTHING } from '../words/format.js';
import classes from './plans.module.css';

/** What is planned and spent; exact decimals. */
export interface Money {
  readonly planned: string;
  readonly allowed: string | null;
  readonly committed: string;
  readonly spent: string;
  readonly variance: string | null;
}

/** What is spent beside what the actual volume allows. */
export function SpentOfAllowed({ name, of: { planned, allowed, spent, variance } }: { name: string; of: Money }) {
  const { t, number } = useWords();
  const limit = allowed ?? planned;
  const domain = domainOf([Number(limit), Number(spent)]);
  const isKnown = allowed !== null && variance !== null;
  return (
    <div className={classes.money}>
      <span>
        {name}: {t('plans.spentOf', { spent: number(spent), allowed: allowed === null ? NOTHING : number(allowed) })}
      </span>
      <Bar value={Number(spent)} before={Number(limit)} domain={domain} />
      <Verdict isMet={isKnown ? Number(variance) >= 0 : undefined}>
        {isKnown
          ? t(Number(variance) >= 0 ? 'plans.left' : 'plans.over', { amount: number(variance.replace('-', '')) })
          : t('plans.allowedUnknown', { planned: number(planned) })}
      </Verdict>
    </div>
  );
}
