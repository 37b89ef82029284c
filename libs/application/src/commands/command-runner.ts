import {
  cycleOf,
  isId,
  isOfCluster,
  isStrataError,
  schemaVersionOf,
  streamOf,
  StrataError,
  type AccountState,
  type AddressedCommand,
  type ClusterState,
  type DomainEvent,
  type EventMetadata,
  type Id,
  type InstantText,
  type MailboxRef,
  type MailboxState,
  type NewEvent,
  type Role,
  type Subject,
} from '@strata/domain';
import type { AppendResult, EventStore } from '@strata/event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from './clock.js';
import type { CommandEnvelope, Outcome } from './command-envelope.js';
import type { ApprovalDecision } from '../access/command-access.js';
import { Decisions, type Decided, type Question } from './decision.js';
import {
  accountState,
  cascadeState,
  clusterState,
  cyclesState,
  mailboxState,
  type DecisionDependencies,
  type FindQuestionnaire,
  type FindWorkflowText,
} from './decision-dependencies.js';
import { namedPersons } from '../personal/named-persons.js';
import type { PersonalTexts } from '../personal/personal-texts.js';
import { eventIdOf, uuidOf } from './event-ids.js';
import { KeyedQueue } from './keyed-queue.js';
import { knownAtOf, loadedUpTo } from './load-order.js';
import { LoadTurns } from './load-turns.js';
import { prerequisitesOf } from './prerequisites.js';
import { senderKey, StateCache, type Freshness } from './state-cache.js';

/** Executes commands. */
export interface CommandExecutor {
  /** Throws only on outages and bugs; every expected result is an outcome. */
  execute(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome>;
}

export interface CommandRunnerOptions {
  readonly events: EventStore;
  readonly clock: Clock;
  /** Seals what events hold of persons. */
  readonly personal: PersonalTexts;
  /** See `StateCacheOptions.trustFor`. */
  readonly trustFor: number;
  /** Executes commands instead of this process, which then only reads and rehearses. */
  readonly executor?: CommandExecutor | undefined;
  /** See `LoadTurnsOptions.grace`; 2,000 by default. */
  readonly loadGrace?: number | undefined;
  /** Finds the questionnaires that assessments may answer; by default there are none. */
  readonly questionnaire?: FindQuestionnaire | undefined;
  /** Finds the definitions of workflows; by default there are none. */
  readonly workflowText?: FindWorkflowText | undefined;
}

const ATTEMPTS = 4;
const LOAD_GRACE = 2_000;

/**
 * Executes commands: loads the aggregate, decides, appends the events, and returns once they are durable. Everything
 * that a decision needs is read from the event store. After a conflict with another writer the command is decided again
 * a few times, which is safe because deciders are pure.
 */
export class CommandRunner implements CommandExecutor {
  readonly #events: EventStore;
  readonly #cache: StateCache;
  readonly #decisions: Decisions;
  readonly #queue = new KeyedQueue();
  readonly #trustFor: number;
  readonly #personal: PersonalTexts;
  /** Undefined if this process is the only writer. */
  readonly #turns: LoadTurns | undefined;
  readonly #questionnaire: FindQuestionnaire;
  readonly #workflowText: FindWorkflowText;
  readonly #executor: CommandExecutor | undefined;

