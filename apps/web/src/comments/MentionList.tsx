import { useAnswer } from '../api/query-client.js';
import { MentionableAccounts, type MentionableAccountsQuery } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import classes from './comments.module.css';

export type Mentionable = NonNullable<MentionableAccountsQuery['mentionable']>[number];

const NONE: readonly Mentionable[] = [];

/** The accounts that a comment can mention by what was typed; none while nothing is. */
export function useMentionable(about: string, typed: string | undefined): readonly Mentionable[] {
  const { cluster } = useTime();
  const isTyped = typed !== undefined;
  const { data } = useAnswer(MentionableAccounts, { cluster, about, text: typed ?? '' }, { enabled: isTyped });
  return isTyped ? (data?.mentionable ?? NONE) : NONE;
}

export interface MentionListProps {
  readonly id: string;
  readonly found: readonly Mentionable[];
  readonly active: number;
  readonly onChoose: (account: Mentionable) => void;
}

/** The accounts to choose from; the focus stays in the field. */
export function MentionList({ id, found, active, onChoose }: MentionListProps) {
  const { t } = useWords();
  return (
    <ul id={id} className={classes.mentions} role="listbox" aria-label={t('comments.mention')}>
      {found.map((account, index) => (
        <li
          key={account.login}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
            onChoose(account);
          }}
        >
          {noteText(account.name, t)} <small>@{account.login}</small>
        </li>
      ))}
    </ul>
  );
}
