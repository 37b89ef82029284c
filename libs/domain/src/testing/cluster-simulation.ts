import { agreementDecider } from '../agreement/agreement.decide.js';
import type { AgreementContext, AgreementState } from '../agreement/agreement.js';
import { cascadeDecider } from '../cascade/cascade.decide.js';
import type { CascadeState } from '../cascade/cascade.js';
import { findStrategy } from '../cascade/placement.js';
import { clusterDecider } from '../cluster/cluster.decide.js';
import type { ClusterState } from '../cluster/cluster.js';
import { fold, type Decider, type Decision, type DomainEvent } from '../decider.js';
import { isId } from '../ids.js';
import type { MeasureState } from '../measure/measure.js';
import type { MethodState } from '../method/method.js';
import { reportKey } from '../restatement/corrections.js';
import type { RestatementContext } from '../restatement/restatement.context.js';
import { restatementDecider } from '../restatement/restatement.decide.js';
import type { RestatementState } from '../restatement/restatement.js';
import type { ReportState } from '../report/report.js';
import type { ReportContext } from '../report/value.rules.js';
import { programmeDecider } from '../programme/programme.decide.js';
import type { ProgrammeState } from '../programme/programme.js';
import { strategyDecider } from '../strategy/strategy.decide.js';
import type { StrategyState } from '../strategy/strategy.js';
import { parseThing } from '../thread/thing.js';
import type { ThreadContext } from '../thread/thread.js';
import { aggregateOf, parseStream, streamName, type StreamRef } from '../aggregates.js';
import { eventTypes, schemaVersionOf, upcast } from '../upcasting.js';
import type { Id } from '../words.js';
import type { WorkflowsState } from '../workflow/workflow.js';
import { sampleTerms } from './samples.agreements.js';
import { sampleApproval, sampleCalendar } from './samples.cycles.js';
import { outlineFor, sampleOutline, sampleQuestionnaire } from './samples.methods.js';

/** The cluster that every simulated stream belongs to. */
export const CLUSTER = 'alps';

/** After the deadline of the deepest rank in the sample calendar. */
const NOW = '2026-02-06T00:00:00.000Z';

/** A command, or any other data, sent to a stream. */
export interface SentCommand {
  readonly stream: string;
  readonly command: unknown;
}

/** An event serialised as a store would serialise it. */
export interface LoggedEvent {
  readonly stream: string;
  readonly text: string;
}

type AnyDecider = Decider<object, unknown, DomainEvent, unknown>;

function deciderOf(ref: StreamRef): AnyDecider {
  return aggregateOf(ref.kind).decider as unknown as AnyDecider;
}

/** The event types of the aggregates that users send commands to. */
export const simulatedEventTypes: readonly string[] = [...eventTypes].flatMap(([type, { kind }]) =>
  ['history', 'methods', 'process', 'administrators', 'sealKeys', 'seals'].includes(kind) ? [] : type,
);

/** All aggregates of one cluster in memory: their current states and the log of their events. */
export class ClusterSimulation {
  readonly log: LoggedEvent[] = [];
  private readonly states = new Map<string, object>();

  /** Decides a command on its stream and applies the events. */
  send({ stream, command }: SentCommand): Decision<DomainEvent> {
    const ref = refOf(stream);
    const decider = deciderOf(ref);
    const state = this.states.get(stream) ?? decider.initial;
    const decision = decider.decide(command, state, this.contextOf(ref, command));
    if (decision.kind === 'refused') return decision;
    this.states.set(stream, fold(decider, state, decision.events));
    for (const event of decision.events) this.log.push({ stream, text: JSON.stringify(event) });
    return decision;
  }

  get cluster(): ClusterState {
    return this.stateOf(streamName({ kind: 'cluster', clusterId: CLUSTER }), clusterDecider.initial);
  }

  get cascade(): CascadeState {
    return this.stateOf(streamName({ kind: 'cascade', clusterId: CLUSTER }), cascadeDecider.initial);
  }

