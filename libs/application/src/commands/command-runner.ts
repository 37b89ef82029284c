import {
  aggregates,
  isStrataError,
  schemaVersionOf,
  streamName,
  streamOf,
  StrataError,
  type AccountState,
  type AddressedCommand,
  type EventMetadata,
  type Id,
  type InstantText,
  type NewEvent,
  type Subject,
} from '@strata/domain';
import type { AppendResult, EventStore } from '@strata/event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from './clock.js';
import type { CommandEnvelope, Outcome } from './command-envelope.js';
import { Decisions, type Decided } from './decision.js';
import { cascadeState, type FindQuestionnaire } from './decision-dependencies.js';
import { eventIdOf, uuidOf } from './event-ids.js';
import { KeyedQueue } from './keyed-queue.js';
import { knownAtOf, loadedUpTo } from './load-order.js';
import { prerequisitesOf } from './prerequisites.js';
import { senderKey, StateCache, type Freshness } from './state-cache.js';

export interface CommandRunnerOptions {
  readonly events: EventStore;
  readonly clock: Clock;
  /** See `StateCacheOptions.trustFor`. */
  readonly trustFor: number;
  /** The number of aggregate states to cache between commands. */
  readonly cachedStates?: number | undefined;
  /** Finds the questionnaires that assessments may answer; by default there are none. */
  readonly questionnaire?: FindQuestionnaire | undefined;
}

const ATTEMPTS = 4;

/**
 * Executes commands: loads the aggregate, decides, appends the events, and returns once they are durable. Everything
 * that a decision needs is read from the event store. After a conflict with another writer the command is decided again
 * a few times, which is safe because deciders are pure.
 */
export class CommandRunner {
  readonly #events: EventStore;
  readonly #cache: StateCache;
  readonly #decisions: Decisions;
  readonly #queue = new KeyedQueue();
  readonly #trustFor: number;
  readonly #questionnaire: FindQuestionnaire;

  constructor({ events, clock, trustFor, cachedStates, questionnaire }: CommandRunnerOptions) {
    this.#events = events;
    this.#trustFor = trustFor;
    this.#questionnaire = questionnaire ?? (() => Promise.resolve(undefined));
    this.#cache = new StateCache({ events, now: () => clock.now(), trustFor, capacity: cachedStates });
    this.#decisions = new Decisions({ events, cache: this.#cache, clock, questionnaire: this.#questionnaire });
  }

  /** Throws only on outages and bugs; every expected result is an outcome. */
  async execute(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    return this.#queue.run(streamOf(addressed), () => this.#attempt(addressed, envelope, 1));
  }

  /** Returns what `execute` would do without storing anything. */
  async rehearse(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    const decided = await this.#decide(addressed, envelope, 'any');
    if ('kind' in decided) return decided;
    return { kind: 'done', position: decided.loaded.position, events: decided.events, repeated: false };
  }

