import type { Subject } from '@strata/domain';
import type { ExplainedNode } from './explained-node.js';

/** A node of an explanation as somebody may see it. */
export interface DisclosedNode extends ExplainedNode {
  /** What its figures are about: its own subject, or that of the evaluation it is part of. */
  readonly about?: Subject | undefined;
  /** Whether figures were withheld. */
  readonly hidden: boolean;
  readonly children: readonly DisclosedNode[];
}

/**
 * An explanation without the figures that `sees` denies. Where a node is part of a scorecard its score, weight and
 * reason stay, since scores are shared with all members; what it was scored by does not.
 */
export function discloseExplanation(top: ExplainedNode, sees: (subject: Subject) => boolean): DisclosedNode {
  return disclose(top, undefined, sees);
}

function disclose(
  node: ExplainedNode,
  inherited: Subject | undefined,
  sees: (subject: Subject) => boolean,
): DisclosedNode {
  const about = node.subject ?? inherited;
  const subjects = [...(about === undefined ? [] : [about]), ...(node.readsOf ?? [])];
  const hidden = !subjects.every(sees);
  const children = node.children.map((child) => disclose(child, about, sees));
  return { ...(hidden ? withheld(node) : node), about, hidden, children };
}

function withheld(node: ExplainedNode): ExplainedNode {
  const { previous: _p, detail: _d, assessors: _a, event: _e, ...shown } = node;
  if (node.score !== undefined) return { ...shown, value: null };
  const { weight: _w, contribution: _c, reason: _r, ...rest } = shown;
  return { ...rest, value: null };
}