  map(strategyId: Id): StrategyState {
    return this.stateOf(streamName({ kind: 'strategy', clusterId: CLUSTER, strategyId }), strategyDecider.initial);
  }

  get measures(): ReadonlyMap<Id, MeasureState> {
    const measures = this.allOf<MeasureState>('measure').map((state) => [state.id, state] as const);
    return new Map(measures.filter(([id]) => id !== ''));
  }

  get methods(): ReadonlyMap<Id, MethodState> {
    const methods = this.allOf<MethodState>('method').map((state) => [state.id, state] as const);
    return new Map(methods.filter(([id]) => id !== ''));
  }

  /** The states of every stream of a kind that has received a command. */
  allOf<S extends object>(kind: StreamRef['kind']): readonly S[] {
    return [...this.states].filter(([stream]) => refOf(stream).kind === kind).map(([, state]) => state as S);
  }

  /** The current states. */
  get stateByStream(): ReadonlyMap<string, object> {
    return this.states;
  }

  private stateOf<S extends object>(stream: string, initial: S): S {
    return (this.states.get(stream) as S | undefined) ?? initial;
  }

  /** What the rules of cycles and of workflow definitions need. */
  private get workflowContext(): object {
    const inForce = this.allOf<WorkflowsState>('workflows')[0]?.own[0]?.version ?? 1;
    return {
      cluster: this.cluster,
      by: 'ann',
      now: NOW,
      day: NOW.slice(0, 10),
      calendar: sampleCalendar,
      inForce,
      problems: [],
    };
  }

  /** The map that a command to the cascade may put in force. */
  private mapOf(command: unknown) {
    const sent = command as { readonly strategyId?: unknown; readonly contribution?: { strategy?: unknown } } | null;
    const strategyId = sent?.contribution?.strategy ?? sent?.strategyId;
    // The decider checks the shape of a command first, so a malformed one needs no map.
    return isId(strategyId) ? this.mapWithRevision(strategyId) : undefined;
  }

  private mapWithRevision(strategyId: Id) {
    const stream = streamName({ kind: 'strategy', clusterId: CLUSTER, strategyId });
    const revision = this.log.filter((one) => one.stream === stream).length - 1;
    return { state: this.map(strategyId), revision };
  }

  /** The agreement about the strategy that a command to the cascade puts in force. */
  private agreementOf(command: unknown): AgreementState | undefined {
    const sent = command as { readonly strategyId?: unknown } | null;
    if (!isId(sent?.strategyId)) return undefined;
    const stream = streamName({ kind: 'agreement', clusterId: CLUSTER, strategyId: sent.strategyId });
    return this.stateOf(stream, agreementDecider.initial);
  }

  private agreementContext(strategyId: Id): AgreementContext {
    const { cluster, cascade } = this;
    const children = cascade.strategies.filter(({ parent }) => parent === strategyId);
    const map = this.mapWithRevision(strategyId);
    return {
      cluster,
      strategyId,
      entry: findStrategy(cascade, strategyId),
      map,
      proposedMap: map.state,
      affected: children.map(({ owner }) => ({ party: owner, because: ['child'], roles: [] })),
      roles: ['initiator', 'executor'],
      terms: sampleTerms,
      now: sampleTerms.due,
    };
  }

  private get reportContext(): ReportContext {
    const { cluster, measures } = this;
    return { cluster, measures, approval: sampleApproval, by: 'ann', now: NOW };
  }

  /** The restatement that a command to a report applies. */
  private restatementOf(command: unknown): RestatementState | undefined {
    const { restatementId } = (command ?? {}) as { readonly restatementId?: unknown };
    if (!isId(restatementId)) return undefined;
    const stream = streamName({ kind: 'restatement', clusterId: CLUSTER, restatementId });
    return this.stateOf(stream, restatementDecider.initial);
  }

