import type { QueryBus } from '@nestjs/cqrs';
import type { Id, PeriodName, Position } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import { ReadScorecard, ViewCluster } from '../bus/messages.js';
import type { CheckpointFeed } from './checkpoint-feed.js';
import { scorecardSource, type ScorecardSource } from './scorecard-source.js';

/** Which scorecard is watched. */
export interface WatchedScorecard {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly strategy: Id | null;
}

/** A message of the subscription: the whole scorecard first, then what differs. */
export interface ScorecardPush {
  readonly card: ScorecardSource;
  readonly whole: boolean;
  readonly nodes: readonly ScoreNode[];
  readonly removed: readonly string[];
}

/** Least time between two evaluations for one subscriber, in milliseconds. */
const PAUSE = 250;

/** Watches scorecards: evaluates one anew when the read models have moved on, and tells what is different. */
export class ScorecardWatch {
  readonly #evaluations = new Map<string, Promise<ScorecardSource>>();

  constructor(
    private readonly queries: QueryBus,
    private readonly feed: CheckpointFeed,
  ) {}

  /** The scorecard now, then every real change, until the signal is given. */
  async *changes(watched: WatchedScorecard, signal: AbortSignal): AsyncGenerator<ScorecardPush, void, undefined> {
    const news = new News(signal);
    const stop = this.feed.listen((position) => news.arrived(position));
    try {
      let card = await this.#evaluate(watched, undefined);
      yield { card, whole: true, nodes: card.nodes, removed: [] };
      for (;;) {
        const position = await news.next();
        if (position === undefined) return;
        const next = await this.#evaluate(watched, position);
        const push = differenceOf(card, next);
        card = next;
        if (push !== undefined && !signal.aborted) yield push;
        await news.pause(PAUSE);
      }
    } finally {
      stop();
    }
  }

  /** Subscribers of one scorecard share its evaluation. */
  #evaluate(watched: WatchedScorecard, position: Position | undefined): Promise<ScorecardSource> {
    const key = JSON.stringify([watched.cluster, watched.period, watched.strategy, position]);
    const running = this.#evaluations.get(key);
    if (running !== undefined) return running;
    const evaluation = this.#evaluateAt(watched, position).finally(() => this.#evaluations.delete(key));
    this.#evaluations.set(key, evaluation);
    return evaluation;
  }

  async #evaluateAt({ cluster, period, strategy }: WatchedScorecard, position: Position | undefined) {
    const view = await this.queries.execute(new ViewCluster(cluster, position === undefined ? {} : { position }));
    return scorecardSource(await this.queries.execute(new ReadScorecard(view, period)), strategy);
  }
}

/** Nodes that are new or differ and those that are gone; undefined if nothing really changed. */
export function differenceOf(before: ScorecardSource, after: ScorecardSource): ScorecardPush | undefined {
  if (before.view.position === after.view.position) return undefined;
  const nodes = after.nodes.filter((node) => {
    const known = before.byId.get(node.id);
    return known === undefined || JSON.stringify(known) !== JSON.stringify(node);
  });
  const removed = before.nodes.filter(({ id }) => !after.byId.has(id)).map(({ id }) => id);
  return nodes.length + removed.length === 0 ? undefined : { card: after, whole: false, nodes, removed };
}

/** The latest position that has not been looked at, and a way to wait for it that ends with a signal. */
class News {
  #latest: Position | undefined;
  #wake: (() => void) | undefined;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  arrived(position: Position): void {
    this.#latest = position;
    this.#wake?.();
  }

  /** The next position; undefined once the signal is given. */
  async next(): Promise<Position | undefined> {
    while (this.#latest === undefined && !this.signal.aborted) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const position = this.#latest;
    this.#latest = undefined;
    return this.signal.aborted ? undefined : position;
  }

  /** Waits, but not past the signal. */
  async pause(milliseconds: number): Promise<void> {
    if (this.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.signal.addEventListener('abort', done);
    });
  }
}
