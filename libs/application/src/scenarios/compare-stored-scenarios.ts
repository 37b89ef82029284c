import {
  CLUSTER_SUBJECT,
  excerpt,
  StrataError,
  type Id,
  type PeriodName,
  type ScenarioState,
  type Subject,
} from '@strata/domain';
import { drained, outputPath, type Value } from '@strata/engine';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ScorecardView } from '../clusters/scorecard-view.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { discloseNodes, type Reader } from '../scorecards/disclosure.js';
import { aggregatesIn } from '../scorecards/member-figures.js';
import { readerOf } from '../scorecards/reader-of.js';
import { chosenPeriods, requireAtMost } from './chosen-periods.js';
import { criterionOf, requireOutput, type ScenarioQuestion } from './compare-scenarios.js';
import { BASE, compare, type ScenarioComparison } from './comparison.js';
import { requireNode } from './require-node.js';
import { requireScenario, usableScenarios } from './require-scenario.js';

/** The most scenarios of one comparison. */
export const MAX_COMPARED_SCENARIOS = 20;

/** The scenarios of a cluster to compare, and the score or output to compare them by. */
export interface StoredScenariosQuestion extends Pick<ScenarioQuestion, 'direction' | 'over'> {
  /** At least one; one that is named twice counts once, as do scenarios. */
  readonly periods: readonly PeriodName[];
  /** By default, all that are not discarded. */
  readonly scenarios?: readonly Id[] | undefined;
  /** A node of the scorecard, such as `strategy:S` or `objective:S/O`; by default, all nodes that a scenario changes. */
  readonly node?: string | undefined;
  /** An output of a bound method for a subject, instead of the scorecard. */
  readonly method?:
    { readonly id: Id; readonly output?: string | undefined; readonly subject?: Subject | undefined } | undefined;
}

/**
 * Evaluates a cluster's scenarios on the structure, values, methods and assessments of the view, and compares scores of
 * the scorecard (0 to 1) or outputs of a bound method. Throws `UNKNOWN_SCENARIO`, `NO_SCENARIOS`, `UNKNOWN_NODE`,
 * `METHOD_NOT_IN_FORCE`, `UNKNOWN_OUTPUT`, `NO_PERIODS`, `COMPARISON_TOO_LARGE`, and the reason of the signal if that
 * is aborted.
 */
export async function compareStoredScenarios(
  queries: ClusterReads,
  view: ClusterView,
  question: StoredScenariosQuestion,
  signal?: AbortSignal,
): Promise<ScenarioComparison> {
  const { method, node } = question;
  const periods = chosenPeriods(question.periods);
  const chosen = chosenScenarios(view.clusterId, await queries.scenarios(view), question.scenarios);
  const cards = new Map<string, ScorecardView>();
  for (const period of periods) {
    cards.set(keyOf(BASE, period), await queries.scorecard(view, period, { signal }));
    for (const { id, assumptions } of chosen) {
      cards.set(keyOf(id, period), await queries.scorecard(view, period, { assumptions, signal }));
    }
  }
  const scenarios = [BASE, ...chosen.map(({ id }) => id)];
  const card = (scenario: string, period: PeriodName): ScorecardView => cards.get(keyOf(scenario, period))!;
  const common = { periods, scenarios };
  if (method) {
    const outputs = methodOutputs(card(BASE, periods[0]!), method);
    const { id, subject = CLUSTER_SUBJECT } = method;
    const value = (scenario: string, period: PeriodName, output: string): Value | null =>
      card(scenario, period).evaluator.evaluate(id, subject, period)?.output(output) ?? null;
    return compare({ ...common, outputs, value, ...criterionOf(outputs, question) });
  }
  const scores = scoresOf(cards, await readerOf(queries, view, { period: periods[0]!, assumptions: [] }));
  const value = (scenario: string, period: PeriodName, id: string): number | null =>
    scores.get(keyOf(scenario, period))?.get(id) ?? null;
  const nodes = new Set([...scores.values()].flatMap((byNode) => [...byNode.keys()]));
  if (node !== undefined) requireNode(node, nodes);
  const changed = [...nodes].filter((id) =>
    periods.some((period) => scenarios.some((one) => value(one, period, id) !== value(BASE, period, id))),
  );
  const outputs = node === undefined ? changed : [node];
  return compare({ ...common, outputs, value, ...(node === undefined ? {} : criterionOf(outputs, question)) });
}

function chosenScenarios(
  cluster: Id,
  stored: ReadonlyMap<Id, ScenarioState>,
  requested: readonly Id[] | undefined,
): readonly ScenarioState[] {
  const usable = usableScenarios(stored);
  if (usable.length === 0) {
    throw new StrataError('NO_SCENARIOS', 'The cluster had no scenarios at that moment.', {
      remedy: 'Draft a scenario and assume values in it.',
    });
  }
  const chosen = requested ? [...new Set(requested)].map((id) => requireScenario(cluster, usable, id)) : usable;
  requireAtMost(MAX_COMPARED_SCENARIOS, chosen.length, 'scenarios');
  return chosen;
}

function methodOutputs(
  { inputs }: ScorecardView,
  { id, output }: NonNullable<StoredScenariosQuestion['method']>,
): readonly string[] {
  const bound = inputs.methods.get(id);
  if (!bound) {
    const known = [...inputs.methods.keys()];
    throw new StrataError(
      'METHOD_NOT_IN_FORCE',
      `The method "${excerpt(id)}" is not adopted and bound in the cluster.`,
      {
        remedy: known.length > 0 ? `Methods in force: ${known.join(', ')}.` : 'Adopt and bind the method first.',
      },
    );
  }
  const all = bound.definition.outputs.map(outputPath);
  if (output !== undefined) requireOutput(output, all, id);
  return output === undefined ? all : [output];
}

/** The scores that the reader sees, by scenario and period, then by node. */
function scoresOf(
  cards: ReadonlyMap<string, ScorecardView>,
  reader: Reader,
): ReadonlyMap<string, ReadonlyMap<string, number | null>> {
  return new Map(
    [...cards].map(([key, { scorecard, structure, evaluator }]) => {
      const { nodes: all } = scorecard;
      const aggregates = drained(aggregatesIn({ nodes: all, structure, values: evaluator.values }));
      const nodes = discloseNodes({ nodes: all, aggregates }, reader);
      return [key, new Map(nodes.map(({ id, score }) => [id, score]))];
    }),
  );
}

function keyOf(scenario: string, period: PeriodName): string {
  return `${scenario}\u0000${period}`;
}
