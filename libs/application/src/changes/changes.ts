import {
  BEFORE_FIRST,
  excerpt,
  fold,
  isOfCluster,
  methodDecider,
  programmeDecider,
  segmentationDecider,
  StrataError,
  type AddressedCommand,
  type ClusterAddressedCommand,
  type DomainEvent,
  type Id,
  type Position,
} from '@strata/domain';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { mayRead } from '../access/read-access.js';
import { settledAgreements } from '../agreements/settled-agreements.js';
import { rehearsePlan } from '../cluster-file/apply/rehearse-plan.js';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands } from '../commands/commands.js';
import { earliestStart } from './earliest-start.js';
import { movedBetween, movedScores, type MovedScores } from './moved-scores.js';

/** What a command would do. */
export interface Rehearsal extends MovedScores {
  readonly outcome: Outcome;
}

export interface ChangesOptions {
  readonly reads: ClusterReads;
  readonly commands: Commands;
}

const NOTHING: MovedScores = { scores: [], counts: [] };
const MAX_KEPT = 8;

/** What changes of the structure do to scores. */
export class Changes {
  readonly #reads: ClusterReads;
  readonly #commands: Commands;
  /** Recent answers, which never change, so that their next pages need no evaluation. */
  readonly #kept = new Map<string, Promise<MovedScores>>();

  constructor({ reads, commands }: ChangesOptions) {
    this.#reads = reads;
    this.#commands = commands;
  }

  /**
   * The scores that the change at a position moved, on the day on which it became known. Throws `NOT_ALLOWED`,
   * `UNKNOWN_POSITION` and `POSITION_NOT_REACHED`.
   */
  async scoresMoved(caller: Caller, clusterId: Id, position: Position): Promise<MovedScores> {
    requireAllowed(mayRead(caller, clusterId, 'history'));
    const key = `${clusterId}\u0000${position}`;
    const moved = this.#kept.get(key) ?? this.#movedAt(clusterId, position);
    this.#keep(key, moved);
    return moved;
  }

  /** What a command would do and, for those who may read the history, the scores that it would move; nothing is stored. */
  async rehearse(caller: Caller, addressed: AddressedCommand): Promise<Rehearsal> {
    const outcome = await this.#commands.rehearse(caller, addressed);
    if (outcome.kind !== 'done' || !isOfCluster(addressed)) return { outcome, ...NOTHING };
    const from = earliestStart(outcome.events);
    if (from === undefined) return { outcome, ...NOTHING };
    if (mayRead(caller, addressed.clusterId, 'history') !== undefined) return { outcome, ...NOTHING };
    const before = await this.#reads.get(addressed.clusterId);
    const after = await this.#after(before, addressed, outcome.events);
    return { outcome, ...(await this.#moved(before, after, from)) };
  }

  /** A cluster after a command that was rehearsed. */
  async #after(
    before: ClusterSnapshot,
    addressed: ClusterAddressedCommand,
    events: readonly DomainEvent[],
  ): Promise<ClusterSnapshot> {
    if (addressed.aggregate === 'method') {
      const methods = folded(methodDecider, await this.#reads.methods(before), addressed.methodId, events);
      return { ...before, rehearsed: { methods } };
    }
    if (addressed.aggregate === 'segmentation') {
      const known = await this.#reads.segmentations(before);
      return {
        ...before,
        rehearsed: { segmentations: folded(segmentationDecider, known, addressed.command.actorId, events) },
      };
    }
    if (addressed.aggregate === 'programme') {
      const known = await this.#reads.programmes(before);
      return { ...before, rehearsed: { programmes: folded(programmeDecider, known, addressed.strategyId, events) } };
    }
    const lockedUpTo = await this.#reads.lockedUpTo(before);
    const settled = await settledAgreements(this.#reads, before);
    const { structure } = rehearsePlan([addressed], before.structure, { lockedUpTo, settled });
    return { ...before, structure: { ...before.structure, ...structure } };
  }

  async #movedAt(clusterId: Id, position: Position): Promise<MovedScores> {
    const after = await this.#reads.get(clusterId, { position });
    const { rows, before } = await this.#reads.command(clusterId, position);
    if (rows.length === 0) throw unknownPosition(clusterId, position);
    const from = earliestStart(rows.map((data) => ({ type: data.type, data })));
    if (from === undefined) return NOTHING;
    const earlier = before === BEFORE_FIRST ? undefined : await this.#reads.find(clusterId, { position: before });
    return this.#moved(earlier && onDayOf(earlier, after), after, from);
  }

  async #moved(before: ClusterSnapshot | undefined, after: ClusterSnapshot, from: string | null): Promise<MovedScores> {
    return movedBetween(await movedScores(this.#reads, [before, after], from));
  }

  #keep(key: string, moved: Promise<MovedScores>): void {
    this.#kept.delete(key);
    this.#kept.set(key, moved);
    moved.catch(() => this.#kept.delete(key));
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }
}

/** States by id, of which one changes by events. */
function folded<State, Event extends DomainEvent>(
  decider: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  states: ReadonlyMap<Id, State>,
  id: Id,
  events: readonly DomainEvent[],
): ReadonlyMap<Id, State> {
  // The events that a decider accepted are its own.
  return new Map(states).set(id, fold(decider, states.get(id) ?? decider.initial, events as readonly Event[]));
}

/** Both states are compared on one day, so that nothing but the change makes a difference. */
function onDayOf(before: ClusterSnapshot, { structure: { day } }: ClusterSnapshot): ClusterSnapshot {
  return { ...before, structure: { ...before.structure, day } };
}

function unknownPosition(clusterId: Id, position: Position): StrataError {
  return new StrataError(
    'UNKNOWN_POSITION',
    `The position ${excerpt(position)} is not one of the history of the cluster "${clusterId}".`,
    { remedy: 'Name the position that the change returned.' },
  );
}
