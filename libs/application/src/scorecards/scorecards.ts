import { countedValuesOf, excerpt, type CountedValues, type Id, type PeriodName, type Subject } from '@strata/domain';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { notAllowed } from '../access/not-allowed.js';
import type { AsOf } from '../clusters/as-of.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { EvaluationVariant } from '../clusters/evaluation-variant.js';
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
import type { ShownNode } from './disclosure.js';
import type { LiveScorecards } from './live/live-scorecards.js';
import type { NodePlaces } from './node-places.js';
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

/** A closed scorecard. */
export interface ClosedQuestion extends Pick<ScorecardQuestion, 'period' | 'strategy'> {
  readonly cluster: Id;
  readonly asOf?: AsOf | undefined;
}

/** The scorecard of a period with only the figures that the view's caller may see. */
export interface ScorecardAnswer {
  readonly view: ClusterView;
  readonly period: PeriodName;
  readonly strategy: Id | undefined;
  /** Whose figures and strategies counted. */
  readonly composition: Composition;
  /** Which values of the period count. */
  readonly counts: CountedValues;
  /** Parents precede their children. What the caller may not see is left out. */
  readonly nodes: readonly ShownNode[];
  /** Where these are. */
  readonly places: NodePlaces;
}

type ShownNodes = Pick<ScorecardAnswer, 'nodes' | 'places'>;

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

export interface ScorecardsOptions {
  readonly reads: ClusterReads;
  readonly clusters: Clusters;
  readonly live: LiveScorecards;
}

/** Scorecards as of any moment: whole or in part, compared, and explained down to the events. */
export class Scorecards {
  readonly #reads: ClusterReads;
  readonly #clusters: Clusters;
  readonly #live: LiveScorecards;

  constructor({ reads, clusters, live }: ScorecardsOptions) {
    this.#reads = reads;
    this.#clusters = clusters;
    this.#live = live;
  }

  /** The scorecard of a period as known at a moment. Throws the errors of `Clusters.view` and `of`. */
  async asOf(
    caller: Caller,
    { cluster, asOf, ...question }: ScorecardQuestion & { readonly cluster: Id; readonly asOf?: AsOf | undefined },
  ): Promise<ScorecardAnswer> {
    return this.of(await this.#clusters.view(caller, cluster, asOf), question);
  }

  /**
   * The scorecard of a period as its evaluation was closed: the last one that counts at a moment, by default now. Undefined
   * if there is none. Throws the errors of `asOf`.
   */
  async closed(
    caller: Caller,
    { cluster, period, strategy, asOf }: ClosedQuestion,
  ): Promise<ScorecardAnswer | undefined> {
    const view = await this.#clusters.view(caller, cluster, asOf);
    const evaluations = await this.#reads.evaluations(view);
    const last = evaluations.findLast((one) => one.period === period && one.withdrawn === undefined);
    return last && this.asOf(caller, { cluster, period, strategy, asOf: { evaluation: last.id } });
  }

  /**
   * The scorecard of a period as known in the view. Throws `UNKNOWN_STRATEGY`, `METHOD_NOT_ON_TRIAL` and
   * `UNKNOWN_SCENARIO`.
   */
  async of(view: ClusterView, question: ScorecardQuestion): Promise<ScorecardAnswer> {
    const { period, strategy, composition: asked = {}, ...variant } = question;
    const composed = composedView(view, asked, { from: period, to: period });
    const { composition } = composed;
    const { nodes, places } = await this.#shown(composed, period, await this.#variant(view, variant));
    const counts = countedValuesOf(view.structure.cluster, period);
    if (strategy === undefined) return { view, period, strategy, composition, counts, nodes, places };
    requireStrategy(view, strategy);
    const part = places.ofStrategy(strategy);
    const own = part.indexes.map((index) => nodes[index]!);
    return { view, period, strategy, composition, counts, nodes: own, places: part.places };
  }

  /** As `of`, but of each node what the one of several callers sees who sees least of it. Throws `UNKNOWN_STRATEGY`. */
  async least(
    view: ClusterView,
    callers: readonly Caller[],
    { period, strategy }: Pick<ScorecardQuestion, 'period' | 'strategy'>,
  ): Promise<readonly ShownNode[]> {
    if (strategy !== undefined) requireStrategy(view, strategy);
    const held = await this.#live.get(view, period, {});
    const readers = await Promise.all(callers.map((caller) => readerOf(this.#reads, { ...view, caller }, { period })));
    const nodes = await held.shownToLeast(readers);
    if (strategy === undefined) return nodes;
    return held.places.ofStrategy(strategy).indexes.map((index) => nodes[index]!);
  }

  async #shown({ view, panel }: ComposedView, period: PeriodName, variant: EvaluationVariant): Promise<ShownNodes> {
    const held = await this.#live.get(view, period, { ...variant, panel });
    const reader = await readerOf(this.#reads, view, { ...variant, period, isComposed: panel !== undefined });
    return { nodes: await held.shownTo(reader), places: held.places };
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
      const { nodes, places } = await this.#shown(composed, period, {});
      for (const [id, of] of points) {
        const node = nodes[places.indexOf(id) ?? -1];
        if (node) of.push({ period, node });
      }
      for (const id of places.ids()) known.add(id);
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
    if (question.kind !== 'node') {
      requireFigures(view, question.subject);
      requireMember(view, question.subject);
    }
    const top = await this.#explained(view, period, { question, limits, variant });
    const sees = (subject: Subject) => seesFigures(view, subject);
    // What is shown of a score depends on the whole scorecard.
    if (question.kind !== 'node') return this.#reads.opened(discloseExplanation(top, () => undefined, sees));
    const held = await this.#live.get(view, period, variant);
    const nodes = await held.shownTo(await readerOf(this.#reads, view, { ...variant, period }));
    return this.#reads.opened(discloseExplanation(top, (id) => nodes[held.places.indexOf(id) ?? -1], sees));
  }

  async #explained(view: ClusterView, period: PeriodName, { question, limits, variant }: ToExplain) {
    if (question.kind === 'value') {
      return explainMeasure(this.#reads, view, { ...question, period }, { ...limits, ...variant });
    }
    const scorecard = await this.#live.explainable(view, period, variant);
    const options = { ...limits, moments: await assessmentMoments(this.#reads, scorecard) };
    if (question.kind === 'node') return explainNode(scorecard, question.node, options);
    return explainMethodOutput(scorecard, { ...question, period }, options);
  }

  #variant(view: ClusterView, variant: ScorecardVariant) {
    return evaluationVariant(this.#reads, view, variant);
  }
}
