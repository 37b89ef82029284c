import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryRevisionTriangleArgs } from '@strata/contract';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { subjectOf } from '../request/subject.js';
import { STRATA } from '../tokens.js';
import type { RevisionTriangleSource } from './revision-source.js';

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

export const revisionHandlers = [ReadRevisionsHandler];
