import { Inject, type OnModuleDestroy } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ClusterFileParser, type ClusterFileProblem, type ClusterTemplate, type Strata } from '@strata/application';
import type {
  ApplyClusterFileInput,
  ClusterExport,
  ClusterFileApplied,
  QueryExportClusterArgs,
} from '@strata/contract';
import { isStrataError, type Refusal } from '@strata/domain';
import { refusalAnswer, type RefusalAnswer } from '../errors/refusal-types.js';
import { ApiCommand } from '../mutations/api-command.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';

/** A cluster as its file. */
export class ExportCluster extends ApiQuery<QueryExportClusterArgs, ClusterExport> {}

@QueryHandler(ExportCluster)
class ExportClusterHandler implements IQueryHandler<ExportCluster> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, asOf }, caller }: ExportCluster) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { cluster, position: view.position, text: await this.strata.clusters.export(view) };
  }
}

/** The cluster files from which a new cluster can be started. */
export class ListTemplates extends ApiQuery<object, readonly ClusterTemplate[]> {}

@QueryHandler(ListTemplates)
class ListTemplatesHandler implements IQueryHandler<ListTemplates> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute() {
    return this.strata.clusters.templates();
  }
}

type Applied = ClusterFileApplied & { readonly __typename: 'ClusterFileApplied' };

/** Makes a cluster match its file. */
export class ApplyClusterFile extends ApiCommand<Applied | RefusalAnswer> {
  override readonly caller;

  constructor(
    readonly input: ApplyClusterFileInput,
    readonly members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super('applyClusterFile', context);
    this.caller = signedInPrincipal(context);
  }
}

/** The most changes that an answer lists. */
const MAX_CHANGES = 1_000;

/** Expected errors of applying a file; all others are thrown on. */
const REFUSALS = new Set([
  'ACCOUNT_QUOTA_USED',
  'CLUSTER_FILE_CONFLICT',
  'CLUSTER_FILE_NOT_READ',
  'CLUSTER_QUOTA_USED',
  'CONFLICT',
  'NOT_ALLOWED',
  'PLAN_INTERRUPTED',
  'PLAN_REFUSED',
  'TOO_MANY_COMMANDS',
]);

@CommandHandler(ApplyClusterFile)
class ApplyClusterFileHandler implements ICommandHandler<ApplyClusterFile>, OnModuleDestroy {
  readonly #parser = new ClusterFileParser();

  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  onModuleDestroy(): Promise<void> {
    return this.#parser.close();
  }

  async execute({ input: { text, dryRun }, members, caller }: ApplyClusterFile): Promise<Applied | RefusalAnswer> {
    const { clusters } = this.strata;
    try {
      const parsed = await this.#parser.parse(text, 'input.text');
      if (!parsed.ok) return refusalAnswer(invalid(parsed.problems), members);
      const report = dryRun ? await clusters.preview(caller, parsed.file) : await clusters.apply(caller, parsed.file);
      const { clusterId: cluster, changes, applied, position } = report;
      const changed = { changes: changes.slice(0, MAX_CHANGES), changeCount: changes.length };
      return { __typename: 'ClusterFileApplied', cluster, ...changed, applied, position: position ?? null };
    } catch (error) {
      if (!isStrataError(error) || !REFUSALS.has(error.code)) throw error;
      const { code, message, remedy } = error;
      return refusalAnswer({ code, message, remedy }, members);
    }
  }
}

function invalid(problems: readonly ClusterFileProblem[]): Refusal {
  const fields = problems.map(({ line, column, path, message, remedy }) => {
    const place = `line ${line}, column ${column}${path === '' ? '' : `, ${path}`}`;
    return { path: 'text', message: [`${place}: ${message}`, remedy].filter(Boolean).join(' ') };
  });
  return {
    code: 'INVALID_CLUSTER_FILE',
    message: 'The cluster file has problems, so nothing was changed.',
    remedy: 'Correct the places named in the faults.',
    details: { fields },
  };
}

export const clusterFileHandlers = [ExportClusterHandler, ListTemplatesHandler, ApplyClusterFileHandler];
