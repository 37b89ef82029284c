import {
  aggregateOf,
  fold,
  isOfCluster,
  nameAbsent,
  streamOf,
  upcast,
  type AddressedCommand,
  type AggregateKind,
  type AnyAggregate,
  type DomainEvent,
  type Refusal,
  type ReportState,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { instantText, type Clock } from './clock.js';
import { contextOf } from './command-contexts.js';
import type { CommandEnvelope, Outcome } from './command-envelope.js';
import type { CommandDependencies, FindQuestionnaire, FindWorkflowText } from './decision-dependencies.js';
import { contentHash } from './event-ids.js';
import { knownAtOf, refusalOfLoad } from './load-order.js';
import type { PersonalTexts } from '../personal/personal-texts.js';
import { senderKey, type Freshness, type Loaded, type StateCache, type StoredCommand } from './state-cache.js';

/** The events of an accepted command, and the state on which it was decided. */
export interface Decided {
  readonly stream: string;
  readonly decider: AnyAggregate['decider'];
  readonly loaded: Loaded<unknown>;
  readonly events: readonly DomainEvent[];
  readonly commandHash: string;
  /** What the hash is of. */
  readonly content: string;
}

/** A command to decide on. */
export interface Question {
  readonly addressed: AddressedCommand;
  readonly envelope: CommandEnvelope;
  /** Events that the aggregate is assumed to have as well, in a rehearsal. */
  readonly foreseen?: readonly DomainEvent[] | undefined;
}

/** The dependencies of `Decisions`. */
export interface DecisionOptions {
  readonly events: EventStore;
  readonly cache: StateCache;
  readonly clock: Clock;
  readonly personal: PersonalTexts;
  readonly questionnaire: FindQuestionnaire;
  readonly workflowText: FindWorkflowText;
}

/** Decides commands on the state of their aggregates; stores nothing. */
export class Decisions {
  readonly #options: DecisionOptions;

  constructor(options: DecisionOptions) {
    this.#options = options;
  }

  /** Returns an outcome if there is nothing to store, otherwise the events to store. */
  async decide({ addressed, envelope, foreseen = [] }: Question, freshness: Freshness): Promise<Outcome | Decided> {
    const { cache } = this.#options;
    const { decider } = aggregateOf(addressed.aggregate);
    const stream = streamOf(addressed);
    const loaded: Loaded<unknown> = await cache.load(stream, decider, freshness);
    const content = JSON.stringify([envelope.asked ?? addressed, envelope.knownAt]);
    const commandHash = contentHash(content);
    const earlier = loaded.commands.get(senderKey(envelope));
    if (earlier !== undefined) return this.#repetition(earlier, { commandHash, content }, envelope);
    const state = await this.#opened(addressed.aggregate, loaded.state);
    const dependencies = this.#dependencies(envelope, freshness);
    const context = await contextOf(addressed, dependencies);
    const decision = decider.decide(addressed.command, fold(decider, state, foreseen), context);
    if (decision.kind === 'refused') return refused(nameAbsent(decision.refusal, idsOf(addressed)));
    const { events } = decision;
    const unchanged: Outcome = { kind: 'unchanged', position: loaded.position };
    // A load that repeats today's values may still contradict what was known at its own moment.
    if (events.length === 0 && addressed.aggregate !== 'report') return unchanged;
    const refusal = await this.#refusalOfLoad(addressed, envelope, dependencies.freshness);
    if (refusal) return (await this.#wasKnownThen(addressed, envelope, context)) ? unchanged : refused(refusal);
    return events.length === 0 ? unchanged : { stream, decider, loaded, events, commandHash, content };
  }

  /** The answer to a command that wrote to the stream before: as the first time, unless the command is another. */
  async #repetition(
    { hash, position }: StoredCommand,
    { commandHash, content }: Pick<Decided, 'commandHash' | 'content'>,
    { commandId }: CommandEnvelope,
  ): Promise<Outcome> {
    const isPlain = hash === undefined || hash === commandHash;
    if (!isPlain && !(await this.#options.personal.isHashOf(hash, content))) return refused(idReused(commandId));
    return { kind: 'done', position, events: [], repeated: true };
  }

  /** A state with its personal texts, if it can have any. */
  async #opened(kind: AggregateKind, state: unknown): Promise<unknown> {
    return mayHoldTexts(kind, state) ? this.#options.personal.open(state) : state;
  }

  #dependencies({ knownAt, by, earlier }: CommandEnvelope, freshness: Freshness): CommandDependencies {
    const { cache, questionnaire, workflowText, clock } = this.#options;
    return {
      cache,
      questionnaire,
      workflowText,
      freshness: freshness === 'fresh' ? freshness : 'trusted',
      knownAt: knownAt ?? instantText(clock.now()),
      declared: knownAt !== undefined,
      by,
      earlier,
    };
  }

  async #refusalOfLoad(
    addressed: AddressedCommand,
    envelope: CommandEnvelope,
    freshness: Freshness,
  ): Promise<Refusal | undefined> {
    const { cache, clock } = this.#options;
    const knownAt = knownAtOf(addressed, envelope);
    if (knownAt === undefined || !isOfCluster(addressed)) return undefined;
    return refusalOfLoad(cache, { addressed, knownAt, now: instantText(clock.now()), freshness });
  }

  /** True if a load that comes too late only repeats what was known at its moment, as when history is loaded twice. */
  async #wasKnownThen(addressed: AddressedCommand, envelope: CommandEnvelope, context: unknown): Promise<boolean> {
    const knownAt = knownAtOf(addressed, envelope);
    if (addressed.aggregate !== 'report' || knownAt === undefined) return false;
    const { decider } = aggregateOf(addressed.aggregate);
    let state = decider.initial;
    for await (const recorded of this.#options.events.readStream(streamOf(addressed))) {
      if ((recorded.metadata.knownAt ?? recorded.recordedAt) > knownAt) break;
      state = decider.evolve(state, upcast(recorded.type, recorded.schemaVersion, recorded.data));
    }
    const decision = decider.decide(addressed.command, await this.#opened('report', state), context);
    return decision.kind === 'accepted' && decision.events.length === 0;
  }
}

/** Reports can be long, and few have notes about persons. */
function mayHoldTexts(kind: AggregateKind, state: unknown): boolean {
  if (kind === 'report') return (state as ReportState).values.some(({ noteAbout }) => noteAbout !== undefined);
  return Object.keys(aggregateOf(kind).personal).length > 0;
}

type AddressIds = Readonly<
  Partial<Record<'clusterId' | 'measureId' | 'methodId' | 'scenarioId' | 'branchId' | 'login', string>>
>;

/** The ids in the address of a command, by what they identify. */
function idsOf(addressed: AddressedCommand): Parameters<typeof nameAbsent>[1] {
  const { clusterId, measureId, methodId, scenarioId, branchId, login } = addressed as unknown as AddressIds;
  return {
    cluster: clusterId,
    measure: measureId,
    method: methodId,
    scenario: scenarioId,
    branch: branchId,
    account: login,
  };
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal };
}

function idReused(commandId: string): Refusal {
  return {
    code: 'COMMAND_ID_REUSED',
    message: `The command id "${commandId.slice(0, 40)}" was already used for another command.`,
    remedy: 'Send this command with a new id.',
  };
}