  private get restatementContext(): RestatementContext {
    const reports = this.allOf<ReportState>('report').map(
      (state) =>
        [reportKey({ actorId: state.actor, period: state.period }), { state, context: this.reportContext }] as const,
    );
    const { definition, pauses } = sampleTerms.plan;
    const terms = { required: false, fourEyes: false, definition, pauses };
    return { cluster: this.cluster, by: 'ann', now: NOW, terms, reports: new Map(reports) };
  }

  /** Measures can be commented on, and their values. */
  private threadContext(command: unknown): ThreadContext {
    const thing = parseThing((command as { readonly about?: unknown } | null)?.about);
    const exists = thing !== undefined && 'measure' in thing && this.measures.has(thing.measure);
    const accounts = new Map([['ben', true]]);
    return { cluster: this.cluster, by: 'ann', now: NOW, thing: { exists, figures: [] }, accounts };
  }

  private writtenContext(kind: StreamRef['kind'], command: unknown): RestatementContext | ThreadContext {
    return kind === 'thread' ? this.threadContext(command) : this.restatementContext;
  }

  private methodContext(methodId: Id, command: unknown): object {
    const { cluster, measures, methods } = this;
    const outlines = new Map([...methods.keys()].map((id) => [id, sampleOutline(id)]));
    return { cluster, measures, methods, outlines, definition: outlineFor(methodId, command) };
  }

  private contextOf(ref: StreamRef, command: unknown): unknown {
    const { cluster, measures } = this;
    if (ref.kind === 'cluster') return undefined;
    if (ref.kind === 'method') return this.methodContext(ref.methodId, command);
    if (ref.kind === 'assessment') return { cluster, questionnaire: sampleQuestionnaire };
    if (['cycles', 'workflows', 'drafts', 'mailbox', 'snapshot'].includes(ref.kind)) return this.workflowContext;
    if (ref.kind === 'report') return { ...this.reportContext, restatement: this.restatementOf(command) };
    if (['restatement', 'thread'].includes(ref.kind)) return this.writtenContext(ref.kind, command);
    if (ref.kind === 'agreement') return this.agreementContext(ref.strategyId);
    if (ref.kind === 'cascade') return { cluster, map: this.mapOf(command), agreement: this.agreementOf(command) };
    // Accounts need the cluster alone.
    return 'strategyId' in ref ? this.strategyContext(ref.strategyId) : { cluster, measures, by: 'ann', now: NOW };
  }

  /** What the rules of a map, and of the plans of its strategy, need. */
  private strategyContext(strategyId: Id): object {
    const { cluster, cascade, measures } = this;
    const parent = findStrategy(cascade, strategyId)?.parent;
    const children = cascade.strategies.filter((entry) => entry.parent === strategyId);
    return {
      cluster,
      cascade,
      strategyId,
      ...(parent === undefined ? {} : { parentMap: this.map(parent) }),
      childMaps: new Map(children.map(({ id }) => [id, this.map(id)])),
      measures,
      entry: findStrategy(cascade, strategyId),
      map: this.map(strategyId),
      changes: this.mapWithRevision(strategyId).revision + 1,
      programme: this.programme(strategyId),
    };
  }

  private programme(strategyId: Id): ProgrammeState {
    const stream = streamName({ kind: 'programme', clusterId: CLUSTER, strategyId });
    return this.stateOf(stream, programmeDecider.initial);
  }
}

/** Rebuilds the states from a log of events. */
export function replay(log: readonly LoggedEvent[]): ReadonlyMap<string, object> {
  const states = new Map<string, object>();
  for (const { stream, text } of log) {
    const decider = deciderOf(refOf(stream));
    const { type, data } = JSON.parse(text) as DomainEvent;
    states.set(
      stream,
      decider.evolve(states.get(stream) ?? decider.initial, upcast(type, schemaVersionOf(type), data)),
    );
  }
  return states;
}

function refOf(stream: string): StreamRef {
  const ref = parseStream(stream);
  if (ref === undefined) throw new Error(`"${stream}" is not a stream name.`);
  return ref;
}
