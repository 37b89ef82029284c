import {
  parseStream,
  streamName,
  StrataError,
  subjectActor,
  type Id,
  type Position,
  type RecordedEvent,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { EvidenceProver, type EvidenceEntry } from '@strata/ledger';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { mayRead } from '../access/read-access.js';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import { requireMember } from '../clusters/cluster-view.js';
import { replayEvaluation, unknownEvaluation, type ReplayReport } from '../evaluations/replay-evaluation.js';
import { findClosingEvent, type ClosingEvent } from '../evaluations/replayed-cluster.js';
import { SCORING } from '../scorecards/scoring-options.js';
import { bundleReader } from './bundle-reader.js';
import type { EvidenceBundle } from './evidence-bundle.js';
import { extractOf, replayExtract } from './extract.js';
import { sealedUpTo } from './sealed-up-to.js';
import { verifyBundle } from './verify-bundle.js';

export interface EvidenceOptions {
  readonly events: EventStore;
  readonly reads: ClusterReads;
}

/** The evaluation to prove, and who may see what. */
export interface EvidenceRequest {
  readonly cluster: Id;
  readonly evaluation: Id;
  /** Only the figures of these members are disclosed; by default those of all. */
  readonly members?: readonly Id[] | undefined;
}

const KEYS = streamName({ kind: 'sealKeys', scope: 'all' });

/** Closed evaluations with everything that proves them to somebody without the store. */
export class EvidenceBundles {
  readonly #options: EvidenceOptions;

  constructor(options: EvidenceOptions) {
    this.#options = options;
  }

  /**
   * The events that a closed evaluation was computed from, each with the proof that it was sealed. Throws `NOT_ALLOWED`,
   * `UNKNOWN_CLUSTER`, `UNKNOWN_EVALUATION`, `UNKNOWN_MEMBER`, `NOT_DIVISIBLE`, `NOT_SEALED`, `SEALS_ALTERED` and `EVENT_ALTERED`.
   */
  async bundle(caller: Caller, { cluster, evaluation, members }: EvidenceRequest): Promise<EvidenceBundle> {
    requireAllowed(mayRead(caller, cluster, 'history'));
    const { events: log, reads } = this.#options;
    const snapshot = await reads.get(cluster);
    for (const member of members ?? []) requireMember(snapshot, member);
    const closing = await findClosingEvent(log, cluster, evaluation);
    if (!closing) throw unknownEvaluation(cluster, evaluation);
    const { seal, events: sealed } = await sealedUpTo(log, closing.recorded.position);
    const prover = new EvidenceProver(sealed);
    const isWithheld = members === undefined ? () => false : withheldFrom(snapshot, new Set(members));
    const entries: EvidenceEntry[] = [];
    for await (const event of this.#eventsOf(cluster, closing, seal.statement.position)) {
      const entry = isWithheld(event) ? prover.withhold(event.position) : prover.disclose(event);
      if (entry === undefined) throw eventAltered(event);
      entries.push(entry);
    }
    const { statement, signature, publicKey } = seal;
    const extract = members && (await extractOf({ cluster, closed: closing.closed, entries }));
    return { cluster, evaluation, seal: { statement, signature, publicKey }, extract, entries, nodes: prover.nodes };
  }

  /** The keys up to a position, the events that the evaluation needed, and that of the closing. */
  async *#eventsOf(clusterId: Id, { recorded, closed }: ClosingEvent, upTo: Position): AsyncIterable<RecordedEvent> {
    const { events: log } = this.#options;
    for await (const event of log.readStream(KEYS)) if (event.position <= upTo) yield event;
    const { record, position } = closed;
    if (record) for (const stream of record.events.streams) yield* this.#streamUpTo(stream, position);
    else yield* this.#clusterUpTo(clusterId, position);
    yield recorded;
  }

  async *#streamUpTo(stream: string, upTo: Position): AsyncIterable<RecordedEvent> {
    for await (const event of this.#options.events.readStream(stream)) {
      if (event.position > upTo) return;
      yield event;
    }
  }

  async *#clusterUpTo(clusterId: Id, upTo: Position): AsyncIterable<RecordedEvent> {
    for await (const batch of this.#options.events.readAll({ upTo })) {
      yield* batch.filter(({ metadata }) => metadata.clusterId === clusterId);
    }
  }
}

/** Verifies a bundle and replays its evaluation, without any store. Throws `NOT_PROVEN`. */
export async function replayEvidence(bundle: EvidenceBundle): Promise<ReplayReport> {
  const { cluster, evaluation, entries, extract } = bundle;
  const [finding] = verifyBundle(bundle).findings;
  if (finding) throw new StrataError('NOT_PROVEN', finding.message, { remedy: 'Verify the bundle.' });
  if (extract) return replayExtract({ cluster, extract, entries });
  return replayEvaluation({ events: bundleReader(entries), scoring: SCORING }, cluster, evaluation);
}

/** True for events with figures of other members than those: reports, assessments, segmentations, plans and closings. */
function withheldFrom(
  { clusterId: cluster, structure }: ClusterSnapshot,
  members: ReadonlySet<Id>,
): (event: RecordedEvent) => boolean {
  const owners = new Map(structure.cascade.strategies.map(({ id, owner }) => [id, owner]));
  const isOther = (actor: Id | undefined): boolean => actor !== undefined && !members.has(actor);
  return ({ stream }) => {
    const parsed = parseStream(stream);
    switch (parsed?.kind) {
      case 'evaluations':
        return parsed.clusterId === cluster;
      case 'report':
      case 'segmentation':
        return isOther(subjectActor(parsed.actorId));
      case 'assessment':
        return isOther(subjectActor(parsed.subject));
      case 'programme':
        return isOther(subjectActor(owners.get(parsed.strategyId)));
      default:
        return false;
    }
  };
}

function eventAltered({ position, stream }: RecordedEvent): StrataError {
  return new StrataError('EVENT_ALTERED', `The event at position ${position} in ${stream} is not what was sealed.`, {
    remedy: 'Verify the log.',
  });
}
