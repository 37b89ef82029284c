import { fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { DEFAULT_DISCLOSURE } from '../cluster/cluster.evolve.js';
import type { ClusterState, Disclosure } from '../cluster/cluster.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import type { Id, InstantText } from '../words.js';
import { initialSnapshot, snapshotEvolve } from './snapshot.evolve.js';
import { snapshotCommandShape } from './snapshot.shape.js';
import type { SnapshotCommand, SnapshotEvent, SnapshotState } from './snapshot.js';

/** What the rules of snapshots need. */
export interface SnapshotContext {
  readonly cluster: ClusterState;
  readonly by: string;
  readonly now: InstantText;
}

type Command<T extends SnapshotCommand['type']> = Extract<SnapshotCommand, { readonly type: T }>;

/** One snapshot: what it shows is fixed when it is published, until it is withdrawn. */
export const snapshotDecider: Decider<SnapshotState, SnapshotCommand, SnapshotEvent, SnapshotContext> = defineDecider({
  initial: initialSnapshot,
  shape: snapshotCommandShape,
  guard: (_command: SnapshotCommand, _state: SnapshotState, { cluster }: SnapshotContext) =>
    cluster.exists ? undefined : clusterNotFound,
  decide: { PublishSnapshot: publish, WithdrawSnapshot: withdraw },
  evolve: snapshotEvolve,
});

function publish(
  { snapshotId, content, sha256 }: Command<'PublishSnapshot'>,
  state: SnapshotState,
  { cluster, by, now: at }: SnapshotContext,
): Decision<SnapshotEvent> {
  if (state.status !== 'none') {
    return state.status === 'published' && state.sha256 === sha256 ? accept() : refuse(snapshotExists(snapshotId));
  }
  if (!fitsCalendar(content.period, cluster.calendar)) return refuse(periodOutOfRange(content.period));
  const refusal = disclosureExceeded(content.disclosure, cluster);
  if (refusal) return refuse(refusal);
  return accept({ type: 'SnapshotPublished', data: { snapshotId, by, at, content, sha256 } });
}

function withdraw(
  { snapshotId, reason }: Command<'WithdrawSnapshot'>,
  { status }: SnapshotState,
  { by, now: at }: SnapshotContext,
): Decision<SnapshotEvent> {
  if (status === 'none') return refuse(snapshotNotFound(snapshotId));
  if (status === 'withdrawn') return accept();
  return accept({ type: 'SnapshotWithdrawn', data: { snapshotId, by, at, reason } });
}

/** How much is disclosed, in order. */
const EXTENT: Readonly<Record<Disclosure, number>> = { status: 0, scores: 1, open: 2 };

/** Why a snapshot of a cluster cannot disclose so much; undefined if it can. */
export function disclosureExceeded(
  wanted: Disclosure,
  { disclosure = DEFAULT_DISCLOSURE }: Pick<ClusterState, 'disclosure'>,
): Refusal | undefined {
  if (EXTENT[wanted] <= EXTENT[disclosure]) return undefined;
  return {
    code: 'DISCLOSURE_EXCEEDED',
    message: `The cluster's disclosure is "${disclosure}", so a snapshot cannot disclose "${wanted}".`,
    remedy: 'Publish no more than the members may see of each other.',
    details: { wanted, disclosure },
  };
}

function snapshotExists(id: Id): Refusal {
  return {
    code: 'SNAPSHOT_EXISTS',
    message: `The snapshot "${id}" was already published; what a snapshot shows never changes.`,
    remedy: 'Publish another snapshot, and withdraw this one if it is wrong.',
    details: { snapshot: id },
  };
}

function snapshotNotFound(id: Id): Refusal {
  return {
    code: 'SNAPSHOT_NOT_FOUND',
    message: `No snapshot "${id}" was published.`,
    remedy: 'Check the id against the list of snapshots.',
    details: { snapshot: id },
  };
}
