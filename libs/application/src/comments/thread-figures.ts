import { subjectActor, type AccountState, type ClusterState, type Id, type Subject, type Thing } from '@strata/domain';
import { seesFiguresOf } from '../access/read-access.js';

/** Tells of a cluster what decides whose figures a thing shows. */
export interface FigureSource {
  /** The owner of a strategy; undefined if there is no such strategy. */
  readonly ownerOf: (strategy: Id) => Promise<Subject | undefined>;
  /** The subjects whose values a restatement corrects; none if there is no such restatement. */
  readonly correctedBy: (restatement: Id) => Promise<readonly Subject[]>;
}

type Of<K extends Thing['kind']> = Extract<Thing, { readonly kind: K }>;
type Subjects = readonly (Subject | undefined)[];

/** A thing that everybody in the cluster may see. */
const shared = (): Subjects => [];

const FIGURES: { readonly [K in Thing['kind']]: (thing: Of<K>, source: FigureSource) => Subjects | Promise<Subjects> } =
  {
    strategy: shared,
    objective: shared,
    link: shared,
    measure: shared,
    value: ({ subject }) => [subject],
    target: shared,
    report: ({ actor }) => [actor],
    cycle: shared,
    evaluation: shared,
    initiative: async ({ strategy }, { ownerOf }) => [await ownerOf(strategy)],
    proposal: shared,
    restatement: ({ restatement }, { correctedBy }) => correctedBy(restatement),
  };

/** The subjects whose figures a thing shows. Figures about the cluster itself are shared with all members. */
export async function figuresShownBy(thing: Thing, source: FigureSource): Promise<readonly Subject[]> {
  const figures = FIGURES[thing.kind] as (thing: Thing, source: FigureSource) => Subjects | Promise<Subjects>;
  const subjects = new Set(await figures(thing, source));
  return [...subjects].filter((one): one is Subject => one !== undefined && subjectActor(one) !== undefined);
}

/** Whether an account may see threads about figures; undefined if it is closed, or has no role in the cluster. */
export function accountSees(
  { exists, closed, login, name, grants }: AccountState,
  cluster: ClusterState,
  figures: readonly Subject[],
): boolean | undefined {
  const isMember = grants.some((grant) => grant.cluster === cluster.id || grant.cluster === '*');
  return exists && !closed && isMember ? seesFiguresOf({ login, name, grants }, cluster, figures) : undefined;
}
