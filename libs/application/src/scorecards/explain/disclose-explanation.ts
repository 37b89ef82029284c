import type { Subject } from '@strata/domain';
import type { Shown, ShownNode } from '../disclosure.js';
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
 * Removes from an explanation what its reader may not see: the figures that `sees` denies, values that are aggregated
 * from such figures, and of nodes of the scorecard all that they do not show in it (`nodeOf`).
 */
export function discloseExplanation(
  top: ExplainedNode,
  nodeOf: (id: string) => ShownNode | undefined,
  sees: (subject: Subject) => boolean,
): DisclosedNode {
  return disclose(top, TOP, { sees, nodeOf });
}

interface Disclosing {
  readonly sees: (subject: Subject) => boolean;
  /** A node of the scorecard as it is shown. */
  readonly nodeOf: (id: string) => ShownNode | undefined;
}

interface Above {
  readonly about?: Subject | undefined;
  readonly shown: Shown;
}

const TOP: Above = { shown: 'all' };

function disclose(node: ExplainedNode, above: Above, disclosing: Disclosing): DisclosedNode {
  const about = node.subject ?? above.about;
  const inScorecard = scorecardNode(node, disclosing);
  const shown = inScorecard?.shown ?? 'all';
  const children = node.children.map((child) => disclose(child, { about, shown }, disclosing));
  const hidden = shown !== 'all' || isAggregateOfHidden(node, children) || !seesSubjects(node, about, disclosing);
  const own = { ...(hidden ? withoutFigures(node) : node), about, hidden, children };
  if (inScorecard === undefined) return own;
  const isWhole = shown === 'all' && above.shown === 'all';
  return {
    ...own,
    score: inScorecard.score,
    status: inScorecard.status,
    contribution: isWhole ? node.contribution : null,
  };
}

function scorecardNode({ id, score }: ExplainedNode, { nodeOf }: Disclosing): ShownNode | undefined {
  return score === undefined ? undefined : nodeOf(id);
}

/** True for a value that is computed from figures of others: with the other figures, it would tell them. */
function isAggregateOfHidden({ kind, score }: ExplainedNode, children: readonly DisclosedNode[]): boolean {
  return score === undefined && (kind === 'value' || kind === 'measure') && children.some(({ hidden }) => hidden);
}

function seesSubjects({ readsOf = [] }: ExplainedNode, about: Subject | undefined, { sees }: Disclosing): boolean {
  return (about === undefined || sees(about)) && readsOf.every(sees);
}

function withoutFigures(node: ExplainedNode): ExplainedNode {
  const { previous: _p, detail: _d, assessors: _a, event: _e, awaitingApproval: _w, ...shown } = node;
  if (node.score !== undefined) return { ...shown, value: null };
  const { weight: _weight, contribution: _c, reason: _r, ...rest } = shown;
  return { ...rest, value: null };
}
