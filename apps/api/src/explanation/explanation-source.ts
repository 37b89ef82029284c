import type { ClusterView, ExplainedNode } from '@strata/application';
import type { PeriodName, Subject } from '@strata/domain';

/** A node with its place in the tree. */
export interface PlacedNode {
  /** Such as 0.2.1: the second part of the third part of the top. */
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly node: ExplainedNode;
  /** What its figures are about: its own subject, or that of the evaluation it is part of. */
  readonly about: Subject | undefined;
  /** Whether its figures are kept from who asks. */
  readonly hidden: boolean;
}

/** An explanation as the contract's types are resolved from it. */
export interface ExplanationSource {
  readonly view: ClusterView;
  readonly period: PeriodName;
  readonly nodes: readonly PlacedNode[];
}

/** Lays a tree out flat, each node before what is under it. `mayRead` says whose figures are shown. */
export function placeNodes(top: ExplainedNode, mayRead: (subject: Subject) => boolean): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  const place = (node: ExplainedNode, id: string, parent: PlacedNode | undefined): void => {
    const about = node.subject ?? parent?.about;
    const hidden = ![...(about === undefined ? [] : [about]), ...(node.readsOf ?? [])].every(mayRead);
    const here = { id, parentId: parent?.id ?? null, depth: (parent?.depth ?? -1) + 1, node, about, hidden };
    placed.push(here);
    node.children.forEach((child, index) => place(child, `${id}.${index}`, here));
  };
  place(top, '0', undefined);
  return placed;
}

/** Whether a node is part of a scorecard: its score is shared with all members, what it was scored by is not. */
export function isScored({ score }: ExplainedNode): boolean {
  return score !== undefined;
}
