import type { Subject } from '@strata/domain';
import type { ExplainedNode } from './explained-node.js';

/** A node of an explanation with only the figures that a reader may see. */
export interface DisclosedNode extends ExplainedNode {
  /** The subject of its figures: its own, or that of the evaluation it belongs to. */
  readonly about?: Subject | undefined;
  /** Whether figures were withheld. */
  readonly hidden: boolean;
  readonly children: readonly DisclosedNode[];
}

/**
 * Removes the figures that `sees` denies from an explanation. Nodes of a scorecard retain their score, weight and reason,
 * since scores are shared with all members, but not the figures behind them.
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
  return { ...(hidden ? withoutFigures(node) : node), about, hidden, children };
}

function withoutFigures(node: ExplainedNode): ExplainedNode {
  const { previous: _p, detail: _d, assessors: _a, event: _e, ...shown } = node;
  if (node.score !== undefined) return { ...shown, value: null };
  const { weight: _w, contribution: _c, reason: _r, ...rest } = shown;
  return { ...rest, value: null };
}
