import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { evidenceLines, type Strata } from '@strata/application';
import type {
  EvidenceBundle,
  QueryEvidenceBundleArgs,
  QueryRevisionTriangleArgs,
  QueryScoreChangeArgs,
} from '@strata/contract';
import { previousPeriod } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { subjectOf } from '../request/subject.js';
import { STRATA } from '../tokens.js';
import type { RevisionTriangleSource, ScoreChangeSource } from './audit-source.js';

/** A closed evaluation with everything that proves it. */
export class ExportEvidence extends ApiQuery<QueryEvidenceBundleArgs, EvidenceBundle> {}

@QueryHandler(ExportEvidence)
class ExportEvidenceHandler implements IQueryHandler<ExportEvidence> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, evaluation, members }, caller }: ExportEvidence) {
    const request = { cluster, evaluation, members: members ?? undefined };
    const bundle = await this.strata.evidence.bundle(caller, request);
    const { size, root } = bundle.seal.statement;
    const events = bundle.entries.filter((entry) => 'event' in entry).length;
    const file = [...evidenceLines(bundle)].join('');
    return { cluster, evaluation, events, withheld: bundle.entries.length - events, size, root, file };
  }
}

/** The values of a measure, periods by vintages. */
export class ReadRevisions extends ApiQuery<QueryRevisionTriangleArgs, RevisionTriangleSource> {}

@QueryHandler(ReadRevisions)
class ReadRevisionsHandler implements IQueryHandler<ReadRevisions> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ReadRevisions): Promise<RevisionTriangleSource> {
    const { cluster, measure, member, vintages, asOf } = args;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const subject = member === undefined || member === null ? undefined : subjectOf(member);
    const question = { measure, subject, vintages: vintages ?? undefined };
    return { cluster, position: view.position, ...(await this.strata.revisions.triangle(view, question)) };
  }
}

/** Why a score changed between two moments or two periods. */
export class ExplainChange extends ApiQuery<QueryScoreChangeArgs, ScoreChangeSource> {}

@QueryHandler(ExplainChange)
class ExplainChangeHandler implements IQueryHandler<ExplainChange> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller, signal }: ExplainChange): Promise<ScoreChangeSource> {
    const { cluster, node, period, from, fromPeriod, asOf } = args;
    const later = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    if (isGiven(from) && isGiven(fromPeriod)) {
      throw inputFault('from', 'A change is from a moment or from a period.', 'Give only one of from and fromPeriod.');
    }
    const { calendar } = later.structure.cluster;
    const sides = [
      isGiven(from)
        ? { view: await this.strata.clusters.view(caller, cluster, parseAsOf(from)), period }
        : { view: later, period: fromPeriod ?? previousPeriod(period, 1, calendar) },
      { view: later, period },
    ] as const;
    return { cluster, ...(await this.strata.scorecards.change(sides, node, signal)) };
  }
}

export const auditHandlers = [ExportEvidenceHandler, ReadRevisionsHandler, ExplainChangeHandler];
