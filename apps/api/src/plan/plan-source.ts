import type { Milestone } from '@strata/domain';

/** The source of the contract's type `Milestone`. */
export interface MilestoneSource extends Milestone {
  readonly reachedOn: string | undefined;
}
