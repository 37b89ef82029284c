import { excerpt, StrataError, type Id } from '@strata/domain';
import { didYouMean } from './did-you-mean.js';

/** Kinds of things of a cluster with the code of the error for an unknown one, and their plural. */
const KINDS = {
  member: { code: 'UNKNOWN_MEMBER', plural: 'members' },
  measure: { code: 'UNKNOWN_MEASURE', plural: 'measures' },
  strategy: { code: 'UNKNOWN_STRATEGY', plural: 'strategies' },
  objective: { code: 'UNKNOWN_OBJECTIVE', plural: 'objectives' },
  link: { code: 'UNKNOWN_LINK', plural: 'links' },
  contribution: { code: 'UNKNOWN_CONTRIBUTION', plural: 'contributions' },
  target: { code: 'UNKNOWN_TARGET', plural: 'targets' },
  node: { code: 'UNKNOWN_NODE', plural: 'nodes' },
  method: { code: 'METHOD_NOT_REGISTERED', plural: 'methods' },
  scenario: { code: 'UNKNOWN_SCENARIO', plural: 'scenarios' },
  branch: { code: 'UNKNOWN_BRANCH', plural: 'branches' },
  agreement: { code: 'UNKNOWN_AGREEMENT', plural: 'agreements' },
  round: { code: 'UNKNOWN_ROUND', plural: 'rounds' },
  initiative: { code: 'UNKNOWN_INITIATIVE', plural: 'initiatives' },
  restatement: { code: 'UNKNOWN_RESTATEMENT', plural: 'restatements' },
  snapshot: { code: 'UNKNOWN_SNAPSHOT', plural: 'snapshots' },
  thread: { code: 'UNKNOWN_THREAD', plural: 'threads' },
  cycle: { code: 'UNKNOWN_CYCLE', plural: 'cycles' },
  evaluation: { code: 'UNKNOWN_EVALUATION', plural: 'evaluations' },
} as const;

export type KindOfThing = keyof typeof KINDS;

/** The codes of `notFound`, which are answers and no failures. */
export const NOT_FOUND_CODES: readonly string[] = Object.values(KINDS).map(({ code }) => code);

const LISTED = 40;

/** The error for a thing that a cluster did not have: suggests the nearest of the known ids, or lists them. */
export function notFound(
  kind: KindOfThing,
  { cluster, id, known }: { readonly cluster: Id; readonly id: string; readonly known: Iterable<string> },
): StrataError {
  const { code, plural } = KINDS[kind];
  const ids = [...known];
  const message = `The cluster "${excerpt(cluster)}" has no ${kind} "${excerpt(id)}".`;
  const list = ids.length === 0 ? `There are no ${plural}.` : `Use one of these ${plural}: ${listed(ids)}.`;
  return new StrataError(code, message, {
    remedy: didYouMean(id, ids) ?? list,
  });
}

function listed(ids: readonly string[]): string {
  const more = ids.length - LISTED;
  return `${ids.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
