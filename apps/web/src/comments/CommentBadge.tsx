import IconMessageCircle from '@tabler/icons-react/icons/IconMessageCircle';
import { useWords } from '../words/use-words.js';
import { useCommentCount } from './use-comment-count.js';
import classes from './comment-button.module.css';

/** How many threads of comments on a thing are open, if there are any. */
export function CommentBadge({ about }: { about: string }) {
  const { t } = useWords();
  const open = useCommentCount(about)?.open ?? 0;
  if (open === 0) return null;
  return (
    <span className={classes.badge} role="img" aria-label={t('comments.count', { open })}>
      <IconMessageCircle size={12} stroke={1.75} aria-hidden /> {open}
    </span>
  );
}
