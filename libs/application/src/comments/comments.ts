import {
  excerpt,
  parseThing,
  StrataError,
  THING_KINDS,
  type AccountState,
  type Id,
  type InstantText,
  type Labels,
  type PeriodName,
  type Position,
  type Subject,
  type Thing,
} from '@strata/domain';
import type { KnownThread } from '@strata/read-models';
import { callerName } from '../access/caller.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import { notFound } from '../messages/not-found.js';
import { namesOf } from '../timeline/names-of.js';
import { thingName } from '../timeline/thing-name.js';
import { accountSees, figuresShownBy } from './thread-figures.js';

/** A comment as it is shown. */
export interface CommentView {
  /** Its number in the thread, from 1. */
  readonly comment: number;
  readonly by: string;
  /** The name of the author now; the login without an account. */
  readonly name: string;
  readonly at: InstantText;
  /** Undefined once it is withdrawn. */
  readonly text: string | undefined;
  /** The accounts that it mentions. */
  readonly mentions: readonly string[];
  readonly withdrawnAt: InstantText | undefined;
  /** What its author saw: the position that was given, or that of the comment itself. */
  readonly position: Position;
  readonly period: PeriodName | undefined;
  /** The moment that the author's page was about, if it was not the present. */
  readonly moment: string | undefined;
  readonly isOwn: boolean;
}

/** A thread of comments as known in a view. */
export interface ThreadView {
  readonly cluster: Id;
  readonly id: Id;
  readonly about: string;
  readonly isResolved: boolean;
  readonly resolvedBy: string | undefined;
  readonly resolvedAt: InstantText | undefined;
  /** Where it was begun in the log. */
  readonly begunAt: Position;
  /** Where its last comment is in the log. */
  readonly lastAt: Position;
  readonly comments: readonly CommentView[];
}

/** How many threads there are about a thing, and how many comments in them; those without any comment left do not count. */
export interface CommentCount {
  readonly about: string;
  /** The names of the thing. */
  readonly labels: Labels;
  readonly open: number;
  readonly resolved: number;
  readonly comments: number;
}

/** Which threads to list. */
export interface ThreadsQuestion {
  /** Only those about this, oldest first; without it, those about anything, newest first. */
  readonly about?: string | undefined;
  readonly resolved?: boolean | undefined;
  /** Where the last thread of the page before was begun; for a list about anything. */
  readonly before?: Position | undefined;
  /** The most threads of a list about anything. */
  readonly limit: number;
}

/** An account that a comment can mention. */
export interface Mentionable {
  readonly login: string;
  readonly name: string;
}

/** How many threads are read at once for a list about anything, and how many names are opened. */
const READ_AT_ONCE = 50;
/** The most names that are looked through for a mention. */
const MAX_NAMES = 1_000;

/** Comments on the things of a cluster. They are written, withdrawn and resolved by commands. */
export class Comments {
  readonly #reads: ClusterReads;

  constructor(reads: ClusterReads) {
    this.#reads = reads;
  }

  /** Threads that the view's caller may see: those about what it may see. Throws `INVALID_THING`. */
  async list(view: ClusterView, question: ThreadsQuestion): Promise<readonly ThreadView[]> {
    const { about, resolved } = question;
    const isWanted = (thread: KnownThread): boolean =>
      isVisibleIn(view, thread) && (resolved ?? thread.status === 'resolved') === (thread.status === 'resolved');
    if (about === undefined) return this.#shown(view, await this.#newest(view, question, isWanted));
    requireThing(about);
    return this.#shown(view, (await this.#reads.comments.about(view, [about])).filter(isWanted));
  }

  /** A thread. Throws `UNKNOWN_THREAD`, also if the view's caller may not see it. */
  async get(view: ClusterView, id: Id): Promise<ThreadView> {
    const found = (await this.#reads.comments.byId(view, [id])).filter((thread) => isVisibleIn(view, thread));
    const [shown] = await this.#shown(view, found);
    if (shown === undefined) throw notFound('thread', { cluster: view.clusterId, id, known: [] });
    return shown;
  }

  /** How many threads there are about each of some things that the view's caller may see. Throws `INVALID_THING`. */
  async counts(view: ClusterView, about: readonly string[]): Promise<readonly CommentCount[]> {
    for (const one of about) requireThing(one);
    const found = await this.#reads.comments.about(view, [...new Set(about)]);
    const names = namesOf(view.structure, undefined);
    const none = { open: 0, resolved: 0, comments: 0 };
    const counts = new Map(about.map((one) => [one, { about: one, labels: thingName(one, names), ...none }]));
    for (const thread of found) {
      const left = thread.comments.filter(({ withdrawnAt }) => withdrawnAt === undefined).length;
      const count = counts.get(thread.about);
      if (count === undefined || left === 0 || !isVisibleIn(view, thread)) continue;
      count[thread.status === 'resolved' ? 'resolved' : 'open'] += 1;
      count.comments += left;
    }
    return [...counts.values()];
  }

  /**
   * The accounts of the cluster that a comment on a thing can mention, by name: those that may see it, and whose login or a
   * word of whose name begins with a text; if there are more than the limit, first those whose login does. Names are looked
   * through for at most 1,000 accounts. Throws `INVALID_THING`.
   */
  async mentionable(
    view: ClusterView,
    { about, text = '', limit }: { readonly about: string; readonly text?: string | undefined; readonly limit: number },
  ): Promise<readonly Mentionable[]> {
    const figures = await this.#figuresOf(view, requireThing(about));
    if (!figures.every((subject) => seesFigures(view, subject))) return [];
    const { cluster } = view.structure;
    const members = (await this.#reads.accounts()).filter((account) => accountSees(account, cluster, figures) === true);
    const found = await this.#beginningWith(text, members, limit);
    return found.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.login < b.login ? -1 : 1));
  }

