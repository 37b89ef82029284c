import {
  clusterDecider,
  clusterStream,
  isStrataError,
  schemaVersionOf,
  StrataError,
  upcast,
  type DomainEvent,
  type EventMetadata,
  type Id,
  type InstantText,
  type NewEvent,
  type Position,
  type Refusal,
} from '@strata/domain';
import type { AppendResult, EventStore } from '@strata/event-store';
import type { AddressedCommand } from './addressed-command.js';
import { instantText, type Ambient } from './ambient.js';
import { EMPTY_CATALOGUE, type CommandCatalogue } from './command-catalogue.js';
import { contextOf, deciderOf, streamOf } from './contexts.js';
import { refusalOfLoad, type LatestKnowledge } from './declared-history.js';
import { eventIdOf, uuidOf } from './event-ids.js';
import { KeyedQueue } from './keyed-queue.js';
import { KnownMethods } from './known-methods.js';
import { StateCache, type Freshness, type Loaded } from './state-cache.js';

/** Who sends a command and under which id. The same id sent again answers as the first time. */
export interface CommandEnvelope {
  /** An account's login, or `system:<process>`. */
  readonly by: string;
  readonly commandId: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** Set when declared history is loaded: the moment the fact became known. */
  readonly knownAt?: InstantText;
}

export type Outcome =
  | {
      readonly kind: 'done';
      readonly position: Position;
      /** How many events were stored; 0 with `repeated`. */
      readonly events: readonly DomainEvent[];
      /** The command had been carried out before. */
      readonly repeated: boolean;
    }
  /** Everything was already as asked. The position is the last one of the aggregate. */
  | { readonly kind: 'unchanged'; readonly position: Position }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface CommandRunnerOptions {
  readonly events: EventStore;
  readonly ambient: Ambient;
  /** The latest known-at of a cluster as projected; asked once per cluster and then kept. */
  readonly latestKnowledge: LatestKnowledge;
  /** See `StateCacheOptions.trustFor`. */
  readonly trustFor: number;
  /** How many aggregates are kept in memory between commands. */
  readonly statesKept?: number;
  /** Methods and questionnaires; without it there are none. */
  readonly catalogue?: CommandCatalogue;
}

const ATTEMPTS = 4;

/**
 * Carries out commands: loads the aggregate, lets its decider decide, appends what happened, and answers once that is
 * durable. A conflict with another writer is decided anew, a few times, which is safe because deciders are pure.
 */
export class CommandRunner {
  readonly #events: EventStore;
  readonly #ambient: Ambient;
  readonly #cache: StateCache;
  readonly #queue = new KeyedQueue();
  readonly #latestKnowledge: LatestKnowledge;
  readonly #known = new Map<Id, { readonly upTo: InstantText; readonly askedAt: number }>();
  readonly #asking = new Map<Id, Promise<InstantText | undefined>>();
  readonly #trustFor: number;
  readonly #catalogue: CommandCatalogue;
  readonly #methods: KnownMethods;

