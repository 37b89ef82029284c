import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { mentionsIn } from './mentions.js';
import { initialThread, threadEvolve } from './thread.evolve.js';
import {
  commentNotFound,
  commentOfAnother,
  mentionedCannotSee,
  thingNotFound,
  threadExists,
  threadFull,
  threadNotFound,
  threadResolved,
  tooManyMentions,
} from './thread.refusal.js';
import { MAX_COMMENTS, threadCommandShape } from './thread.shape.js';
import type { ThreadCommand, ThreadContext, ThreadEvent, ThreadState } from './thread.js';

type Command<T extends ThreadCommand['type']> = Extract<ThreadCommand, { readonly type: T }>;

/** The most accounts that a comment mentions. */
const MAX_MENTIONS = 20;

/** One thread of comments on a thing of a cluster. Nobody changes what they have written: it can only be withdrawn. */
export const threadDecider: Decider<ThreadState, ThreadCommand, ThreadEvent, ThreadContext> = defineDecider({
  initial: initialThread,
  shape: threadCommandShape,
  guard: ({ type, threadId }: ThreadCommand, { status }: ThreadState, { cluster }: ThreadContext) => {
    if (!cluster.exists) return clusterNotFound;
    return status === 'none' && type !== 'WriteComment' ? threadNotFound(threadId) : undefined;
  },
  decide: {
    WriteComment: write,
    ReplyToComment: reply,
    WithdrawComment: withdraw,
    ResolveThread: (_command, state, context) =>
      state.status === 'resolved'
        ? accept()
        : accept({ type: 'ThreadResolved', data: { ...ofThread(state), ...byNow(context) } }),
    ReopenThread: (_command, state, context) =>
      state.status === 'open'
        ? accept()
        : accept({ type: 'ThreadReopened', data: { ...ofThread(state), ...byNow(context) } }),
  },
  evolve: threadEvolve,
});

function write(
  { threadId, about, text, seen }: Command<'WriteComment'>,
  state: ThreadState,
  context: ThreadContext,
): Decision<ThreadEvent> {
  if (state.status !== 'none') {
    const [first] = state.comments;
    const isSame = state.about === about && first?.text === text && first.by === context.by;
    return isSame ? accept() : refuse(threadExists(threadId));
  }
  const { thing } = context;
  if (thing?.exists !== true) return refuse(thingNotFound(about));
  const refusal = mentionsRefused(text, context);
  if (refusal !== undefined) return refuse(refusal);
  return accept({
    type: 'CommentWritten',
    data: {
      threadId,
      about,
      figures: thing.figures,
      ...byNow(context),
      ...{ comment: 1, text, mentions: mentioned(text, context), ...(seen && { seen }) },
    },
  });
}

function reply(
  { threadId, text, seen }: Command<'ReplyToComment'>,
  state: ThreadState,
  context: ThreadContext,
): Decision<ThreadEvent> {
  if (state.status === 'resolved') return refuse(threadResolved(threadId, state.resolvedBy ?? ''));
  const { length } = state.comments;
  const last = state.comments.at(-1);
  // Nobody says the same twice in a row on purpose.
  if (last?.by === context.by && last.text === text) return accept();
  if (length >= MAX_COMMENTS) return refuse(threadFull(threadId, MAX_COMMENTS));
  const refusal = mentionsRefused(text, context);
  if (refusal !== undefined) return refuse(refusal);
  return accept({
    type: 'CommentReplied',
    data: {
      ...ofThread(state),
      figures: state.figures,
      ...byNow(context),
      ...{ comment: length + 1, text, mentions: mentioned(text, context), ...(seen && { seen }) },
    },
  });
}

function withdraw(
  { threadId, comment }: Command<'WithdrawComment'>,
  state: ThreadState,
  context: ThreadContext,
): Decision<ThreadEvent> {
  const found = state.comments[comment - 1];
  if (found === undefined) return refuse(commentNotFound(threadId, comment));
  if (found.by !== context.by) return refuse(commentOfAnother(threadId, comment, found.by));
  if (found.withdrawnAt !== undefined) return accept();
  return accept({ type: 'CommentWithdrawn', data: { ...ofThread(state), ...byNow(context), comment } });
}

function ofThread({ threadId, about }: ThreadState): Pick<ThreadState, 'threadId' | 'about'> {
  return { threadId, about };
}

function byNow({ by, now: at }: ThreadContext) {
  return { by, at };
}

/** The accounts that a text mentions; anything else that looks like a mention is text. */
function mentioned(text: string, { accounts }: ThreadContext): readonly string[] {
  return mentionsIn(text).filter((login) => accounts.has(login));
}

/** Nobody learns from a mention that there is something they may not see. */
function mentionsRefused(text: string, context: ThreadContext): Refusal | undefined {
  const logins = mentioned(text, context);
  if (logins.length > MAX_MENTIONS) return tooManyMentions(MAX_MENTIONS);
  const blind = logins.filter((login) => context.accounts.get(login) !== true);
  return blind.length === 0 ? undefined : mentionedCannotSee(blind);
}
