import {
  clusterDecider,
  clusterStream,
  isStrataError,
  schemaVersionOf,
  StrataError,
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
import { targetOf, type Target } from './contexts.js';
import { refusalOfLoad, type LatestKnowledge } from './declared-history.js';
import { eventIdOf, uuidOf } from './event-ids.js';
import { KeyedQueue } from './keyed-queue.js';
import { StateCache, type Loaded } from './state-cache.js';

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
  readonly #known = new Map<Id, InstantText>();
  readonly #soleWriter: boolean;

  constructor(options: CommandRunnerOptions) {
    this.#events = options.events;
    this.#ambient = options.ambient;
    this.#latestKnowledge = options.latestKnowledge;
    this.#soleWriter = options.trustFor === Infinity;
    this.#cache = new StateCache({
      events: options.events,
      now: () => options.ambient.now(),
      trustFor: options.trustFor,
    });
  }

  /** Throws only on outages and bugs; everything expected is an outcome. */
  async execute(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    const target = await targetOf(this.#cache, addressed);
    return this.#queue.run(target.stream, () => this.#attempt(addressed, envelope, 1));
  }

  /** What `execute` would do, without doing it. */
  async rehearse(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    const target = await targetOf(this.#cache, addressed);
    const loaded = await this.#cache.load(target.stream, target.decider as never);
    const before = loaded.commands.get(envelope.commandId);
    if (before !== undefined) return { kind: 'done', position: before, events: [], repeated: true };
    const decision = target.decider.decide(addressed.command, loaded.state, target.context);
    if (decision.kind === 'refused') return decision;
    const { position } = loaded;
    if (decision.events.length === 0) return { kind: 'unchanged', position };
    const refusal = await this.#refusalOfLoad(addressed, envelope);
    if (refusal) return { kind: 'refused', refusal };
    return { kind: 'done', position, events: decision.events, repeated: false };
  }

  /** The latest known-at of a cluster, counting what this runner has just appended. */
  async knownUpTo(clusterId: Id): Promise<InstantText | undefined> {
    const own = this.#known.get(clusterId);
    if (own !== undefined && this.#soleWriter) return own;
    const projected = await this.#latestKnowledge(clusterId);
    const latest = own !== undefined && (projected === undefined || own > projected) ? own : projected;
    if (latest !== undefined) this.#known.set(clusterId, latest);
    return latest;
  }

  async #attempt(addressed: AddressedCommand, envelope: CommandEnvelope, attempt: number): Promise<Outcome> {
    const target = await targetOf(this.#cache, addressed);
    const loaded = await this.#cache.load(target.stream, target.decider as never, attempt > 1);
    const before = loaded.commands.get(envelope.commandId);
    if (before !== undefined) return { kind: 'done', position: before, events: [], repeated: true };

    const decision = target.decider.decide(addressed.command, loaded.state, target.context);
    if (decision.kind === 'refused') return decision;
    if (decision.events.length === 0) return { kind: 'unchanged', position: loaded.position };
    const refusal = await this.#refusalOfLoad(addressed, envelope);
    if (refusal) return { kind: 'refused', refusal };
    await this.#beforeLiveEvent(addressed, envelope);
    return this.#store({ addressed, envelope, target, loaded, events: decision.events, attempt });
  }

  async #store(step: StoreStep): Promise<Outcome> {
    const { addressed, envelope, target, loaded, events } = step;
    try {
      const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
      const result = await this.#events.append(target.stream, expected, this.#envelop(step));
      this.#tookPlace(step, result);
      return { kind: 'done', position: result.position, events, repeated: result.duplicate };
    } catch (error) {
      if (!isStrataError(error, 'EXPECTED_REVISION_CONFLICT')) {
        this.#cache.forget(target.stream);
        throw error;
      }
      if (step.attempt >= ATTEMPTS) {
        throw new StrataError(
          'CONFLICT',
          `${target.stream} was changed by others ${ATTEMPTS} times while ${addressed.command.type} was decided`,
          { remedy: 'send the command again', cause: error },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 5 * 3 ** step.attempt));
      return this.#attempt(addressed, envelope, step.attempt + 1);
    }
  }

  #tookPlace({ addressed, envelope, target, events }: StoreStep, result: AppendResult): void {
    const { revision, position } = result;
    if (result.duplicate) this.#cache.forget(target.stream);
    else {
      this.#cache.advance(target.stream, target.decider as never, {
        events,
        revision,
        position,
        commandId: envelope.commandId,
      });
    }
    if (addressed.aggregate === 'account') return;
    const knownAt = knownAtOf(addressed, envelope) ?? result.recordedAt;
    const last = this.#known.get(addressed.clusterId);
    if (last !== undefined && knownAt > last) this.#known.set(addressed.clusterId, knownAt);
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

interface StoreStep {
  readonly addressed: AddressedCommand;
  readonly envelope: CommandEnvelope;
  readonly target: Target;
  readonly loaded: Loaded<unknown>;
  readonly events: readonly DomainEvent[];
  readonly attempt: number;
}

/** A cluster founded with a declared history is known from that history's beginning. */
function knownAtOf(addressed: AddressedCommand, envelope: CommandEnvelope): InstantText | undefined {
  if (envelope.knownAt !== undefined) return envelope.knownAt;
  const { command } = addressed;
  return command.type === 'FoundCluster' ? command.historyFrom : undefined;
}
