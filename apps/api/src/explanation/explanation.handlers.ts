import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ExplainQuestion, Strata } from '@strata/application';
import type { ExplainedThing, QueryExplanationArgs } from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { subjectOf } from '../request/subject.js';
import { STRATA } from '../tokens.js';
import { placeNodes, type ExplanationSource } from './explanation-source.js';

const MAX_DEPTH = 64;

/** A value or score with everything it was computed from, as far as the caller may read it. */
export class Explain extends ApiQuery<QueryExplanationArgs, ExplanationSource> {}

@QueryHandler(Explain)
class ExplainHandler implements IQueryHandler<Explain> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, period, of, depth, asOf }, caller }: Explain) {
    const question = questionOf(of);
    const limits = { depth: depthOf(depth) };
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { view, period, nodes: placeNodes(await this.strata.scorecards.explain(view, period, question, limits)) };
  }
}

function questionOf({ node, value, output }: ExplainedThing): ExplainQuestion {
  if (isGiven(node)) return { kind: 'node', node };
  if (isGiven(value)) {
    return { kind: 'value', measure: value.measure, subject: subjectOf(value.member, 'of.value.member') };
  }
  const { method, output: path, member } = output!;
  return { kind: 'output', method, output: path, subject: subjectOf(member, 'of.output.member') };
}

function depthOf(depth: number | null | undefined): number {
  if (!isGiven(depth)) return MAX_DEPTH;
  if (depth >= 0 && depth <= MAX_DEPTH) return depth;
  throw inputFault(
    'depth',
    `The argument depth must be 0 to ${MAX_DEPTH}, not ${depth}.`,
    `Omit it for ${MAX_DEPTH} levels.`,
  );
}

export const explanationHandlers = [ExplainHandler];
