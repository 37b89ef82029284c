import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { ExplainedThing, QueryExplanationArgs } from '@strata/graphql';
import { mayReadSubject, requireReadable } from '../access/readable-figures.js';
import { Explain, type ExplainQuestion } from '../bus/evaluation-messages.js';
import { ViewCluster } from '../bus/messages.js';
import { inputFault } from '../errors/input-fault.js';
import { asOfOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { requireMember, subjectOf } from '../request/subject.js';
import { placeNodes, type ExplanationSource } from './explanation-source.js';

const DEEPEST = 64;

/** Questions about where values and scores come from. */
@Resolver()
export class ExplanationResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('explanation')
  async explanation(
    @Args() { cluster, period, of, depth, asOf }: QueryExplanationArgs,
    @Context() context: RequestContext,
  ): Promise<ExplanationSource> {
    const principal = signedInPrincipal(context);
    const question = questionOf(of);
    const limits = { depth: depthOf(depth) };
    if (question.kind !== 'node') requireReadable(context, cluster, question.subject);
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf)));
    if (question.kind !== 'node') requireMember(view, question.subject);
    const top = await this.queries.execute(new Explain(view, period, question, limits));
    const nodes = placeNodes(top, (subject) => mayReadSubject(principal, cluster, subject) === undefined);
    return { view, period, nodes };
  }
}

function questionOf({ node, value, output }: ExplainedThing): ExplainQuestion {
  if (isGiven(node)) return { kind: 'node', node };
  if (isGiven(value))
    return { kind: 'value', measure: value.measure, subject: subjectOf(value.member, 'of.value.member') };
  const { method, output: path, member } = output!;
  return { kind: 'output', method, output: path, subject: subjectOf(member, 'of.output.member') };
}

function depthOf(depth: number | null | undefined): number {
  if (!isGiven(depth)) return DEEPEST;
  if (depth >= 0 && depth <= DEEPEST) return depth;
  throw inputFault('depth', `depth is ${depth}; it can be 0 to ${DEEPEST}.`);
}
