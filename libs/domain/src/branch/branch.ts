import type { AskedStart } from '../effective-start/start.js';
import type { SubjectTarget } from '../measure/measure.js';
import type { Position } from '../position.js';
import type { Assumption } from '../scenario/scenario.js';
import type { Id, InstantText, Labels } from '../words.js';

/** From when a change of a branch holds; by default in every period. */
export type BranchStart = Pick<AskedStart, 'from'>;

/** A value in place of the one that was known, if any. */
export type ValueChange = { readonly kind: 'value' } & Assumption;

/** The targets of one subject, or of `*`. */
export type TargetChange = { readonly kind: 'target'; readonly measure: Id } & SubjectTarget & BranchStart;

/** A weight on the map of a strategy. */
export interface WeightChange extends BranchStart {
  readonly kind: 'weight';
  readonly strategy: Id;
  /** `perspective:P`, `objective:O`, `measure:O/M`, or `contribution:O>P` to an objective of the parent's map. */
  readonly about: string;
  /** Relative to its siblings, 0 or more. */
  readonly weight: number;
}

/** Another version of a method, of those that the cluster has registered. */
export interface MethodChange extends BranchStart {
  readonly kind: 'method';
  readonly method: Id;
  readonly version: number;
}

/** An actor that is a member, or that is none. */
export interface MemberChange extends BranchStart {
  readonly kind: 'member';
  readonly actor: Id;
  readonly member: boolean;
  /** The name of an actor that the cluster does not have. */
  readonly labels?: Labels | undefined;
}

/** What a branch changes in the cluster as it was known at its origin. */
export type BranchChange = ValueChange | TargetChange | WeightChange | MethodChange | MemberChange;

/** What became of changes of a branch: the thing that now proposes them or, without approval, is in force. */
export interface BranchProposal {
  readonly kind: 'restatement' | 'draft' | 'target' | 'map' | 'agreement' | 'trial' | 'member';
  /** The restatement, report, measure, strategy, method or actor. */
  readonly id: string;
}

export type BranchStatus = 'none' | 'open' | 'proposed' | 'discarded';

/** Changes that are laid over the cluster as it was known at one moment, and evaluated beside what was. */
export interface BranchState {
  readonly id: Id;
  readonly status: BranchStatus;
  readonly labels: Labels;
  /** The last position that the branch knows of the log. */
  readonly origin: Position;
  /** The account that forked it, and when. */
  readonly owner: string;
  readonly forkedAt: InstantText;
  /** In the order in which they were made; one for each key. */
  readonly changes: readonly BranchChange[];
  /** What it was turned into; absent until then. */
  readonly proposals?: readonly BranchProposal[] | undefined;
  /** Why it was proposed or discarded. */
  readonly reason?: string | undefined;
}

export type BranchCommand =
  | { readonly type: 'ForkBranch'; readonly branchId: Id; readonly labels: Labels; readonly origin: Position }
  /** A change replaces an earlier one with the same key. */
  | { readonly type: 'ChangeBranch'; readonly changes: readonly BranchChange[] }
  | { readonly type: 'DropBranchChanges'; readonly keys: readonly string[] }
  | { readonly type: 'DiscardBranch'; readonly reason: string }
  /** Records what the branch was turned into. */
  | { readonly type: 'ProposeBranch'; readonly reason: string; readonly proposals: readonly BranchProposal[] };

/** Who did something to a branch, and when. */
interface Done {
  readonly by: string;
  readonly at: InstantText;
}

export type BranchEvent =
  | {
      readonly type: 'BranchForked';
      readonly data: Done & { readonly branchId: Id; readonly labels: Labels; readonly origin: Position };
    }
  | { readonly type: 'BranchChanged'; readonly data: { readonly changes: readonly BranchChange[] } }
  | { readonly type: 'BranchChangesDropped'; readonly data: { readonly keys: readonly string[] } }
  | { readonly type: 'BranchDiscarded'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'BranchProposed';
      readonly data: Done & { readonly reason: string; readonly proposals: readonly BranchProposal[] };
    };
