import type { CascadePageQuery, RoundDifferenceQuery, StrategyAgreementQuery } from '../generated/operations.js';
import { cascadeOf, type CascadeRow as RowOf } from '../scorecard/score-tree.js';

export type CascadeStrategy = NonNullable<CascadePageQuery['strategies']>['nodes'][number];
export type Agreement = NonNullable<StrategyAgreementQuery['agreement']>;
type AgreementSummary = NonNullable<CascadePageQuery['agreements']>['nodes'][number];
export type Round = Agreement['rounds'][number];
export type Party = Round['parties'][number];
export type Realignment = NonNullable<CascadePageQuery['realignments']>['nodes'][number];
export type Difference = NonNullable<RoundDifferenceQuery['proposalDifference']>['differences']['nodes'][number];
type Node = NonNullable<CascadePageQuery['scorecard']>['nodes']['nodes'][number];

/** A strategy in the cascade with what is agreed and asked about it. */
export interface StrategyRow extends RowOf<CascadeStrategy, Node> {
  readonly agreement: AgreementSummary | undefined;
  readonly realignment: Realignment | undefined;
  /** How many of its objectives contribute to the strategy above. */
  readonly contributing: number;
}

/** The strategies in the order of the cascade. */
export function strategyRows(answer: CascadePageQuery): readonly StrategyRow[] {
  const strategies = answer.strategies?.nodes ?? [];
  const byId = new Map(strategies.map((one) => [one.id, one]));
  const agreements = byStrategy(answer.agreements);
  const realignments = byStrategy(answer.realignments);
  return cascadeOf(strategies, answer.scorecard?.nodes.nodes ?? []).map((row) => ({
    ...row,
    agreement: agreements.get(row.strategy.id),
    realignment: realignments.get(row.strategy.id),
    contributing: contributingOf(row.strategy, byId.get(row.strategy.parent?.id ?? '')),
  }));
}

function byStrategy<Item extends { readonly strategy: string }>(
  list: { readonly nodes: readonly Item[] } | null,
): ReadonlyMap<string, Item> {
  return new Map((list?.nodes ?? []).map((one) => [one.strategy, one]));
}

/** The objectives of a strategy that contribute to its parent, whose owner has accepted what was proposed. */
function contributingOf({ id, parentLinks }: CascadeStrategy, parent: CascadeStrategy | undefined): number {
  const accepted = (parent?.contributions ?? []).filter((one) => one.strategy === id && one.weight.at(-1)?.weight);
  const links = parentLinks.filter(
    ({ kind, proposed, objective }) =>
      kind === 'CONTRIBUTES' && (!proposed || accepted.some((one) => one.objective === objective)),
  );
  return new Set(links.map(({ objective }) => objective)).size;
}

/** The strategy that a page begins with: one that is proposed, otherwise the first one. */
export function firstOf(rows: readonly StrategyRow[]): StrategyRow | undefined {
  return rows.find(({ agreement }) => agreement?.status === 'PROPOSED') ?? rows[0];
}

/** Who an account can speak for, and what else it can do about agreements. */
export interface Voice {
  readonly isCoordinator: boolean;
  /** The actors, or parts of actors, that it approves for. */
  readonly approvesFor: readonly string[];
}

/** The parties of a round that an account answers for: coordinators for the cluster, approvers for theirs and its parts. */
export function partiesOf({ parties }: Round, { isCoordinator, approvesFor }: Voice): readonly Party[] {
  return parties.filter(({ party }) =>
    party === '@cluster' ? isCoordinator : approvesFor.some((one) => isWithin(party, one)),
  );
}

/** Whether an account proposes for the owner of a strategy. */
export function proposesFor(owner: string, { isCoordinator, approvesFor }: Voice): boolean {
  return isCoordinator || approvesFor.some((one) => one === owner.split('/')[0]);
}

function isWithin(subject: string, actor: string): boolean {
  return subject === actor || subject.startsWith(`${actor}/`);
}

/** How remarks name the thing of a difference: without the strategy, and as its weight if that is what differs. */
export function aboutOf({ thing, kind }: Pick<Difference, 'thing' | 'kind'>): string {
  const [type = '', id = ''] = thing.split(/:(.*)/s);
  const own = id.includes('/') ? id.slice(id.indexOf('/') + 1) : '';
  const about = type === 'strategy' ? type : `${type}:${own}`;
  return kind === 'REWEIGHTED' ? `weight:${about}` : about;
}

/** The name of what a remark is about, as far as the differences have it; otherwise its id. */
export function nameOfRemark(about: string, differences: readonly Difference[]): string {
  const plain = (text: string) => text.replace(/^weight:/, '');
  return differences.find((one) => plain(aboutOf(one)) === plain(about))?.label ?? plain(about).replace(/^\w+:/, '');
}
