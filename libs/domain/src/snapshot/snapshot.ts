import type { Disclosure } from '../cluster/cluster.js';
import type { Status } from '../measure/measure.js';
import type { Position } from '../position.js';
import type { DecimalText, Id, InstantText, Labels, PeriodName } from '../words.js';

/** How a snapshot looks: the scores in the order of the cascade, or one strategy's map. */
export type SnapshotView = 'scorecard' | 'map';

/** How far down a snapshot shows the cascade. */
export type SnapshotDepth = 'strategies' | 'objectives' | 'measures';

/** A strategy, objective or measure as everybody may see it. */
export interface SnapshotNode {
  /** Its id in the scorecard, such as `objective:S/O`. */
  readonly id: string;
  /** The node that it is shown below; absent at the top. */
  readonly parent?: string | undefined;
  readonly kind: 'strategy' | 'objective' | 'measure';
  readonly labels: Labels;
  readonly perspective?: Id | undefined;
  readonly status: Status;
  /** 0 to 1, above 1 if the cluster keeps over-achievement; null if it has none, or if it is not disclosed. */
  readonly score: number | null;
  /** The share of its weight that has complete data, 0 to 1. */
  readonly coverage: number | null;
  readonly state: 'not-started' | 'open' | 'provisional' | 'complete';
  /** Of measures whose figures everybody may see. */
  readonly actual?: string | undefined;
  readonly target?: DecimalText | undefined;
  readonly unit?: string | undefined;
  /** Of objectives on a map whose card was put somewhere: see `CardPlace`. */
  readonly place?: { readonly x: number; readonly y: number } | undefined;
}

/** A cause and its effect on a map, by the ids of their nodes. */
export interface SnapshotLink {
  readonly from: string;
  readonly to: string;
  /** Negative if the effect falls when the cause rises. */
  readonly sign: 'positive' | 'negative';
}

/** What a snapshot shows, decided when it is published. Its hash is that of its canonical JSON (RFC 8785). */
export interface SnapshotContent {
  readonly form: 1;
  readonly cluster: Id;
  readonly labels: Labels;
  readonly view: SnapshotView;
  readonly depth: SnapshotDepth;
  readonly period: PeriodName;
  /** The strategy that is shown with those below it; absent for the whole cascade. */
  readonly strategy?: Id | undefined;
  /** The position in the log up to which everything was read. */
  readonly position: Position;
  /** The moment that this position stands for. */
  readonly knownAt: InstantText;
  /** The closed evaluation that it is. */
  readonly evaluation?: Id | undefined;
  /** The most that is disclosed. */
  readonly disclosure: Disclosure;
  /** The last seal of the log when it was published: the root over its first events. */
  readonly seal?: { readonly number: number; readonly size: number; readonly root: string } | undefined;
  readonly perspectives: readonly { readonly id: Id; readonly labels: Labels }[];
  /** Parents precede their children. */
  readonly nodes: readonly SnapshotNode[];
  readonly links: readonly SnapshotLink[];
}

/** A snapshot that was published, and perhaps withdrawn. */
export interface SnapshotState {
  readonly id: Id;
  readonly status: 'none' | 'published' | 'withdrawn';
  /** Kept while it is published. */
  readonly content?: SnapshotContent | undefined;
  /** What it was about; kept after it was withdrawn. */
  readonly about?: Pick<SnapshotContent, 'view' | 'period' | 'strategy' | 'position' | 'evaluation'> | undefined;
  /** SHA-256 (hex) of the content. */
  readonly sha256: string;
  readonly publishedBy: string;
  readonly publishedAt: InstantText;
  readonly withdrawnBy?: string | undefined;
  readonly withdrawnAt?: InstantText | undefined;
  /** Why it was withdrawn. */
  readonly reason?: string | undefined;
}

export type SnapshotCommand =
  | {
      readonly type: 'PublishSnapshot';
      /** Part of its address, so it must not be possible to guess it. */
      readonly snapshotId: Id;
      readonly content: SnapshotContent;
      readonly sha256: string;
    }
  | { readonly type: 'WithdrawSnapshot'; readonly snapshotId: Id; readonly reason: string };

export type SnapshotEvent =
  | {
      readonly type: 'SnapshotPublished';
      readonly data: {
        readonly snapshotId: Id;
        readonly by: string;
        readonly at: InstantText;
        readonly content: SnapshotContent;
        readonly sha256: string;
      };
    }
  | {
      readonly type: 'SnapshotWithdrawn';
      readonly data: {
        readonly snapshotId: Id;
        readonly by: string;
        readonly at: InstantText;
        readonly reason: string;
      };
    };
