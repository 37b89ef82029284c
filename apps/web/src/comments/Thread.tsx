import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CommandSender } from '../api/use-command.js';
import { useCommand } from '../api/use-command.js';
import {
  ReopenThread,
  ReplyToComment,
  ResolveThread,
  WithdrawComment,
  type SeenInput,
} from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { useTime } from '../shell/use-time.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import { CommentForm } from './CommentForm.js';
import type { CommentThread } from './things.js';
import { ThreadComment } from './ThreadComment.js';
import classes from './comments.module.css';

export interface ThreadProps {
  readonly thread: CommentThread;
  readonly about: string;
  /** What the page shows. */
  readonly seen: SeenInput;
}

/** A comment with its replies, and what can be done about them. */
export function Thread({ thread, about, seen }: ThreadProps) {
  const { t, day } = useWords();
  const { cluster, isPast } = useTime();
  const [isReplying, setReplying] = useState(false);
  const commands = useThreadCommands();
  const { id: threadId, resolved, resolvedBy, resolvedAt, comments } = thread;
  const inert = isPast ? t('past.inert') : undefined;
  const of = { cluster, threadId };
  return (
    <section className={classes.thread} aria-label={t('comments.threadOf', { name: noteText(beginnerOf(thread), t) })}>
      <ol>
        {comments.map((comment) => (
          <ThreadComment
            key={comment.number}
            comment={comment}
            inert={inert}
            onWithdraw={() => commands.withdraw.mutate({ ...of, comment: comment.number })}
          />
        ))}
      </ol>
      {resolved && (
        <p className={classes.muted}>{t('comments.resolvedBy', { by: resolvedBy, day: day(resolvedAt ?? '') })}</p>
      )}
      {isReplying && !resolved && inert === undefined ? (
        <CommentForm
          about={about}
          draft={threadId}
          label={t('comments.reply')}
          button={t('comments.sendReply')}
          isPending={commands.reply.isPending}
          onSend={(text, onDone) =>
            commands.reply.mutate(
              { ...of, text, seen },
              {
                onSuccess: ({ kind }) => {
                  if (kind !== 'done') return;
                  onDone();
                  setReplying(false);
                },
              },
            )
          }
          onCancel={() => setReplying(false)}
        />
      ) : (
        <div className={classes.actions}>
          {!resolved && (
            <ReasonButton variant="subtle" size="compact-xs" reason={inert} onClick={() => setReplying(true)}>
              {t('comments.reply')}
            </ReasonButton>
          )}
          <ReasonButton
            variant="subtle"
            size="compact-xs"
            reason={inert}
            onClick={() => (resolved ? commands.reopen : commands.resolve).mutate(of)}
          >
            {t(resolved ? 'comments.reopen' : 'comments.resolve')}
          </ReasonButton>
        </div>
      )}
      <Refusals of={Object.values(commands)} />
    </section>
  );
}

/** The name of whoever began a thread. */
function beginnerOf({ comments }: CommentThread): string {
  return comments[0]?.name ?? '';
}

function useThreadCommands() {
  return {
    reply: useCommand(ReplyToComment),
    withdraw: useCommand(WithdrawComment),
    resolve: useCommand(ResolveThread),
    reopen: useCommand(ReopenThread),
  };
}

/** Why commands were not carried out; what was carried out is seen in the thread. */
function Refusals({ of }: { of: readonly Pick<CommandSender<never>, 'data' | 'error' | 'reset'>[] }) {
  const { t } = useWords();
  const failed = of.find(({ data, error }) => error !== null || data?.kind === 'refused');
  if (failed === undefined) return null;
  return (
    <>
      <Outcome of={failed} done={() => ''} />
      <Button variant="subtle" size="compact-xs" onClick={() => failed.reset()}>
        {t('shell.close')}
      </Button>
    </>
  );
}
