import { Link } from '@tanstack/react-router';
import type { PageSearch } from '../shell/page-search.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import type { CommentThread } from './things.js';
import { textParts } from './mentions.js';
import classes from './comments.module.css';

type Comment = CommentThread['comments'][number];

export interface ThreadCommentProps {
  readonly comment: Comment;
  /** Why nothing can be changed now. */
  readonly inert: string | undefined;
  readonly onWithdraw: () => void;
}

/** A comment: who wrote it and when, and the way to the page as its author saw it. */
export function ThreadComment({ comment, inert, onWithdraw }: ThreadCommentProps) {
  const { t, instant } = useWords();
  const { by, name, at, text, mentions, own } = comment;
  return (
    <li>
      <p className={classes.head}>
        <b title={by}>{noteText(name, t)}</b> <time dateTime={at}>{instant(at)}</time>
      </p>
      {text === null ? (
        <p className={classes.muted}>{t('comments.withdrawn')}</p>
      ) : (
        <p className={classes.text}>
          {textParts(noteText(text, t), mentions).map((part, index) =>
            part.isMention ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </p>
      )}
      <p className={classes.foot}>
        <AsSeen comment={comment} />
        {own && text !== null && (
          <ReasonButton variant="subtle" size="compact-xs" reason={inert} onClick={onWithdraw}>
            {t('comments.withdraw')}
          </ReasonButton>
        )}
      </p>
    </li>
  );
}

/** The page as the author of a comment saw it. */
function AsSeen({ comment: { position, period, name } }: { comment: Comment }) {
  const { t } = useWords();
  const search = (former: PageSearch): PageSearch => ({
    ...former,
    ...(period !== null && { p: period }),
    at: `@${position}`,
    axis: undefined,
    // The page is what was seen; the comments are behind it.
    c: undefined,
  });
  return (
    <Link to="." search={search as never} aria-label={t('comments.asSeenBy', { name: noteText(name, t) })}>
      {t('comments.asSeen')}
    </Link>
  );
}
