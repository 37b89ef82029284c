import { excerpt, StrataError, type Id } from '@strata/domain';
import { didYouMean } from './did-you-mean.js';

/** Kinds of things of a cluster with the code of the error for an unknown one, and their plural. */
const KINDS = {
  member: { code: 'UNKNOWN_MEMBER', plural: 'Members' },
  measure: { code: 'UNKNOWN_MEASURE', plural: 'Measures' },
  strategy: { code: 'UNKNOWN_STRATEGY', plural: 'Strategies' },
  objective: { code: 'UNKNOWN_OBJECTIVE', plural: 'Objectives' },
  link: { code: 'UNKNOWN_LINK', plural: 'Links' },
  contribution: { code: 'UNKNOWN_CONTRIBUTION', plural: 'Contributions' },
  target: { code: 'UNKNOWN_TARGET', plural: 'Targets' },
  node: { code: 'UNKNOWN_NODE', plural: 'Nodes' },
  method: { code: 'METHOD_NOT_REGISTERED', plural: 'Methods' },
  scenario: { code: 'UNKNOWN_SCENARIO', plural: 'Scenarios' },
  agreement: { code: 'UNKNOWN_AGREEMENT', plural: 'Agreements' },
  round: { code: 'UNKNOWN_ROUND', plural: 'Rounds' },
  initiative: { code: 'UNKNOWN_INITIATIVE', plural: 'Initiatives' },
  cycle: { code: 'UNKNOWN_CYCLE', plural: 'Cycles' },
  evaluation: { code: 'UNKNOWN_EVALUATION', plural: 'Evaluations' },
} as const;

export type KindOfThing = keyof typeof KINDS;

const LISTED = 40;

/** The error for a thing that a cluster did not have: suggests the nearest of the known ids, or lists them. */
export function notFound(
  kind: KindOfThing,
  { cluster, id, known }: { readonly cluster: Id; readonly id: string; readonly known: Iterable<string> },
): StrataError {
  const { code, plural } = KINDS[kind];
  const ids = [...known];
  const message = `The cluster "${excerpt(cluster)}" had no ${kind} "${excerpt(id)}" at that moment.`;
  const list = ids.length === 0 ? `There are no ${plural.toLowerCase()}.` : `${plural}: ${listed(ids)}`;
  return new StrataError(code, message, {
    remedy: didYouMean(id, ids) ?? list,
  });
}

function listed(ids: readonly string[]): string {
  const more = ids.length - LISTED;
  return `${ids.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
