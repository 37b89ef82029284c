import { useWords } from '../words/use-words.js';

export interface LetterBeforeProps {
  readonly now: string | null | undefined;
  /** The letter in what is compared with; undefined if nothing is compared. */
  readonly before: string | null | undefined;
}

/** What a letter was, if it was another one. */
export function LetterBefore({ now, before }: LetterBeforeProps) {
  const { t } = useWords();
  if (before === undefined || before === (now ?? null)) return null;
  return <small>{before === null ? t('portrait.isNew') : t('portrait.was', { letter: before })}</small>;
}
