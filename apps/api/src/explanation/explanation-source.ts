import type { ClusterView, DisclosedNode, ScoreChange } from '@strata/application';
import type { Id, PeriodName } from '@strata/domain';

/** A node with its place in the tree. */
export interface PlacedNode {
  /** Such as 0.2.1: the second part of the third part of the top. */
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly node: DisclosedNode;
}

/** The source of the contract's type `Explanation`. */
export interface ExplanationSource {
  readonly view: ClusterView;
  readonly period: PeriodName;
  readonly nodes: readonly PlacedNode[];
}

/** The change of a score with its cluster. */
export interface ScoreChangeSource extends ScoreChange {
  readonly cluster: Id;
}

/** The nodes of a tree as a list, each before its descendants. */
export function placeNodes(top: DisclosedNode): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  const place = (node: DisclosedNode, id: string, parent: PlacedNode | undefined): void => {
    const here = { id, parentId: parent?.id ?? null, depth: (parent?.depth ?? -1) + 1, node };
    placed.push(here);
    node.children.forEach((child, index) => place(child, `${id}.${index}`, here));
  };
  place(top, '0', undefined);
  return placed;
}
