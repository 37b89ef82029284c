import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { evidenceLines, type Strata } from '@strata/application';
import type { EvidenceBundle, QueryEvidenceBundleArgs } from '@strata/contract';
import { ApiQuery } from '../request/api-query.js';
import { STRATA } from '../tokens.js';

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

export const evidenceHandlers = [ExportEvidenceHandler];
