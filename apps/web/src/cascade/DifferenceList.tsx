import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import type { Difference } from './agreement.js';
import classes from './cascade.module.css';

export interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** Compared with the map in force; otherwise with the round before. */
  readonly isFirst: boolean;
}

/** What differs on a map, each thing with what it was and what it is. */
export function DifferenceList({ differences, isFirst }: DifferenceListProps) {
  const { t } = useWords();
  return (
    <div className={classes.differences}>
      <h4>{t(isFirst ? 'agreement.againstMap' : 'agreement.againstRound')}</h4>
      {differences.length === 0 && <p className={classes.muted}>{t('agreement.noChanges')}</p>}
      <ul>
        {differences.map(({ kind, thing, label, changes }) => (
          <li key={`${kind} ${thing}`} data-kind={kind}>
            <p>
              <span className={classes.kind}>{t(`mapChange.${kind}`)}</span> {label}
            </p>
            {changes.map(({ what, before, after }) => (
              <p key={what} className={classes.change}>
                {t(`changedField.${what}`, { defaultValue: what })}: {before !== null && <s>{before}</s>}{' '}
                <IconArrowRight size={12} aria-hidden /> <b>{after ?? NOTHING}</b>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
