import type { BranchChangeInput } from '@strata/contract';
import type { AddressedCommand, BranchChange, BranchCommand } from '@strata/domain';
import type { MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';
import type { BranchTarget } from './branch-source.js';

function toBranch({ cluster, branchId }: BranchTarget, command: BranchCommand): AddressedCommand {
  return { aggregate: 'branch', clusterId: cluster, branchId, command };
}

/** The only change in an input, of the kind that its name tells. */
function changeOf(input: BranchChangeInput): BranchChange {
  const [[kind, change] = ['', {}]] = Object.entries(omitNil(input));
  return { kind, ...(change as object) } as BranchChange;
}

/** Mutations that are commands to a branch. */
export const branchMutations = {
  changeBranch: (input) => toBranch(input, { type: 'ChangeBranch', changes: input.changes.map(changeOf) }),
  dropBranchChanges: (input) => toBranch(input, { type: 'DropBranchChanges', keys: [...input.keys] }),
  discardBranch: (input) => toBranch(input, { type: 'DiscardBranch', reason: input.reason }),
} satisfies MutationTable;
