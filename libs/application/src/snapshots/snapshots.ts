import {
  isId,
  isStrataError,
  type AddressedCommand,
  type Id,
  type SnapshotContent,
  type SnapshotState,
  type StrataError,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { canonicalJson, hashOf } from '@strata/ledger';
import { findSnapshot, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { randomBytes } from 'node:crypto';
import { refusalOf, requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import type { AsOf } from '../clusters/as-of.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Clusters } from '../clusters/clusters.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { snapshotState } from '../commands/decision-dependencies.js';
import { sha256Of } from '../commands/event-ids.js';
import { notFound } from '../messages/not-found.js';
import type { Seals } from '../seals/seals.js';
import type { Scorecards } from '../scorecards/scorecards.js';
import { snapshotContent, type SnapshotQuestion } from './snapshot-content.js';

export interface SnapshotsOptions {
  readonly events: Pick<EventStore, 'head'>;
  readonly store: ReadStore;
  readonly reads: ClusterReads;
  readonly clusters: Clusters;
  readonly scorecards: Scorecards;
  readonly seals: Pick<Seals, 'last'>;
  readonly commands: Commands;
}

/** A snapshot to publish. */
export interface PublishRequest extends SnapshotQuestion {
  readonly cluster: Id;
  readonly asOf?: AsOf | undefined;
  /** The fingerprint of the preview: nothing else is published. */
  readonly seen?: string | undefined;
}

interface ToStore {
  readonly request: PublishRequest;
  readonly snapshot: { readonly snapshotId: Id; readonly content: SnapshotContent; readonly sha256: string };
  readonly options: SendOptions;
}

/** What would be published. */
export interface SnapshotPreview {
  readonly content: SnapshotContent;
  /** A fingerprint of what is shown, whatever the position. */
  readonly seen: string;
}

/** A snapshot as anybody gets it at its address. */
export type PublicSnapshot =
  | {
      readonly status: 'published';
      readonly content: SnapshotContent;
      /** The hash of `snapshotText` of the content. */
      readonly sha256: string;
      readonly publishedAt: string;
    }
  | { readonly status: 'withdrawn'; readonly withdrawnAt: string };

/** Snapshots that anybody may read at an address that cannot be guessed, until they are withdrawn. */
export class Snapshots {
  readonly #options: SnapshotsOptions;

  constructor(options: SnapshotsOptions) {
    this.#options = options;
  }

  /**
   * What would be published. Throws `NOT_ALLOWED`, what `Clusters.view` throws, and `UNKNOWN_STRATEGY`,
   * `NO_STRATEGY_OF_MAP`, `DISCLOSURE_EXCEEDED`, `NOTHING_TO_PUBLISH` and `SNAPSHOT_TOO_LARGE`.
   */
  async preview(caller: Caller, { cluster, asOf, seen: _, ...question }: PublishRequest): Promise<SnapshotPreview> {
    requireAllowed(mayCommand(caller, publishing(cluster)));
    const { clusters, reads, scorecards, seals } = this.#options;
    const view = await clusters.view(caller, cluster, asOf);
    const shown = await snapshotContent({ reads, scorecards }, view, question);
    const last = await seals.last();
    const content = last === undefined ? shown : { ...shown, seal: sealOf(last) };
    return { content, seen: fingerprint(shown) };
  }

  /**
   * Publishes a snapshot as known at a moment, by default now, and returns its id, which is part of its address. What
   * `preview` throws is refused.
   */
  async publish(
    caller: Caller,
    request: PublishRequest,
    options: SendOptions = {},
  ): Promise<Outcome & { readonly id: Id }> {
    const { cluster: clusterId, asOf, seen } = request;
    const refusal = mayCommand(caller, publishing(clusterId));
    if (refusal) return { kind: 'refused', refusal, id: '' };
    const { events } = this.#options;
    const before = await this.#publishedBefore(caller, clusterId, options);
    if (before !== undefined) return this.#store(caller, { request, snapshot: before, options });
    try {
      const newest = asOf ?? { atLeast: await events.head() };
      const preview = await this.preview(caller, { ...request, asOf: newest });
      if (seen !== undefined && seen !== preview.seen) return { kind: 'refused', refusal: HAS_CHANGED, id: '' };
      const { content } = preview;
      const snapshotId = idOf(clusterId, callerName(caller), options.commandId);
      const snapshot = { snapshotId, content, sha256: hashOf(content, sha256Of) };
      return await this.#store(caller, { request, snapshot, options });
    } catch (error) {
      if (!REFUSED.some((code) => isStrataError(error, code))) throw error;
      return { kind: 'refused', refusal: refusalOf(error as StrataError), id: '' };
    }
  }

  async #store(caller: Caller, { request, snapshot, options }: ToStore): Promise<Outcome & { readonly id: Id }> {
    const { cluster: clusterId, asOf } = request;
    const command = { type: 'PublishSnapshot', ...snapshot } as const;
    const asked = { publish: { ...request, asOf: { ...asOf } } };
    const outcome = await this.#options.commands.execute(
      caller,
      { aggregate: 'snapshot', clusterId, command },
      { ...options, asked },
    );
    return { ...outcome, id: outcome.kind === 'refused' ? '' : snapshot.snapshotId };
  }

  /** What a command that is sent again has published; the figures may be others by now. */
  async #publishedBefore(
    caller: Caller,
    clusterId: Id,
    { commandId }: SendOptions,
  ): Promise<ToStore['snapshot'] | undefined> {
    if (commandId === undefined || !isId(clusterId)) return undefined;
    const snapshotId = idOf(clusterId, callerName(caller), commandId);
    const state = await snapshotState(this.#options.commands.dependencies(), clusterId, snapshotId);
    if (state.status === 'none') return undefined;
    // One that was withdrawn has no content any more, nor does a repeat need it: what was asked decides.
    return { snapshotId, content: state.content!, sha256: state.sha256 };
  }

  /** The snapshots that had been published by the view's moment, without their content, the newest first. */
  async list(view: ClusterView): Promise<readonly SnapshotState[]> {
    const found = [...(await this.#options.reads.snapshots.all(view)).values()];
    return found.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  }

  /** A snapshot. Throws `UNKNOWN_SNAPSHOT`. */
  async get(view: ClusterView, id: Id): Promise<SnapshotState> {
    const { snapshots } = this.#options.reads;
    const state = await snapshots.one(view, id);
    if (state) return state;
    throw notFound('snapshot', { cluster: view.clusterId, id, known: (await snapshots.all(view)).keys() });
  }

  /** What anybody gets at an address now; undefined if nothing was ever published there. */
  async published(cluster: Id, id: Id): Promise<PublicSnapshot | undefined> {
    const { store } = this.#options;
    const state = await findSnapshot(store.reader(HISTORY), cluster, id);
    if (state?.status === 'withdrawn') return { status: 'withdrawn', withdrawnAt: state.withdrawnAt ?? '' };
    if (state?.content === undefined) return undefined;
    const { content, sha256, publishedAt } = state;
    return { status: 'published', content, sha256, publishedAt };
  }
}

/** The content of a snapshot as text: its canonical JSON, of which its hash is made. */
export function snapshotText(content: SnapshotContent): string {
  return canonicalJson(content);
}

/** Why nothing can be published. */
const REFUSED = [
  'UNKNOWN_STRATEGY',
  'NO_STRATEGY_OF_MAP',
  'DISCLOSURE_EXCEEDED',
  'NOTHING_TO_PUBLISH',
  'SNAPSHOT_TOO_LARGE',
];

const HAS_CHANGED = {
  code: 'SNAPSHOT_HAS_CHANGED',
  message: 'What would be published is no longer what the preview has shown.',
  remedy: 'Look at the preview again.',
} as const;

function publishing(clusterId: Id): AddressedCommand {
  return { aggregate: 'snapshot', clusterId, command: { type: 'PublishSnapshot' } } as AddressedCommand;
}

/** 128 bits that nobody can guess; of a command that is sent again, those of before. */
function idOf(cluster: Id, by: string, commandId: string | undefined): Id {
  if (commandId === undefined) return randomBytes(16).toString('hex');
  return sha256Of(JSON.stringify(['snapshot', cluster, by, commandId])).slice(0, 32);
}

function sealOf({ statement }: NonNullable<Awaited<ReturnType<Seals['last']>>>): SnapshotContent['seal'] {
  const { number, size, root } = statement;
  return { number, size, root };
}

function fingerprint({ position: _, knownAt: __, ...shown }: Omit<SnapshotContent, 'seal'>): string {
  return hashOf(shown, sha256Of);
}