  /** Opens as few names as it needs, since each takes a read: none of those beyond the limit. */
  async #beginningWith(text: string, members: readonly AccountState[], limit: number): Promise<Mentionable[]> {
    const open = (some: readonly AccountState[]) =>
      this.#reads.opened(some.map(({ login, name }) => ({ login, name })));
    const byLogin = members.filter(({ login }) => beginsWith([login], text)).slice(0, limit);
    const found = [...(await open(byLogin))];
    const others = members.filter(({ login }) => !beginsWith([login], text)).slice(0, MAX_NAMES);
    for (let start = 0; start < others.length && found.length < limit; start += READ_AT_ONCE) {
      const named = await open(others.slice(start, start + READ_AT_ONCE));
      found.push(...named.filter(({ name }) => beginsWith([name, ...name.split(/[\s-]+/)], text)));
    }
    return found.slice(0, limit);
  }

  /** Reads on until there are enough threads that are wanted. */
  async #newest(
    view: ClusterView,
    { before, limit }: ThreadsQuestion,
    isWanted: (thread: KnownThread) => boolean,
  ): Promise<readonly KnownThread[]> {
    const found: KnownThread[] = [];
    for (let from = before; ;) {
      const page = await this.#reads.comments.newest(view, { before: from, limit: READ_AT_ONCE });
      found.push(...page.filter(isWanted));
      if (page.length < READ_AT_ONCE || found.length >= limit) return found.slice(0, limit);
      from = page.at(-1)!.positions[0];
    }
  }

  async #shown(view: ClusterView, threads: readonly KnownThread[]): Promise<readonly ThreadView[]> {
    const sealed = await this.#reads.comments.names(threads.flatMap(({ comments }) => comments.map(({ by }) => by)));
    const names = new Map(await this.#reads.opened([...sealed]));
    return threads.map((thread) => threadView(view, thread, names));
  }

  /** The subjects whose figures a thing shows, as known in the view. */
  #figuresOf(view: ClusterView, thing: Thing): Promise<readonly Subject[]> {
    return figuresShownBy(thing, {
      ownerOf: (strategy) =>
        Promise.resolve(view.structure.cascade.strategies.find(({ id }) => id === strategy)?.owner),
      correctedBy: async (restatement) =>
        ((await this.#reads.restatements(view)).get(restatement)?.corrections ?? []).map(({ subject }) => subject),
    });
  }
}

/** Throws `INVALID_THING` unless comments can be about what the text names. */
function requireThing(about: string): Thing {
  const thing = parseThing(about);
  if (thing !== undefined) return thing;
  throw new StrataError('INVALID_THING', `Comments cannot be about "${excerpt(about)}".`, {
    remedy: `Write a kind and an id, such as measure:margin or value:margin/hotel/2026-10. Kinds: ${THING_KINDS.join(', ')}.`,
  });
}

/** True if the view's caller may see what a thread is about. */
export function isVisibleIn(view: ClusterView, { figures }: Pick<KnownThread, 'figures'>): boolean {
  return figures.every((subject) => seesFigures(view, subject));
}

function beginsWith(words: readonly string[], text: string): boolean {
  const wanted = text.toLowerCase();
  return words.some((word) => word.toLowerCase().startsWith(wanted));
}

function threadView(view: ClusterView, thread: KnownThread, names: ReadonlyMap<string, string>): ThreadView {
  const { threadId: id, about, status, resolvedBy, resolvedAt, comments, positions } = thread;
  const self = callerName(view.caller);
  return {
    cluster: view.clusterId,
    id,
    about,
    isResolved: status === 'resolved',
    resolvedBy,
    resolvedAt,
    begunAt: positions[0]!,
    lastAt: positions.at(-1)!,
    comments: comments.map(({ comment, by, at, text, mentions, seen, withdrawnAt }, index) => {
      const own = positions[index]!;
      const { position = own, period, moment } = seen ?? {};
      return {
        comment,
        by,
        name: names.get(by) ?? by,
        at,
        text: withdrawnAt === undefined ? text : undefined,
        mentions,
        withdrawnAt,
        // Nobody has seen what came after the comment.
        position: position < own ? position : own,
        period,
        moment,
        isOwn: by === self,
      };
    }),
  };
}
