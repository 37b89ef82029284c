import {
  parseStream,
  streamName,
  subjectActor,
  type Id,
  type InstantText,
  type Position,
  type StreamRef,
  type Subject,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { TimelinePage, TimelineRow } from '@strata/read-models';
import { callerName } from '../access/caller.js';
import { parseAsOf, parseKnownAt } from '../clusters/as-of.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { readableSubjects, seesFigures, seesStrategy, type ClusterView } from '../clusters/cluster-view.js';
import { isVisibleIn } from '../comments/comments.js';
import { seesAllFigures } from '../scorecards/reader-of.js';
import { requireTopic } from './topic.js';
import { entryOf, type TimelineEntry } from './entry.js';
import { foldStreams } from './fold-streams.js';
import { settingsOf, type SetBy } from './origins.js';

/** Who set something, when and why. */
export interface Origin {
  readonly position: Position;
  readonly by: string;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  readonly reason: string | null;
}

/** Which entries of a timeline are wanted, and how many. */
export interface TimelineQuestion {
  /** Only entries about this: `measure:margin`, `member:hotel`, `objective:coast/demand`, `link:coast/quality>demand`, `cluster`, … */
  readonly about?: string | undefined;
  /** Only what became known from this moment on: a date (from its beginning, UTC) or an instant. */
  readonly from?: string | undefined;
  /** Only what became known up to this moment: a date (to its end, UTC) or an instant. */
  readonly to?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** The position of the last entry of the page before. */
  readonly after?: Position | undefined;
  readonly limit: number;
  readonly newestFirst?: boolean | undefined;
}

/** The timeline of a cluster: who did what, when and why, and what it changed. */
export class Timeline {
  readonly #reads: ClusterReads;
  readonly #events: Pick<EventStore, 'readStream'>;
  /** Streams that are read for the same view are read once. */
  readonly #settings = new WeakMap<ClusterView, Map<string, Promise<ReadonlyMap<string, SetBy>>>>();

  constructor(reads: ClusterReads, events: Pick<EventStore, 'readStream'>) {
    this.#reads = reads;
    this.#events = events;
  }

  /**
   * A page of the cluster's timeline up to the view's moment. What the caller may not read is not in it. Throws
   * `INVALID_TOPIC` and what the parts of a cluster throw if they are unknown, and `INVALID_MOMENT`.
   */
  async page(view: ClusterView, question: TimelineQuestion): Promise<readonly TimelineEntry[]> {
    await requireTopic(this.#reads, view, question.about);
    const rows = await this.#rows(view, await this.#pageOf(view, question));
    const folded = await foldStreams(this.#events, rows);
    const isVisible = ({ subject }: { readonly subject?: Subject | undefined }): boolean =>
      subject === undefined || seesFigures(view, subject);
    const entries = rows.flatMap((row) => {
      const event = folded.get(row.position);
      return event === undefined ? [] : [entryOf(row, event, view.structure, isVisible)];
    });
    return this.#reads.opened(entries);
  }

  /**
   * Who set something that is in force in the view, when and why: a target (`targetKey`) of a measure, a weight
   * (`weightKey`) of a strategy's map, an evaluation (`closedKey`, `withdrawnKey`), or the lock of a cycle (`lockKey`).
   * Undefined if nobody did.
   */
  async origin(view: ClusterView, of: StreamRef, key: string): Promise<Origin | undefined> {
    const set = (await this.#settingsOf(view, streamName(of))).get(key);
    if (set === undefined) return undefined;
    const rows = await this.#reads.moments(view.clusterId, [set.position]);
    const { by, recordedAt, knownAt } = rows.get(set.position)!;
    return { ...set, by, recordedAt, knownAt };
  }

  #settingsOf(view: ClusterView, stream: string): Promise<ReadonlyMap<string, SetBy>> {
    const ofView = this.#settings.get(view) ?? new Map<string, Promise<ReadonlyMap<string, SetBy>>>();
    this.#settings.set(view, ofView);
    const found = ofView.get(stream) ?? settingsOf(this.#events, stream, view.position);
    ofView.set(stream, found);
    return found;
  }

  async #pageOf({ clusterId: cluster, position }: ClusterView, question: TimelineQuestion): Promise<TimelinePage> {
    const { from, to, newestFirst, ...rest } = question;
    const until = to === undefined ? undefined : await this.#reads.positionAt(cluster, parseAsOf(to));
    const upTo = until !== undefined && until < position ? until : position;
    const since =
      from === undefined ? undefined : await this.#reads.positionAt(cluster, justBefore(parseKnownAt(from)));
    return { ...rest, cluster, upTo, since, newestFirst: newestFirst === true };
  }

  /** Reads on until there are enough rows that the caller may read. */
  async #rows(view: ClusterView, page: TimelinePage): Promise<readonly TimelineRow[]> {
    const found: TimelineRow[] = [];
    let { after } = page;
    for (;;) {
      const limit = Math.max(page.limit, ROWS_AT_ONCE);
      const rows = await this.#reads.timeline({ ...page, after, limit });
      const hidden = await this.#hiddenThreads(view, rows);
      found.push(...rows.filter((row) => isReadable(view, row) && !hidden.has(row.stream)));
      if (found.length >= page.limit || rows.length < limit) return found.slice(0, page.limit);
      after = rows.at(-1)!.position;
    }
  }

  /** The streams of the threads of comments that the view's caller may not see. */
  async #hiddenThreads(view: ClusterView, rows: readonly TimelineRow[]): Promise<ReadonlySet<string>> {
    const streams = new Map<Id, string>();
    for (const { stream } of rows) {
      const ref = parseStream(stream);
      if (ref?.kind === 'thread') streams.set(ref.threadId, stream);
    }
    if (streams.size === 0 || readableSubjects(view) === undefined) return new Set();
    const threads = await this.#reads.comments.byId(view, [...streams.keys()]);
    const hidden = threads.filter((thread) => !isVisibleIn(view, thread));
    return new Set(hidden.flatMap(({ threadId }) => streams.get(threadId) ?? []));
  }
}

const ROWS_AT_ONCE = 200;

/** The last instant before another one. */
function justBefore(instant: InstantText): InstantText {
  return new Date(Date.parse(instant) - 1).toISOString();
}

/**
 * What is reported about a member, how it was assessed and what it plans is read only by those who may read its figures;
 * branches by those who see all figures, and what somebody did in one by whoever did it.
 */
function isReadable(view: ClusterView, { stream: name, by }: TimelineRow): boolean {
  const stream = parseStream(name);
  if (stream === undefined) return false;
  if ('actorId' in stream) return seesFigures(view, stream.actorId);
  switch (stream.kind) {
    case 'assessment':
      return subjectActor(stream.subject) === undefined || seesFigures(view, stream.subject);
    case 'programme':
    case 'budget':
    case 'resources':
      return seesStrategy(view, stream.strategyId);
    case 'branch':
      return seesAllFigures(view) || by === callerName(view.caller);
    default:
      return true;
  }
}
