import { Verdict } from '../status/Verdict.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import type { needsOf } from './initiative.js';
import panel from '../shell/panel.module.css';

/** What an initiative needs besides money, and whether its strategy has enough of it. */
export function Deficits({ of }: { of: ReturnType<typeof needsOf> }) {
  const { t, number } = useWords();
  return (
    <ul className={panel.plainList} aria-label={t('plans.needs')}>
      {of.map(({ need, balance: { kind, need: all, available, deficit } }) => {
        const isShort = Number(deficit) > 0;
        const texts = {
          kind,
          need: number(all),
          available: available === null ? NOTHING : number(available),
          deficit: number(deficit),
        };
        return (
          <li key={need.id}>
            {t('plans.need', { name: need.label, amount: number(need.amount), kind })}{' '}
            <Verdict isMet={!isShort}>{t(isShort ? 'plans.short' : 'plans.enough', texts)}</Verdict>
          </li>
        );
      })}
    </ul>
  );
}
