import type { Disclosure, RoleGrant } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { ShownNode } from '../scorecards/disclosure.js';
import { seesAllFigures } from '../scorecards/reader-of.js';
import type { ScorecardQuestion, Scorecards } from '../scorecards/scorecards.js';

/** What everybody may see is asked of a scorecard. */
export interface PublicQuestion extends Pick<ScorecardQuestion, 'period' | 'strategy'> {
  /** The most that is disclosed; no more than the cluster discloses to its members. */
  readonly disclosure: Disclosure;
}

/**
 * The nodes of a scorecard as everybody may see them: of each, the least that any member sees, or somebody who sees no
 * member's figures. Whoever knows the figures of one member so learns nothing about the others from them.
 */
export async function publicNodes(
  { reads, scorecards }: { readonly reads: ClusterReads; readonly scorecards: Scorecards },
  view: ClusterView,
  { disclosure, ...question }: PublicQuestion,
): Promise<readonly ShownNode[]> {
  const { structure } = view;
  const limited = { ...view, structure: { ...structure, cluster: { ...structure.cluster, disclosure } } };
  const least = await scorecards.least(limited, await readersOf(reads, limited), question);
  return disclosure === 'status' ? least.map(withoutScore) : least;
}

function withoutScore(node: ShownNode): ShownNode {
  const { reading: _, ...rest } = node;
  return { ...rest, score: null, rawScore: null, shown: node.shown === 'nothing' ? 'nothing' : 'status' };
}

/** Everybody whose view differs: somebody without any role, each member, and accounts with other roles for members. */
async function readersOf(reads: ClusterReads, view: ClusterView): Promise<readonly Caller[]> {
  const { clusterId: cluster, structure } = view;
  const members = structure.cluster.actors.map(({ id: actor }): RoleGrant[] => [{ cluster, role: 'updater', actor }]);
  const accounts = (await reads.accounts()).map(({ grants }) =>
    grants.flatMap((grant): RoleGrant[] => {
      return grant.cluster === cluster && grant.actor !== undefined
        ? [{ cluster, role: 'updater', actor: grant.actor }]
        : [];
    }),
  );
  const nobody: Caller = { login: '', name: '', grants: [] };
  // Where everybody sees everything, one reader is enough.
  if (seesAllFigures({ ...view, caller: nobody })) return [nobody];
  const distinct = new Map([[], ...members, ...accounts].map((grants) => [keyOf(grants), grants]));
  return [...distinct.values()].map((grants): Caller => ({ ...nobody, grants }));
}

function keyOf(grants: readonly RoleGrant[]): string {
  return [...new Set(grants.map(({ actor }) => actor))].sort().join(' ');
}
