import {
  isAbout,
  lastRound,
  type AgreementState,
  type Id,
  type Position,
  type Round,
  type StrategyEntry,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireStrategy, type ClusterView } from '../clusters/cluster-view.js';
import { notFound } from '../messages/not-found.js';
import type { MapQuestion } from '../strategies/map-side.js';
import type { MapComparison, Strategies } from '../strategies/strategies.js';
import { openRealignments, type Realignment } from './realignments.js';

/** Where agreements are read. */
interface AgreementSources {
  readonly reads: ClusterReads;
  readonly events: Pick<EventStore, 'readStream'>;
  readonly strategies: Pick<Strategies, 'compareMaps'>;
}

/** The agreement about a strategy. */
export interface AgreementView extends AgreementState {
  readonly view: ClusterView;
  /** True if the map or the words of the strategy have changed since its last round opened. */
  readonly changedSince: boolean;
}

/** The most events that open rounds of one strategy. */
const MAX_ROUNDS = 100_000;

/**
 * The agreements about the strategies of a cluster, as of any moment, and the tasks of realignment. Proposals and answers
 * are commands.
 */
export class Agreements {
  readonly #sources: AgreementSources;

  constructor(sources: AgreementSources) {
    this.#sources = sources;
  }

  /** The agreements about the strategies that were ever proposed, by strategy. */
  async list(view: ClusterView): Promise<readonly AgreementView[]> {
    const agreements = await this.#sources.reads.agreements(view);
    return Promise.all([...agreements.values()].map((state) => this.#viewOf(view, state)));
  }

  /** The agreement about a strategy. Throws `UNKNOWN_STRATEGY`, and `UNKNOWN_AGREEMENT` if it was never proposed. */
  async get(view: ClusterView, strategy: Id): Promise<AgreementView> {
    requireStrategy(view, strategy);
    const agreements = await this.#sources.reads.agreements(view);
    const found = agreements.get(strategy);
    if (found) return this.#viewOf(view, found);
    throw notFound('agreement', { cluster: view.clusterId, id: strategy, known: agreements.keys() });
  }

  /**
   * What a round of the latest proposal, by default the last one, changes: compared with the round before, or the first one
   * with the map in force. Throws what `get` throws, and `UNKNOWN_ROUND`.
   */
  async difference(view: ClusterView, strategy: Id, number?: number): Promise<MapComparison> {
    const { rounds } = await this.get(view, strategy);
    const asked = number ?? rounds.length;
    const [before, round] = [rounds[asked - 2], rounds[asked - 1]];
    if (round === undefined) {
      const known = rounds.map((one) => String(one.round));
      throw notFound('round', { cluster: view.clusterId, id: String(asked), known });
    }
    const positions = await this.#openings(view, strategy, rounds.length);
    const sideOf = (one: Round) =>
      this.#proposedSide(view, { strategy, round: one, position: positions[one.round - 1]! });
    const to = await sideOf(round);
    const from = before === undefined ? { view: to.view } : await sideOf(before);
    return this.#sources.strategies.compareMaps([from, to], strategy);
  }

  /** The tasks of owners to realign their strategies with a parent that was revised or replaced. */
  realignments(view: ClusterView): Promise<readonly Realignment[]> {
    return openRealignments(this.#sources.events, view);
  }

  /**
   * What the revisions of its parent changed since a strategy was last aligned; undefined if there is no task, or if the
   * parent has replaced another strategy. Throws `UNKNOWN_STRATEGY`.
   */
  async parentDifference(view: ClusterView, strategy: Id): Promise<MapComparison | undefined> {
    requireStrategy(view, strategy);
    const task = (await this.realignments(view)).find((one) => one.strategy === strategy);
    if (task?.alignedWith === undefined) return undefined;
    const { revision } = this.#entryOf(view, task.parent)!;
    const sides = [task.alignedWith, revision].map((one): MapQuestion => ({ view, revision: one }));
    return this.#sources.strategies.compareMaps([sides[0]!, sides[1]!], task.parent);
  }

  async #viewOf(view: ClusterView, state: AgreementState): Promise<AgreementView> {
    const entry = this.#entryOf(view, state.strategyId);
    const round = lastRound(state);
    const revision = await this.#sources.reads.maps.revision(view, state.strategyId);
    const changedSince = entry !== undefined && round !== undefined && !isAbout(round, entry, revision);
    return { ...state, view, changedSince };
  }

  #entryOf({ structure }: ClusterView, strategy: Id): StrategyEntry | undefined {
    return structure.cascade.strategies.find(({ id }) => id === strategy);
  }

  /** The positions at which the rounds of the latest proposal opened. */
  async #openings(view: ClusterView, strategy: Id, count: number): Promise<readonly Position[]> {
    const rows = await this.#sources.reads.timeline({
      cluster: view.clusterId,
      about: `strategy:${strategy}`,
      types: ['StrategyProposed', 'ProposalRevised'],
      upTo: view.position,
      limit: MAX_ROUNDS,
    });
    return rows.slice(-count).map(({ position }) => position);
  }

  /** The cluster when a round opened, with exactly the map that it proposes. */
  async #proposedSide(
    { clusterId, caller }: ClusterView,
    { strategy, round, position }: { readonly strategy: Id; readonly round: Round; readonly position: Position },
  ): Promise<MapQuestion> {
    const { reads } = this.#sources;
    const snapshot = await reads.get(clusterId, { position });
    const map = await reads.maps.at(snapshot, strategy, round.mapRevision);
    const maps = new Map(snapshot.structure.maps).set(strategy, map);
    return { view: { ...snapshot, structure: { ...snapshot.structure, maps }, caller }, workingCopy: true };
  }
}
