import type { ClusterView, TakenStep } from '@strata/application';
import type * as contract from '@strata/contract';
import type { BranchState } from '@strata/domain';
import type { ChangeAnswer } from '../mutations/change.js';

/** The source of the contract's type `Branch`. */
export interface BranchSource {
  readonly view: ClusterView;
  readonly state: BranchState;
}

/** Which branch a mutation changes. */
export type BranchTarget = Pick<contract.DiscardBranchInput, 'cluster' | 'branchId'>;

/** The answer to a change, with the steps of a proposal. */
export interface BranchAnswer extends ChangeAnswer<BranchTarget> {
  readonly steps?: readonly TakenStep[] | undefined;
}
