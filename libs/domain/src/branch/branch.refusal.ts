import type { Refusal } from '../decider.js';
import type { BranchState } from './branch.js';
import { MAX_BRANCH_CHANGES } from './branch.shape.js';

export function branchExists({ id }: BranchState): Refusal {
  return {
    code: 'BRANCH_EXISTS',
    message: `The branch "${id}" was forked before with another name or origin.`,
    remedy: 'Fork the new branch under another id.',
    details: { branchId: id },
  };
}

export function branchDiscarded({ id }: BranchState): Refusal {
  return {
    code: 'BRANCH_DISCARDED',
    message: `The branch "${id}" is discarded.`,
    remedy: 'Fork another branch under another id.',
    details: { branchId: id },
  };
}

export function branchProposed({ id }: BranchState): Refusal {
  return {
    code: 'BRANCH_PROPOSED',
    message: `The branch "${id}" was turned into proposals, so its changes stay as they are.`,
    remedy: 'Fork another branch for other changes.',
    details: { branchId: id },
  };
}

export function branchEmpty({ id }: BranchState): Refusal {
  return {
    code: 'BRANCH_EMPTY',
    message: `The branch "${id}" changes nothing that could be proposed.`,
    remedy: 'Change something in the branch first.',
    details: { branchId: id },
  };
}

export function duplicateChange(key: string): Refusal {
  return {
    code: 'DUPLICATE_CHANGE',
    message: `The command contains the change "${key}" twice.`,
    remedy: 'Send each change once.',
    details: { change: key },
  };
}

export function branchLimit(changes: number): Refusal {
  return {
    code: 'BRANCH_LIMIT',
    message: `The branch would have ${changes} changes, but at most ${MAX_BRANCH_CHANGES} are allowed.`,
    remedy: 'Drop changes that are no longer needed, or fork a second branch.',
    details: { limit: MAX_BRANCH_CHANGES },
  };
}
