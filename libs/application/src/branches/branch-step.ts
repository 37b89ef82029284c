import type { AddressedCommand, BranchChange, BranchProposal, Refusal } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { DecisionDependencies } from '../commands/decision-dependencies.js';

/** A step of turning a branch into proposals: one command of the process that its changes belong to. */
export interface BranchStep extends BranchProposal {
  /** The keys of the changes that it takes up. */
  readonly changes: readonly string[];
  /** Whether it proposes something that others approve or put in force, or is in force at once. */
  readonly effect: 'proposes' | 'in-force';
  /** Undefined if nothing is left to do, or nothing can be done. */
  readonly command?: AddressedCommand | undefined;
  /** Why nothing can be done. */
  readonly refusal?: Refusal | undefined;
}

/** What steps are planned from. */
export interface StepSources {
  readonly reads: ClusterReads;
  readonly dependencies: DecisionDependencies;
}

/** What a branch is turned into. */
export interface Proposing {
  readonly branchId: string;
  readonly changes: readonly BranchChange[];
  readonly reason: string;
}
