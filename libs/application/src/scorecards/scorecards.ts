import { excerpt, type Id, type PeriodName } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { notAllowed } from '../access/not-allowed.js';
import type { AsOf } from '../clusters/as-of.js';
import type { ClusterReads, EvaluationVariant, ScorecardView } from '../clusters/cluster-reads.js';
import {
  requireFigures,
  requireMember,
  requireStrategy,
  seesFigures,
  type ClusterView,
} from '../clusters/cluster-view.js';
import type { Clusters } from '../clusters/clusters.js';
import { periodsOf, type PeriodSpan } from '../clusters/period-span.js';
import { notFound } from '../messages/not-found.js';
import { composedView, type ComposedView, type Composition, type CompositionQuestion } from './composition.js';
import { explainChange, type ChangeSide, type ScoreChange } from './change/explain-change.js';
import type { Pair } from './change/mixed-structure.js';
import { discloseExplanation, type DisclosedNode } from './explain/disclose-explanation.js';
import type { ExplainLimits } from './explain/assemble.js';
import { assessmentMoments, explainMeasure, explainMethodOutput, explainNode } from './explain/explain.js';
import { discloseNodes, type ShownNode } from './disclosure.js';
import type { ExplainedNode } from './explain/explained-node.js';
import { readerOf } from './reader-of.js';
import { compareScorecards, type ScorecardDifference } from './scorecard-differences.js';
import { evaluationVariant, type ScorecardVariant } from './scorecard-variant.js';

/** A scorecard or part of one; by default with the methods and values in force. */
export interface ScorecardQuestion extends ScorecardVariant {
  readonly period: PeriodName;
  /** One strategy and everything below it; by default the whole cascade. */
  readonly strategy?: Id | undefined;
  readonly composition?: CompositionQuestion | undefined;
}

/** The scorecard of a period with only the figures that the view's caller may see. */
export interface ScorecardAnswer {
  readonly view: ClusterView;
  readonly period: PeriodName;
  readonly strategy: Id | undefined;
  /** Whose figures and strategies counted. */
  readonly composition: Composition;
  /** Parents precede their children. What the caller may not see is left out. */
  readonly nodes: readonly ShownNode[];
}

/** A node of the scorecard of a period. */
export interface ScorePoint {
  readonly period: PeriodName;
  readonly node: ShownNode;
}

/** A node of the scorecards of several periods, in their order. */
export interface ScoreSeries {
  readonly id: string;
  readonly points: readonly ScorePoint[];
}

/** Nodes over several periods, and whose figures and strategies counted. */
export interface SeriesAnswer {
  readonly composition: Composition;
  readonly nodes: readonly ScoreSeries[];
}

/** Nodes over several periods. */
export interface SeriesQuestion extends PeriodSpan {
  readonly nodes: readonly string[];
  readonly composition?: Omit<CompositionQuestion, 'since'> | undefined;
}

/** The most periods of a series of scores. */
export const MAX_SCORED_PERIODS = 40;

/** The evaluations that are kept, so that the pages of one scorecard are read from one evaluation. */
const MAX_KEPT = 4;

/** A node, value or output to explain; by default with the methods and values in force. */
export type ExplainQuestion = ScorecardVariant &
  (
    | { readonly kind: 'node'; readonly node: string }
    | { readonly kind: 'value'; readonly measure: Id; readonly subject: string }
    | { readonly kind: 'output'; readonly method: Id; readonly output: string; readonly subject: string }
  );

interface ToExplain {
  readonly question: ExplainQuestion;
  readonly limits: ExplainLimits;
  readonly variant: EvaluationVariant;
}

/** Scorecards as of any moment: whole or in part, compared, and explained down to the events. */
export class Scorecards {
  readonly #reads: ClusterReads;
  readonly #clusters: Clusters;
  /** The latest evaluations, shared by the queries for the same scorecard at the same position. */
  readonly #latest = new Map<string, Promise<ScorecardView>>();

  constructor(reads: ClusterReads, clusters: Clusters) {
    this.#reads = reads;
    this.#clusters = clusters;
  }

