import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import IconMessageCircle from '@tabler/icons-react/icons/IconMessageCircle';
import { useGo } from '../shell/use-go.js';
import { useWords } from '../words/use-words.js';
import { useCommentCount } from './use-comment-count.js';
import classes from './comment-button.module.css';

export interface CommentButtonProps {
  /** What the comments are about, such as measure:margin. */
  readonly about: string;
  readonly name: string;
  /** Whether its word is shown, not only its icon. */
  readonly hasWord?: boolean;
}

/** Opens the comments on a thing, with the number of threads that are open. */
export function CommentButton({ about, name, hasWord = false }: CommentButtonProps) {
  const { t } = useWords();
  const go = useGo();
  const open = useCommentCount(about)?.open ?? 0;
  return (
    <UnstyledButton
      className={classes.button}
      data-some={open > 0 || undefined}
      data-word={hasWord || undefined}
      {...(!hasWord && { 'aria-label': t('comments.open', { name, open }) })}
      onClick={() => go({ c: about })}
    >
      <IconMessageCircle size={15} stroke={1.75} aria-hidden />
      {hasWord && <span>{t('comments.word')}</span>} {open > 0 && <b>{open}</b>}
      {hasWord && <VisuallyHidden>{`, ${name}`}</VisuallyHidden>}
    </UnstyledButton>
  );
}
