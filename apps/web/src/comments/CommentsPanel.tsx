import { useMemo, useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { useCommand } from '../api/use-command.js';
import { CommentsOn, WriteComment, type CommentsOnQuery } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { Answered, Waiting } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { CommentForm } from './CommentForm.js';
import type { CommentThread } from './things.js';
import { Thread, type ThreadProps } from './Thread.js';
import { useReadThreads } from './use-read-threads.js';
import classes from './comments.module.css';

/** The threads of comments on a thing: those that are open, those that are resolved, and a field for a new one. */
export function CommentsPanel({ about }: { about: string }) {
  const { language } = useWords();
  const { cluster, asOf } = useTime();
  const answer = useAnswer(CommentsOn, { cluster, about, asOf, language }, { keep: false });
  return (
    <Answered of={answer} waiting={<Waiting rows={4} />}>
      {(found) => <Threads about={about} answer={found} />}
    </Answered>
  );
}

function Threads({ about, answer }: { about: string; answer: CommentsOnQuery }) {
  const { t } = useWords();
  const { period, isPast } = useTime();
  const threads = useMemo(() => answer.comments?.nodes ?? [], [answer]);
  useReadThreads(threads);
  const parts: Omit<ThreadProps, 'thread'> = { about, seen: { position: answer.cluster?.position ?? null, period } };
  return (
    <div className={classes.panel}>
      <p className={classes.thing}>{answer.commentCounts?.[0]?.label}</p>
      <ThreadList threads={threads} {...parts} />
      {answer.comments?.pageInfo.hasNextPage && <p className={classes.muted}>{t('comments.more')}</p>}
      {isPast ? <p className={classes.muted}>{t('past.inert')}</p> : <NewThread {...parts} />}
    </div>
  );
}

/** Those that are open, and, folded, those that are resolved. */
function ThreadList({ threads, ...parts }: Omit<ThreadProps, 'thread'> & { threads: readonly CommentThread[] }) {
  const { t } = useWords();
  const { isPast } = useTime();
  const open = threads.filter(({ resolved }) => !resolved);
  const resolved = threads.filter((thread) => thread.resolved);
  return (
    <>
      {open.length === 0 && <p className={classes.muted}>{t(isPast ? 'comments.noneThen' : 'comments.none')}</p>}
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} {...parts} />
      ))}
      {resolved.length > 0 && (
        <details className={classes.resolved}>
          <summary>{t('comments.resolved', { number: resolved.length })}</summary>
          {resolved.map((thread) => (
            <Thread key={thread.id} thread={thread} {...parts} />
          ))}
        </details>
      )}
    </>
  );
}

function NewThread({ about, seen }: Omit<ThreadProps, 'thread'>) {
  const { t } = useWords();
  const { cluster } = useTime();
  const write = useCommand(WriteComment);
  // A text that is sent again after its reply was lost begins the same thread.
  const [threadId, setThreadId] = useState(() => crypto.randomUUID());
  const begin = (text: string, onDone: () => void) =>
    write.mutate(
      { cluster, threadId, about, text, seen },
      {
        onSuccess: ({ kind }) => {
          if (kind !== 'done') return;
          onDone();
          setThreadId(crypto.randomUUID());
        },
      },
    );
  const failed = write.data?.kind === 'done' ? undefined : write.data;
  return (
    <>
      <CommentForm
        key={about}
        about={about}
        draft={about}
        label={t('comments.new')}
        button={t('comments.send')}
        isPending={write.isPending}
        onSend={begin}
      />
      <Outcome of={{ data: failed, error: write.error }} done={() => ''} />
    </>
  );
}
