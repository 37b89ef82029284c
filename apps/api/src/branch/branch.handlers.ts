import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { BranchComparison, Strata, TakenStep } from '@strata/application';
import type {
  ForkBranchInput,
  ProposeBranchInput,
  QueryBranchArgs,
  QueryBranchComparisonArgs,
  QueryBranchesArgs,
  QueryBranchStepsArgs,
} from '@strata/contract';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { omitNil } from '../request/omit-nil.js';
import { STRATA } from '../tokens.js';
import type { BranchAnswer, BranchSource, BranchTarget } from './branch-source.js';
import { branchMutations } from './branch.mutations.js';

export class ChangeBranch extends Change<BranchTarget> {}

@CommandHandler(ChangeBranch)
class ChangeBranchHandler extends ChangeHandler<BranchTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, branchMutations);
  }
}

export class ForkBranch extends Change<BranchTarget, ForkBranchInput> {}

@CommandHandler(ForkBranch)
class ForkBranchHandler implements ICommandHandler<ForkBranch> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: ForkBranch) {
    const { caller, input, options } = change;
    const { cluster, branchId } = input;
    const request = { cluster, branchId, labels: omitNil(input.labels), asOf: parseAsOf(input.asOf) };
    return change.answer(await this.strata.branches.fork(caller, request, options));
  }
}

export class ProposeBranch extends Change<BranchTarget, ProposeBranchInput> {}

@CommandHandler(ProposeBranch)
class ProposeBranchHandler implements ICommandHandler<ProposeBranch> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: ProposeBranch): Promise<BranchAnswer | ReturnType<ProposeBranch['answer']>> {
    const { caller, input, options } = change;
    const { cluster, branchId, reason } = input;
    const request = { cluster, branchId, reason, inForce: input.inForce ?? false };
    const { outcome, steps } = await this.strata.branches.propose(caller, request, options);
    return { ...change.answer(outcome), steps };
  }
}

/** The branches of a cluster, ordered by id. */
export class ListBranches extends ApiQuery<QueryBranchesArgs, Connection<BranchSource>> {}

@QueryHandler(ListBranches)
class ListBranchesHandler implements IQueryHandler<ListBranches> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListBranches) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const all = await this.strata.branches.list(view);
    const shown = args.discarded === true ? all : all.filter(({ status }) => status !== 'discarded');
    return pageByKey(
      shown.map((state) => ({ view, state })),
      args,
      ({ state }) => state.id,
    );
  }
}

/** A branch of a cluster. */
export class FindBranch extends ApiQuery<QueryBranchArgs, BranchSource> {}

@QueryHandler(FindBranch)
class FindBranchHandler implements IQueryHandler<FindBranch> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id, asOf }, caller }: FindBranch) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { view, state: await this.strata.branches.get(view, id) };
  }
}

/** A branch compared with what was known at its origin. */
export class CompareBranch extends ApiQuery<QueryBranchComparisonArgs, BranchComparison> {}

@QueryHandler(CompareBranch)
class CompareBranchHandler implements IQueryHandler<CompareBranch> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, branch, periods, node, asOf }, caller, signal }: CompareBranch) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return this.strata.branches.compare(view, branch, { periods, node: node ?? undefined }, signal);
  }
}

/** What turning a branch into proposals would do. */
export class RehearseBranch extends ApiQuery<QueryBranchStepsArgs, readonly TakenStep[]> {}

@QueryHandler(RehearseBranch)
class RehearseBranchHandler implements IQueryHandler<RehearseBranch> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, branch: branchId, inForce }, caller }: RehearseBranch) {
    const request = { cluster, branchId, reason: 'rehearsal', inForce: inForce ?? false };
    return this.strata.branches.rehearse(caller, request);
  }
}

export const branchHandlers = [
  ChangeBranchHandler,
  ForkBranchHandler,
  ProposeBranchHandler,
  ListBranchesHandler,
  FindBranchHandler,
  CompareBranchHandler,
  RehearseBranchHandler,
];
