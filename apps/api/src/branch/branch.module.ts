import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { branchHandlers, ChangeBranch, ForkBranch, ProposeBranch } from './branch.handlers.js';
import { branchMutations } from './branch.mutations.js';
import { BranchResolver } from './branch.resolver.js';

/** What-if branches: changes that are laid over a cluster as it was known at a moment. */
@Module({
  providers: [
    BranchResolver,
    mutationResolver(ForkBranch, ['forkBranch']),
    mutationResolver(ProposeBranch, ['proposeBranch']),
    mutationResolver(ChangeBranch, fieldsOf(branchMutations)),
    ...branchHandlers,
  ],
})
export class BranchModule {}
