import {
  isStrataError,
  schemaVersionOf,
  streamOf,
  StrataError,
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
  /** How many aggregates are kept in memory between commands. */
  readonly statesKept?: number | undefined;
  /** Questionnaires that assessments may answer; without it there are none. */
  readonly questionnaire?: FindQuestionnaire | undefined;
}

const ATTEMPTS = 4;

/**
 * Carries out commands: loads the aggregate, lets its decider decide, appends what happened, and answers once that is
 * durable. Everything a decision needs is read from the event store. A conflict with another writer is decided again, a
 * few times, which is safe because deciders are pure.
 */
export class CommandRunner {
  readonly #events: EventStore;
  readonly #cache: StateCache;
  readonly #decisions: Decisions;
  readonly #queue = new KeyedQueue();
  readonly #trustFor: number;
  readonly #questionnaire: FindQuestionnaire;

  constructor({ events, clock, trustFor, statesKept, questionnaire }: CommandRunnerOptions) {
    this.#events = events;
    this.#trustFor = trustFor;
    this.#questionnaire = questionnaire ?? (() => Promise.resolve(undefined));
    this.#cache = new StateCache({ events, now: () => clock.now(), trustFor, capacity: statesKept });
    this.#decisions = new Decisions({ events, cache: this.#cache, clock, questionnaire: this.#questionnaire });
  }

  /** Throws only on outages and bugs; everything expected is an outcome. */
  async execute(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    return this.#queue.run(streamOf(addressed), () => this.#attempt(addressed, envelope, 1));
  }

  /** What `execute` would do, without doing it. */
  async rehearse(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    const decided = await this.#decide(addressed, envelope, 'any');
    if ('kind' in decided) return decided;
    return { kind: 'done', position: decided.loaded.position, events: decided.events, repeated: false };
  }

  /** Up to which moment a cluster's declared history is loaded; undefined if it declares none. */
  loadedUpTo(clusterId: Id): Promise<InstantText | undefined> {
    return loadedUpTo(this.#cache, clusterId);
  }

  /** Owner of a strategy, or undefined if there is no such strategy. */
  async strategyOwner(clusterId: Id, strategyId: Id): Promise<Subject | undefined> {
    // A strategy keeps its owner, so one that is found needs no second look.
    for (const freshness of ['trusted', 'fresh'] as const) {
      const dependencies = { cache: this.#cache, freshness, questionnaire: this.#questionnaire };
      const { strategies } = await cascadeState(dependencies, clusterId);
      const found = strategies.find(({ id }) => id === strategyId);
      if (found) return found.owner;
    }
    return undefined;
  }

  async #attempt(addressed: AddressedCommand, envelope: CommandEnvelope, attempt: number): Promise<Outcome> {
    const decided = await this.#decide(addressed, envelope, attempt > 1 ? 'fresh' : 'any');
    if ('kind' in decided) return decided;
    await this.#prepare(addressed, envelope);
    return this.#store({ ...decided, addressed, envelope, attempt });
  }

  /**
   * Decides on the state in memory: if that was too old, the append will say so. An answer that appends nothing is never
   * checked in that way, so where others write too it is given only after reading on.
   */
  async #decide(
    addressed: AddressedCommand,
    envelope: CommandEnvelope,
    freshness: Freshness,
  ): Promise<Outcome | Decided> {
    const decided = await this.#decisions.decide(addressed, envelope, freshness);
    const isSure = freshness === 'fresh' || this.#trustFor === Infinity || !('kind' in decided);
    return isSure || decided.kind === 'done' ? decided : this.#decisions.decide(addressed, envelope, 'fresh');
  }

  /** Carries out what must stand in the log before the command's own events. */
  async #prepare(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<void> {
    const stream = streamOf(addressed);
    const knownAt = knownAtOf(addressed, envelope);
    for (const step of await prerequisitesOf(addressed, knownAt, this.#cache)) {
      const commandId = uuidOf(`${envelope.commandId}/${step.command.type}`);
      const { by, correlationId = envelope.commandId } = envelope;
      const run = (): Promise<Outcome> =>
        this.#attempt(step, { by, commandId, correlationId, causationId: envelope.commandId, knownAt }, 2);
      // The command holds its own stream's place in the queue already.
      const outcome = await (streamOf(step) === stream ? run() : this.#queue.run(streamOf(step), run));
      if (outcome.kind !== 'refused') continue;
      throw new StrataError(
        'PREREQUISITE_REFUSED',
        `${addressed.command.type} needs ${step.command.type} first, which was refused: ${outcome.refusal.message}`,
        { details: { refusal: outcome.refusal.code } },
      );
    }
  }

  async #store(step: StoreStep): Promise<Outcome> {
    const { addressed, envelope, stream, loaded, events } = step;
    try {
      const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
      const result = await this.#events.append(stream, expected, newEvents(step));
      this.#remember(step, result);
      return { kind: 'done', position: result.position, events, repeated: result.duplicate };
    } catch (error) {
      if (!isStrataError(error, 'EXPECTED_REVISION_CONFLICT')) {
        this.#cache.drop(stream);
        throw error;
      }
      if (step.attempt >= ATTEMPTS) {
        throw new StrataError(
          'CONFLICT',
          `${stream} was changed by others ${ATTEMPTS} times while ${addressed.command.type} was decided.`,
          { remedy: 'Send the command again.', cause: error },
        );
      }
      await pause(5 * 3 ** step.attempt);
      return this.#attempt(addressed, envelope, step.attempt + 1);
    }
  }

  #remember({ stream, decider, events, envelope, commandHash }: StoreStep, result: AppendResult): void {
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
