import {
  assessmentMoments,
  explainMeasure,
  explainMethodOutput,
  explainNode,
  momentToAsk,
  type AsOf,
  type ClusterQueries,
  type ExplainedNode,
} from '@strata/application';
import { CLUSTER_SUBJECT, isSubject, parsePeriod, StrataError, subjectActor, type Language } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { explainedLines } from '../explained-tree.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface ExplainCommandOptions extends CommonOptions {
  readonly cluster: string;
  readonly period: string;
  readonly node?: string;
  readonly member?: string;
  readonly measure?: string;
  readonly method?: string;
  readonly output?: string;
  readonly at?: string;
  readonly recorded?: boolean;
  readonly depth?: number;
  readonly nodes?: number;
  readonly language: Language;
}

/** What is to be explained; exactly one of the three must be named. */
type Asked =
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'measure'; readonly measure: string; readonly subject: string }
  | { readonly kind: 'method'; readonly method: string; readonly output: string; readonly subject: string };

function usage(message: string): StrataError {
  return new StrataError('WHAT_TO_EXPLAIN', message, {
    remedy: 'name one: --node NODE, --measure K --member M, or --method ID --output O [--member M]',
  });
}

function askedFor({ node, measure, method, output, member }: ExplainCommandOptions): Asked {
  const named = [node, measure, method].filter((one) => one !== undefined);
  if (named.length !== 1) throw usage(`${named.length === 0 ? 'nothing' : 'more than one thing'} to explain is named`);
  if (node !== undefined) return { kind: 'node', node };
  const subject = member ?? CLUSTER_SUBJECT;
  if (measure !== undefined) return { kind: 'measure', measure, subject };
  if (output === undefined) throw usage('the output of the method is not named');
  return { kind: 'method', method: method ?? '', output, subject };
}

function momentOf({ at, recorded }: ExplainCommandOptions): AsOf {
  if (at === undefined) return {};
  return { instant: momentToAsk(at), axis: recorded ? 'recorded' : 'known' };
}

function requireSubject(subject: string, { cluster }: ClusterStructure): void {
  if (subject === CLUSTER_SUBJECT) return;
  const actor = subjectActor(subject);
  if (isSubject(subject) && cluster.actors.some((one) => one.id === actor)) return;
  const known = cluster.actors.slice(0, 40).map((one) => one.id);
  throw new StrataError('UNKNOWN_MEMBER', `cluster ${cluster.id} has no member ${subject}`, {
    remedy: `members: ${known.join(', ')}`,
  });
}

async function explained(queries: ClusterQueries, options: ExplainCommandOptions): Promise<ExplainedNode> {
  const { cluster, period, depth, nodes } = options;
  const asked = askedFor(options);
  const limits = { ...(depth === undefined ? {} : { depth }), ...(nodes === undefined ? {} : { nodes }) };
  const view = await queries.get(cluster, momentOf(options));
  if (asked.kind !== 'node') requireSubject(asked.subject, view.structure);
  if (asked.kind === 'measure') return explainMeasure(queries, view, { ...asked, period }, limits);
  const scorecard = await queries.scorecard(view, period);
  const how = { ...limits, moments: await assessmentMoments(queries, scorecard) };
  return asked.kind === 'node'
    ? explainNode(scorecard, asked.node, how)
    : explainMethodOutput(scorecard, { ...asked, period }, how);
}

/** `strata explain`. */
export async function explain(options: ExplainCommandOptions): Promise<void> {
  if (!parsePeriod(options.period)) {
    throw new StrataError('NOT_A_PERIOD', `"${options.period}" is not a period`, {
      remedy: 'write 2008, 2008-H1, 2008-Q3 or 2008-07',
    });
  }
  askedFor(options);
  await withCurrentRuntime('query', async ({ queries }) => {
    const tree = await explained(queries, options);
    if (options.json) return sayJson(tree);
    for (const line of explainedLines(tree, options.language)) say(line);
  });
}