  /** The scorecard of a period as known at a moment. Throws the errors of `Clusters.view` and `of`. */
  async asOf(
    caller: Caller,
    { cluster, asOf, ...question }: ScorecardQuestion & { readonly cluster: Id; readonly asOf?: AsOf | undefined },
  ): Promise<ScorecardAnswer> {
    return this.of(await this.#clusters.view(caller, cluster, asOf), question);
  }

  /**
   * The scorecard of a period as known in the view. Throws `UNKNOWN_STRATEGY`, `METHOD_NOT_ON_TRIAL` and
   * `UNKNOWN_SCENARIO`.
   */
  async of(view: ClusterView, question: ScorecardQuestion): Promise<ScorecardAnswer> {
    const { period, composition: asked = {} } = question;
    const composed = composedView(view, asked, { from: period, to: period });
    const nodes = await this.#nodes(composed, question);
    return { view, period, strategy: question.strategy, composition: composed.composition, nodes };
  }

  async #nodes(
    { view, isOther, composition }: ComposedView,
    { period, strategy, composition: _asked, ...variant }: ScorecardQuestion,
  ): Promise<readonly ShownNode[]> {
    const evaluated = await this.#variant(view, variant);
    const panel = isOther ? composition.actors : undefined;
    const { scorecard } = await this.#evaluate(view, period, evaluated, panel);
    const reader = await readerOf(this.#reads, view, { ...evaluated, isComposed: isOther });
    const nodes = discloseNodes(scorecard.nodes, reader);
    return strategy === undefined ? nodes : subtree(view, nodes, strategy);
  }

  #evaluate(
    view: ClusterView,
    period: PeriodName,
    variant: EvaluationVariant,
    panel: readonly Id[] | undefined,
  ): Promise<ScorecardView> {
    const { day, rules } = view.structure;
    const key = JSON.stringify([view.clusterId, view.position, day, rules, period, variant, panel]);
    const kept = this.#latest.get(key);
    if (kept) return kept;
    const evaluated = this.#reads.scorecard(view, period, variant);
    this.#latest.set(key, evaluated);
    evaluated.catch(() => this.#latest.delete(key));
    for (const oldest of this.#latest.keys()) {
      if (this.#latest.size <= MAX_KEPT) break;
      this.#latest.delete(oldest);
    }
    return evaluated;
  }

  /**
   * Nodes of a scorecard over the periods of a span, as known in the view. A node that the scorecard of a period does not
   * have is left out there. Throws `UNKNOWN_NODE` for one that no scorecard has, and what `periodsOf` throws.
   */
  async series(view: ClusterView, { nodes: wanted, composition = {}, ...span }: SeriesQuestion): Promise<SeriesAnswer> {
    const periods = periodsOf(view, span, MAX_SCORED_PERIODS);
    const composed = composedView(view, composition, span);
    const points = new Map(wanted.map((id) => [id, [] as ScorePoint[]]));
    const known = new Set<string>();
    for (const period of periods) {
      for (const node of await this.#nodes(composed, { period })) {
        known.add(node.id);
        points.get(node.id)?.push({ period, node });
      }
    }
    const unknown = wanted.find((id) => !known.has(id));
    if (unknown !== undefined) throw notFound('node', { cluster: view.clusterId, id: unknown, known });
    return { composition: composed.composition, nodes: [...points].map(([id, of]) => ({ id, points: of })) };
  }

  /** The nodes whose score or figure differs between two moments, in the order of the later scorecard. */
  async differences(
    [before, after]: readonly [ClusterView, ClusterView],
    question: ScorecardQuestion,
  ): Promise<readonly ScorecardDifference[]> {
    return compareScorecards((await this.of(before, question)).nodes, (await this.of(after, question)).nodes);
  }

  /**
   * The change of a node's score between two moments or two periods, split by causes into parts that add up to it exactly.
   * Throws `UNKNOWN_NODE`, `PERIODS_DIFFER`, and `NOT_ALLOWED` for a score of which the caller does not see everything.
   */
  async change(sides: Pair<ChangeSide>, node: string, signal?: AbortSignal): Promise<ScoreChange> {
    const shown = await Promise.all(sides.map(async ({ view, period }) => (await this.of(view, { period })).nodes));
    const found = shown.flatMap((nodes) => nodes.filter(({ id }) => id === node));
    const [{ view }] = sides;
    if (found.length === 0) {
      throw notFound('node', {
        cluster: view.clusterId,
        id: node,
        known: shown.flatMap((nodes) => nodes.map(({ id }) => id)),
      });
    }
    const isHidden = found.some((one) => one.shown !== 'all');
    requireAllowed(isHidden ? notAllowed(view.caller, `read the exact score of ${excerpt(node)}`) : undefined);
    return explainChange(this.#reads, sides, node, signal);
  }

  /**
   * A value or score with everything it was computed from, down to the events. Throws `UNKNOWN_NODE`,
   * `UNKNOWN_MEASURE`, `UNKNOWN_MEMBER`, `METHOD_NOT_IN_FORCE`, `UNKNOWN_OUTPUT`, `METHOD_NOT_ON_TRIAL`,
   * `UNKNOWN_SCENARIO`, and `NOT_ALLOWED` for another member's figures.
   */
  async explain(
    view: ClusterView,
    period: PeriodName,
    question: ExplainQuestion,
    limits: ExplainLimits = {},
  ): Promise<DisclosedNode> {
    const variant = await this.#variant(view, question);
    const { top, nodes } = await this.#explained(view, period, { question, limits, variant });
    return discloseExplanation(top, discloseNodes(nodes, await readerOf(this.#reads, view, variant)), (subject) =>
      seesFigures(view, subject),
    );
  }

  async #explained(
    view: ClusterView,
    period: PeriodName,
    { question, limits, variant }: ToExplain,
  ): Promise<{ readonly top: ExplainedNode; readonly nodes: readonly ScoreNode[] }> {
    if (question.kind !== 'node') {
      requireFigures(view, question.subject);
      requireMember(view, question.subject);
    }
    if (question.kind === 'value') {
      const top = await explainMeasure(this.#reads, view, { ...question, period }, { ...limits, ...variant });
      return { top, nodes: [] };
    }
    const scorecard: ScorecardView = await this.#reads.scorecard(view, period, variant);
    const options = { ...limits, moments: await assessmentMoments(this.#reads, scorecard) };
    const { nodes } = scorecard.scorecard;
    if (question.kind === 'node') return { top: explainNode(scorecard, question.node, options), nodes };
    return { top: explainMethodOutput(scorecard, { ...question, period }, options), nodes: [] };
  }

  #variant(view: ClusterView, variant: ScorecardVariant) {
    return evaluationVariant(this.#reads, view, variant);
  }
}

/** A strategy's node and everything below it. Parents precede their children, so one pass is enough. */
function subtree(view: ClusterView, nodes: readonly ShownNode[], strategy: Id): readonly ShownNode[] {
  requireStrategy(view, strategy);
  const included = new Set<string>([`strategy:${strategy}`]);
  return nodes.filter(({ id, parentId }) => {
    if (parentId !== null && included.has(parentId)) included.add(id);
    return included.has(id);
  });
}