  constructor(options: CommandRunnerOptions) {
    this.#events = options.events;
    this.#ambient = options.ambient;
    this.#latestKnowledge = options.latestKnowledge;
    this.#trustFor = options.trustFor;
    this.#catalogue = options.catalogue ?? EMPTY_CATALOGUE;
    const now = (): number => options.ambient.now();
    this.#methods = new KnownMethods({ catalogue: this.#catalogue, now, trustFor: options.trustFor });
    this.#cache = new StateCache({
      events: options.events,
      now,
      trustFor: options.trustFor,
      ...(options.statesKept === undefined ? {} : { capacity: options.statesKept }),
    });
  }

  /** Throws only on outages and bugs; everything expected is an outcome. */
  async execute(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    const stream = streamOf(addressed);
    return this.#queue.run(stream, () => this.#attempt(addressed, envelope, 1));
  }

  /** What `execute` would do, without doing it. */
  async rehearse(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    const decided = await this.#decideSurely(addressed, envelope, 'any');
    if ('kind' in decided) return decided;
    return { kind: 'done', position: decided.loaded.position, events: decided.events, repeated: false };
  }

  /** The latest known-at of a cluster, counting what this runner has just appended. */
  async knownUpTo(clusterId: Id): Promise<InstantText | undefined> {
    const own = this.#known.get(clusterId);
    if (own !== undefined && this.#ambient.now() - own.askedAt < this.#trustFor) return own.upTo;
    let asking = this.#asking.get(clusterId);
    if (!asking) {
      asking = this.#askKnowledge(clusterId).finally(() => this.#asking.delete(clusterId));
      this.#asking.set(clusterId, asking);
    }
    return asking;
  }

  async #askKnowledge(clusterId: Id): Promise<InstantText | undefined> {
    const askedAt = this.#ambient.now();
    const projected = await this.#latestKnowledge(clusterId);
    const own = this.#known.get(clusterId)?.upTo;
    const latest = own !== undefined && (projected === undefined || own > projected) ? own : projected;
    if (latest !== undefined) this.#known.set(clusterId, { upTo: latest, askedAt });
    return latest;
  }

  async #attempt(addressed: AddressedCommand, envelope: CommandEnvelope, attempt: number): Promise<Outcome> {
    const decided = await this.#decideSurely(addressed, envelope, attempt > 1 ? 'fresh' : 'any');
    if ('kind' in decided) return decided;
    await this.#beforeLiveEvent(addressed, envelope);
    return this.#store({ ...decided, addressed, envelope, attempt });
  }

  /**
   * Decides on the state that is at hand: if that was too old, the append will say so. An answer that appends nothing
   * is never checked in that way, so where others write too it is given only after a look at the log.
   */
  async #decideSurely(
    addressed: AddressedCommand,
    envelope: CommandEnvelope,
    freshness: Freshness,
  ): Promise<Outcome | Decided> {
    const decided = await this.#decide(addressed, envelope, freshness);
    const isSure = freshness === 'fresh' || this.#trustFor === Infinity || !('kind' in decided);
    return isSure || decided.kind === 'done' ? decided : this.#decide(addressed, envelope, 'fresh');
  }

  async #decide(
    addressed: AddressedCommand,
    envelope: CommandEnvelope,
    freshness: Freshness,
  ): Promise<Outcome | Decided> {
    const decider = deciderOf(addressed);
    const stream = streamOf(addressed);
    const loaded: Loaded<unknown> = await this.#cache.load(stream, decider as never, freshness);
    const before = loaded.commands.get(envelope.commandId);
    if (before !== undefined) return { kind: 'done', position: before, events: [], repeated: true };

    const context = await contextOf(addressed, {
      cache: this.#cache,
      catalogue: this.#catalogue,
      freshness: freshness === 'fresh' ? 'fresh' : 'trusted',
      knownMethodIds: (clusterId) => this.#methods.idsOf(clusterId),
    });
    const decision = decider.decide(addressed.command, loaded.state, context);
    if (decision.kind === 'refused') return decision;
    const { events } = decision;
    const unchanged: Outcome = { kind: 'unchanged', position: loaded.position };
    // A load that says what is known today may still be wrong about its own moment.
    if (events.length === 0 && addressed.aggregate !== 'report') return unchanged;
    const refusal = await this.#refusalOfLoad(addressed, envelope);
    if (!refusal) return events.length === 0 ? unchanged : { stream, decider, loaded, events };
    const saidThen = await this.#wasSaidThen(addressed, envelope, context);
    return saidThen ? unchanged : { kind: 'refused', refusal };
  }

  /**
   * Whether a load that comes too late says only what was known at its moment: history that is loaded a second time.
   */
  async #wasSaidThen(addressed: AddressedCommand, envelope: CommandEnvelope, context: unknown): Promise<boolean> {
    const knownAt = knownAtOf(addressed, envelope);
    if (addressed.aggregate !== 'report' || knownAt === undefined) return false;
    const decider = deciderOf(addressed);
    let state = decider.initial;
    for await (const recorded of this.#events.readStream(streamOf(addressed))) {
      if ((recorded.metadata.knownAt ?? recorded.recordedAt) > knownAt) break;
      state = decider.evolve(state, upcast(recorded.type, recorded.schemaVersion, recorded.data));
    }
    const decision = decider.decide(addressed.command, state, context);
    return decision.kind === 'accepted' && decision.events.length === 0;
  }

  async #store(step: StoreStep): Promise<Outcome> {
    const { addressed, envelope, stream, loaded, events } = step;
    try {
      const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
      const result = await this.#events.append(stream, expected, this.#envelop(step));
      this.#tookPlace(step, result);
      return { kind: 'done', position: result.position, events, repeated: result.duplicate };
    } catch (error) {
      if (!isStrataError(error, 'EXPECTED_REVISION_CONFLICT')) {
        this.#cache.forget(stream);
        throw error;
      }
      if (step.attempt >= ATTEMPTS) {
        throw new StrataError(
          'CONFLICT',
          `${stream} was changed by others ${ATTEMPTS} times while ${addressed.command.type} was decided`,
          { remedy: 'send the command again', cause: error },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 5 * 3 ** step.attempt));
      return this.#attempt(addressed, envelope, step.attempt + 1);
    }
  }

  #tookPlace({ addressed, envelope, stream, decider, events }: StoreStep, result: AppendResult): void {
    const { revision, position } = result;
    const { commandId } = envelope;
    if (result.duplicate) this.#cache.forget(stream);
    else this.#cache.advance(stream, decider as never, { events, revision, position, commandId });
    if (addressed.aggregate === 'account') return;
    if (addressed.aggregate === 'method') this.#methods.add(addressed.clusterId, addressed.methodId);
    const knownAt = knownAtOf(addressed, envelope) ?? result.recordedAt;
    const last = this.#known.get(addressed.clusterId);
    if (last !== undefined && knownAt > last.upTo) {
      this.#known.set(addressed.clusterId, { upTo: knownAt, askedAt: last.askedAt });
    }
  }

  #envelop({ addressed, envelope, events }: StoreStep): NewEvent[] {
    const { by, commandId } = envelope;
    const knownAt = knownAtOf(addressed, envelope);
    const metadata: EventMetadata = {
      ...(addressed.aggregate === 'account' ? {} : { clusterId: addressed.clusterId }),
      by,
      commandId,
      correlationId: envelope.correlationId ?? commandId,
      ...(envelope.causationId === undefined ? {} : { causationId: envelope.causationId }),
      ...(knownAt === undefined ? {} : { knownAt, loaded: true as const }),
    };
    return events.map((event, index) => ({
      id: eventIdOf(commandId, index),
      type: event.type,
      schemaVersion: schemaVersionOf(event.type),
      data: event.data as NewEvent['data'],
      metadata,
    }));
  }

  async #refusalOfLoad(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Refusal | undefined> {
    const knownAt = knownAtOf(addressed, envelope);
    if (knownAt === undefined) return undefined;
    const now = instantText(this.#ambient.now());
    return refusalOfLoad(this.#cache, (id) => this.knownUpTo(id), { addressed, knownAt, now });
  }

  /** Ends the loading of declared history if it is open: the event to come is a live one. */
  async #beforeLiveEvent(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<void> {
    if (addressed.aggregate === 'account' || knownAtOf(addressed, envelope) !== undefined) return;
    const { clusterId, command } = addressed;
    const cluster = (await this.#cache.load(clusterStream(clusterId), clusterDecider)).state;
    if (cluster.history?.loading !== true || command.type === 'EndHistoryLoading') return;
    await this.#endLoading(clusterId, envelope);
  }

  async #endLoading(clusterId: Id, envelope: CommandEnvelope): Promise<void> {
    const commandId = uuidOf(`${clusterId}/EndHistoryLoading`);
    const addressed: AddressedCommand = { aggregate: 'cluster', clusterId, command: { type: 'EndHistoryLoading' } };
    const live = { by: envelope.by, commandId, causationId: envelope.commandId };
    const outcome = await this.#attempt(addressed, live, 2);
    if (outcome.kind === 'refused') {
      throw new StrataError(
        'HISTORY_LOADING_NOT_ENDED',
        `the loading of cluster ${clusterId}'s history could not be ended`,
        {
          details: { refusal: outcome.refusal.code },
        },
      );
    }
  }
}

/** Events that a command's decider wants stored, and the state it decided on. */
interface Decided {
  readonly stream: string;
  readonly decider: ReturnType<typeof deciderOf>;
  readonly loaded: Loaded<unknown>;
  readonly events: readonly DomainEvent[];
}

interface StoreStep extends Decided {
  readonly addressed: AddressedCommand;
  readonly envelope: CommandEnvelope;
  readonly attempt: number;
}

/** A cluster founded with a declared history is known from that history's beginning. */
function knownAtOf(addressed: AddressedCommand, envelope: CommandEnvelope): InstantText | undefined {
  if (envelope.knownAt !== undefined) return envelope.knownAt;
  const { command } = addressed;
  return command.type === 'FoundCluster' ? command.historyFrom : undefined;
}
