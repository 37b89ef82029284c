import type { ClusterState } from '../cluster/cluster.js';
import type { Position } from '../position.js';
import type { DateText, Id, InstantText, PeriodName, Subject } from '../words.js';

/** What the author of a comment was looking at; only what was given. */
export interface Seen {
  /** The position that the page showed. */
  readonly position?: Position | undefined;
  readonly period?: PeriodName | undefined;
  /** The moment that the page was about, if it was not the present. */
  readonly moment?: InstantText | DateText | undefined;
}

/** A comment of a thread. */
export interface ThreadComment {
  /** Its number in the thread, from 1. */
  readonly comment: number;
  readonly by: string;
  readonly at: InstantText;
  /** Empty once it is withdrawn. */
  readonly text: string;
  /** The accounts that it mentions, in the order of the text. */
  readonly mentions: readonly string[];
  readonly seen?: Seen | undefined;
  /** When its author withdrew it. */
  readonly withdrawnAt?: InstantText | undefined;
}

export type ThreadStatus = 'none' | 'open' | 'resolved';

/** Comments on one thing, the first of which began the thread. */
export interface ThreadState {
  readonly threadId: Id;
  readonly status: ThreadStatus;
  /** What it is about, in the form of `parseThing`. */
  readonly about: string;
  /** The subjects whose figures one must be allowed to read to see it. */
  readonly figures: readonly Subject[];
  readonly comments: readonly ThreadComment[];
  readonly resolvedBy?: string | undefined;
  readonly resolvedAt?: InstantText | undefined;
}

export type ThreadCommand =
  /** Begins a thread. */
  | {
      readonly type: 'WriteComment';
      readonly threadId: Id;
      readonly about: string;
      readonly text: string;
      readonly seen?: Seen | undefined;
    }
  | {
      readonly type: 'ReplyToComment';
      readonly threadId: Id;
      readonly text: string;
      readonly seen?: Seen | undefined;
    }
  /** Withdraws a comment of the sender. */
  | { readonly type: 'WithdrawComment'; readonly threadId: Id; readonly comment: number }
  | { readonly type: 'ResolveThread'; readonly threadId: Id }
  | { readonly type: 'ReopenThread'; readonly threadId: Id };

interface OfThread {
  readonly threadId: Id;
  readonly about: string;
  readonly by: string;
  readonly at: InstantText;
}

/** `text` is free text of a person. */
interface Written extends OfThread {
  readonly figures: readonly Subject[];
  readonly comment: number;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly seen?: Seen | undefined;
}

export type ThreadEvent =
  | { readonly type: 'CommentWritten'; readonly data: Written }
  | { readonly type: 'CommentReplied'; readonly data: Written }
  | { readonly type: 'CommentWithdrawn'; readonly data: OfThread & { readonly comment: number } }
  | { readonly type: 'ThreadResolved'; readonly data: OfThread }
  | { readonly type: 'ThreadReopened'; readonly data: OfThread };

/** What is known of the thing that a comment is about. */
export interface ThingFacts {
  readonly exists: boolean;
  /** The subjects whose figures it shows, or which follow from it. */
  readonly figures: readonly Subject[];
}

/** What the rules of a thread need. */
export interface ThreadContext {
  readonly cluster: ClusterState;
  readonly by: string;
  readonly now: InstantText;
  /** Of a new comment, the thing that it is about; undefined if the command names none. */
  readonly thing?: ThingFacts | undefined;
  /** The accounts with a role in the cluster that the text may mention: whether they may see what it is about. */
  readonly accounts: ReadonlyMap<string, boolean>;
}