  constructor(options: CommandRunnerOptions) {
    const { events, clock, trustFor, personal, questionnaire, workflowText, loadGrace = LOAD_GRACE } = options;
    this.#events = events;
    this.#executor = options.executor;
    this.#trustFor = trustFor;
    this.#personal = personal;
    this.#questionnaire = questionnaire ?? (() => Promise.resolve(undefined));
    this.#workflowText = workflowText ?? (() => Promise.resolve(undefined));
    this.#cache = new StateCache({ events, now: () => clock.now(), trustFor });
    this.#turns = trustFor === Infinity ? undefined : new LoadTurns({ cache: this.#cache, grace: loadGrace });
    const finders = { questionnaire: this.#questionnaire, workflowText: this.#workflowText };
    this.#decisions = new Decisions({ events, cache: this.#cache, clock, personal, ...finders });
  }

  /** Throws only on outages and bugs; every expected result is an outcome. */
  async execute(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    if (this.#executor === undefined) {
      return this.#queue.run(streamOf(addressed), () => this.#attempt(addressed, envelope, 1));
    }
    const outcome = await this.#executor.execute(addressed, envelope);
    this.#cache.clear();
    return outcome;
  }

  /** Returns what `execute` would do, once the aggregate has the `foreseen` events, without storing anything. */
  async rehearse(
    addressed: AddressedCommand,
    envelope: CommandEnvelope,
    foreseen: readonly DomainEvent[] = [],
  ): Promise<Outcome> {
    const decided = await this.#decide({ addressed, envelope, foreseen }, 'any');
    if ('kind' in decided) return decided;
    return { kind: 'done', position: decided.loaded.position, events: decided.events, repeated: false };
  }

  /** The moment up to which a cluster's declared history is loaded; undefined if it declares none. */
  loadedUpTo(clusterId: Id): Promise<InstantText | undefined> {
    return loadedUpTo(this.#cache, clusterId);
  }

  /** How to read the state of aggregates from the event store, as decisions do. */
  dependencies(freshness: Freshness = 'fresh'): DecisionDependencies {
    return {
      cache: this.#cache,
      freshness,
      questionnaire: this.#questionnaire,
      workflowText: this.#workflowText,
    };
  }

  /** The role of the stage at which a command approves or returns values; undefined if the cycle has no such stage. */
  async stageRole({ clusterId, command }: ApprovalDecision): Promise<Role | undefined> {
    if (!isId(clusterId)) return undefined;
    const cycle = cycleOf(await cyclesState(this.dependencies('trusted'), clusterId), command.period);
    return cycle?.approval?.stages.find(({ id }) => id === command.stage)?.role;
  }

  /** The owner of a strategy, or undefined if the strategy does not exist. */
  async strategyOwner(clusterId: Id, strategyId: Id): Promise<Subject | undefined> {
    // The owner of a strategy never changes, so cached state is enough once the strategy exists.
    for (const freshness of ['trusted', 'fresh'] as const) {
      const { strategies } = await cascadeState(this.dependencies(freshness), clusterId);
      const found = strategies.find(({ id }) => id === strategyId);
      if (found) return found.owner;
    }
    return undefined;
  }

  /** The current account with a login; `exists` is false if there is none. */
  async account(login: string): Promise<AccountState> {
    return this.#personal.open(await accountState(this.dependencies(), login));
  }

  /** A mailbox with the addresses that notices are sent to. */
  async mailbox(ref: MailboxRef): Promise<MailboxState> {
    return this.#personal.open(await mailboxState(this.dependencies(), ref));
  }

  /** The current cluster; its state may be slightly old if other processes write too. */
  async cluster(clusterId: Id): Promise<ClusterState> {
    return clusterState(this.dependencies('trusted'), clusterId);
  }

  async #attempt(addressed: AddressedCommand, envelope: CommandEnvelope, attempt: number): Promise<Outcome> {
    const decided = await this.#decide({ addressed, envelope }, attempt > 1 ? 'fresh' : 'any');
    if ('kind' in decided) return decided;
    const refused = (await this.#prepare(addressed, envelope)) ?? (await this.#takeTurn(addressed, envelope));
    return refused ?? this.#store({ ...decided, addressed, envelope, attempt });
  }

  /**
   * Decides on the cached state; if it was stale, the append fails. A decision that appends nothing has no such check, so
   * if others write too, it is repeated on fresh state.
   */
  async #decide(question: Question, freshness: Freshness): Promise<Outcome | Decided> {
    const decided = await this.#decisions.decide(question, freshness);
    const isFinal = freshness === 'fresh' || this.#trustFor === Infinity || !('kind' in decided);
    return isFinal || decided.kind === 'done' ? decided : this.#decisions.decide(question, 'fresh');
  }

  /** Executes the commands whose events must precede those of this command in the log; returns the first refusal. */
  async #prepare(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome | undefined> {
    const stream = streamOf(addressed);
    const knownAt = knownAtOf(addressed, envelope);
    for (const step of await prerequisitesOf(addressed, knownAt, this.#cache)) {
      // One id may stand for commands to several streams, each with prerequisites of its own.
      const commandId = uuidOf(JSON.stringify([envelope.commandId, stream, step]));
      const run = (): Promise<Outcome> => this.#attempt(step, causedBy(envelope, commandId, knownAt), 2);
      // This command already occupies its own stream's queue.
      const outcome = await (streamOf(step) === stream ? run() : this.#queue.run(streamOf(step), run));
      if (step.aggregate === 'history') await this.#turns?.moved(step.clusterId);
      if (outcome.kind !== 'refused') continue;
      // The sender of a command to an account does not know about the list.
      if (step.aggregate === 'administrators') return outcome;
      const message = `${addressed.command.type} requires ${step.command.type} first, which was refused: ${outcome.refusal.message}`;
      return { kind: 'refused', refusal: { ...outcome.refusal, message } };
    }
    return undefined;
  }

  /** If other processes can load the same history, lets one of them load at a time. */
  async #takeTurn(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome | undefined> {
    const knownAt = knownAtOf(addressed, envelope);
    const { aggregate, command } = addressed;
    if (!this.#turns || knownAt === undefined || !isOfCluster(addressed)) return undefined;
    if (aggregate === 'history' || command.type === 'FoundCluster') return undefined;
    const refusal = await this.#turns.take({
      clusterId: addressed.clusterId,
      knownAt,
      setMark: (mark, attempt) => {
        const commandId = uuidOf(JSON.stringify([envelope.commandId, streamOf(addressed), mark, attempt]));
        return this.#queue.run(streamOf(mark), () => this.#attempt(mark, causedBy(envelope, commandId, knownAt), 2));
      },
    });
    return refusal && { kind: 'refused', refusal };
  }

  async #store(step: StoreStep): Promise<Outcome> {
    const { addressed, envelope, stream, loaded, events, content } = step;
    const hashed = { content, persons: namedPersons(addressed, loaded.state) };
    const sealed = await this.#personal.seal(stream, step, hashed);
    if ('code' in sealed) return { kind: 'refused', refusal: sealed };
    const stored = { ...step, ...sealed };
    try {
      const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
      const result = await this.#events.append(stream, expected, newEvents(stored));
      this.#updateCache(stored, result);
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

/** The envelope of a command that another one requires. */
function causedBy(
  { by, commandId: causationId, correlationId = causationId }: CommandEnvelope,
  commandId: string,
  knownAt: InstantText | undefined,
): CommandEnvelope {
  return { by, commandId, correlationId, causationId, knownAt };
}

function newEvents({ addressed, envelope, events, stream, commandHash }: StoreStep): NewEvent[] {
  const { by, commandId, correlationId = commandId, causationId } = envelope;
  const knownAt = knownAtOf(addressed, envelope);
  const metadata: EventMetadata = {
    ...(isOfCluster(addressed) ? { clusterId: addressed.clusterId } : {}),
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
