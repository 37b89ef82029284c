import { CLUSTER_SUBJECT, type Id, type Reporter } from '@strata/domain';

/**
 * The reporters of a cluster in groups, such that the subjects of one group, which are its reporters and their parts, come
 * before those of the next. A reporter is in a group with those whose ids begin with its own: `inn-2` comes before
 * `inn/bar`.
 */
export function reporterGroups(actors: readonly { readonly id: Id }[]): readonly (readonly Reporter[])[] {
  const groups: Reporter[][] = [];
  for (const reporter of [CLUSTER_SUBJECT, ...actors.map(({ id }) => id)].sort()) {
    const last = groups.at(-1);
    if (last !== undefined && reporter.startsWith(last[0]!)) last.push(reporter);
    else groups.push([reporter]);
  }
  return groups;
}