  /** The moment up to which a cluster's declared history is loaded; undefined if it declares none. */
  loadedUpTo(clusterId: Id): Promise<InstantText | undefined> {
    return loadedUpTo(this.#cache, clusterId);
  }

  /** The owner of a strategy, or undefined if the strategy does not exist. */
  async strategyOwner(clusterId: Id, strategyId: Id): Promise<Subject | undefined> {
    // The owner of a strategy never changes, so cached state is enough once the strategy exists.
    for (const freshness of ['trusted', 'fresh'] as const) {
      const { strategies } = await cascadeState({ cache: this.#cache, freshness }, clusterId);
      const found = strategies.find(({ id }) => id === strategyId);
      if (found) return found.owner;
    }
    return undefined;
  }

  /** The account with a login, as its stream says now; `exists` is false if there is none. */
  async account(login: string): Promise<AccountState> {
    const stream = streamName({ kind: 'account', login });
    return (await this.#cache.load(stream, aggregates.account.decider, 'fresh')).state;
  }

  async #attempt(addressed: AddressedCommand, envelope: CommandEnvelope, attempt: number): Promise<Outcome> {
    const decided = await this.#decide(addressed, envelope, attempt > 1 ? 'fresh' : 'any');
    if ('kind' in decided) return decided;
    const refused = await this.#prepare(addressed, envelope);
    return refused ?? this.#store({ ...decided, addressed, envelope, attempt });
  }

  /**
   * Decides on the cached state; if it was stale, the append fails. A decision that appends nothing has no such check, so
   * if others write too, it is repeated on fresh state.
   */
  async #decide(
    addressed: AddressedCommand,
    envelope: CommandEnvelope,
    freshness: Freshness,
  ): Promise<Outcome | Decided> {
    const decided = await this.#decisions.decide(addressed, envelope, freshness);
    const isFinal = freshness === 'fresh' || this.#trustFor === Infinity || !('kind' in decided);
    return isFinal || decided.kind === 'done' ? decided : this.#decisions.decide(addressed, envelope, 'fresh');
  }

  /** Executes the commands whose events must precede those of this command in the log; returns the first refusal. */
  async #prepare(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome | undefined> {
    const stream = streamOf(addressed);
    const knownAt = knownAtOf(addressed, envelope);
    for (const step of await prerequisitesOf(addressed, knownAt, this.#cache)) {
      // One id may stand for commands to several streams, each with prerequisites of its own.
      const commandId = uuidOf(JSON.stringify([envelope.commandId, stream, step]));
      const { by, correlationId = envelope.commandId } = envelope;
      const run = (): Promise<Outcome> =>
        this.#attempt(step, { by, commandId, correlationId, causationId: envelope.commandId, knownAt }, 2);
      // This command already occupies its own stream's queue.
      const outcome = await (streamOf(step) === stream ? run() : this.#queue.run(streamOf(step), run));
      if (outcome.kind !== 'refused') continue;
      const message = `${addressed.command.type} requires ${step.command.type} first, which was refused: ${outcome.refusal.message}`;
      return { kind: 'refused', refusal: { ...outcome.refusal, message } };
    }
    return undefined;
  }

  async #store(step: StoreStep): Promise<Outcome> {
    const { addressed, envelope, stream, loaded, events } = step;
    try {
      const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
      const result = await this.#events.append(stream, expected, newEvents(step));
      this.#updateCache(step, result);
      return { kind: 'done', position: result.position, events, repeated: result.duplicate };
    } catch (error) {
      if (!isStrataError(error, 'EXPECTED_REVISION_CONFLICT')) {
        this.#cache.drop(stream);
        throw error;
      }
      if (step.attempt >= ATTEMPTS) {
        throw new StrataError(
          'CONFLICT',
          `The stream "${stream}" was changed by others during each of ${ATTEMPTS} attempts to execute ${addressed.command.type}.`,
          { remedy: 'Send the command again.', cause: error },
        );
      }
      await pause(5 * 3 ** step.attempt);
      return this.#attempt(addressed, envelope, step.attempt + 1);
    }
  }

  #updateCache({ stream, decider, events, envelope, commandHash }: StoreStep, result: AppendResult): void {
    const { revision, position, duplicate } = result;
    if (duplicate) return this.#cache.drop(stream);
    this.#cache.advance(stream, decider, {
      events,
      revision,
      position,
      command: { key: senderKey(envelope), hash: commandHash },
    });
  }
}

interface StoreStep extends Decided {
  readonly addressed: AddressedCommand;
  readonly envelope: CommandEnvelope;
  readonly attempt: number;
}

function newEvents({ addressed, envelope, events, stream, commandHash }: StoreStep): NewEvent[] {
  const { by, commandId, correlationId = commandId, causationId } = envelope;
  const knownAt = knownAtOf(addressed, envelope);
  const metadata: EventMetadata = {
    ...(addressed.aggregate === 'account' ? {} : { clusterId: addressed.clusterId }),
    by,
    commandId,
    commandHash,
    correlationId,
    ...(causationId === undefined ? {} : { causationId }),
    ...(knownAt === undefined ? {} : { knownAt, loaded: true as const }),
  };
  return events.map((event, index) => ({
    id: eventIdOf({ stream, by, commandId, index, knownAt }),
    type: event.type,
    schemaVersion: schemaVersionOf(event.type),
    data: event.data as NewEvent['data'],
    metadata,
  }));
}
