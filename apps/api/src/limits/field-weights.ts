import {
  MAX_CHECKED_VALUES,
  MAX_COMPARED_PERIODS,
  MAX_COMPARED_SCENARIOS,
  MAX_SCORED_PERIODS,
  MAX_TESTED_PERIODS,
} from '@strata/application';
import { MONTHS_OF, parsePeriod } from '@strata/domain';
import { valueFromASTUntyped, type FieldNode } from 'graphql';
import { isGiven } from '../request/is-given.js';
import { HEAVY_COST } from './heavy-queries.js';

/** The arguments of a field, with the values of variables. */
type GivenArguments = Readonly<Record<string, unknown>>;

/** The cost of a field in addition to its selections, and the number of items of lists below it. */
export interface FieldWeight {
  readonly cost: number;
  /** By the type and the name of a list, such as `ComparedPeriod.values`. */
  readonly items?: ReadonlyMap<string, number>;
}

/** Costs, in fields; a field that is only read costs 1. */
const MUTATION = 100;
/** Evaluating the scorecard of one period, or a method. */
const EVALUATION = 100;
/** Collecting everything that a score was computed from: at most 5,000 nodes. */
const EXPLANATION = 500;
/** Evaluating what a snapshot shows, as each of its readers may see it. */
const PREVIEW = 4 * EVALUATION;
/** Writing a whole cluster as text. */
const EXPORT = 2_000;
/** Reading the log from its beginning. */
const REPLAY = 5_000;
/** Reading all that there is of something in a cluster, such as its accounts or its snapshots. */
const ALL = 100;
/** The most things of which the comments are counted at once. */
const MAX_COUNTED = 500;

/** The lists of an entry sheet; most sheets are shorter. */
const SHEET: ReadonlyMap<string, number> = new Map([
  ['EntrySheet.rows', 50],
  ['EntryRow.previous', 2],
]);

/** Most snapshots are shorter. */
const SNAPSHOT: ReadonlyMap<string, number> = new Map([['SnapshotPreview.nodes', 200]]);

const QUERIES: Readonly<Record<string, (args: GivenArguments) => FieldWeight>> = {
  assessments: () => ({ cost: EVALUATION }),
  branchComparison: ({ periods }) => branchComparison(periods),
  // Each change is read and decided.
  branchSteps: () => ({ cost: HEAVY_COST }),
  // Each value is read, decided and scored.
  checkValues: ({ values }) => ({ cost: EVALUATION + 2 * countOf(values, MAX_CHECKED_VALUES) }),
  comments: ({ about }) => ({ cost: isGiven(about) ? ALL : 0 }),
  commentCounts: ({ about }) => ({ cost: ALL + countOf(about, MAX_COUNTED) }),
  closedScorecard: () => ({ cost: EVALUATION }),
  dataQuality: () => ({ cost: EXPLANATION }),
  entrySheet: () => ({ cost: EVALUATION, items: SHEET }),
  evidenceBundle: () => ({ cost: REPLAY }),
  eventProof: () => ({ cost: EVALUATION }),
  exportCluster: () => ({ cost: EXPORT }),
  explanation: () => ({ cost: EVALUATION + EXPLANATION }),
  linkTests: ({ from, to }) => ({ cost: EVALUATION * Math.min(periodsBetween(from, to), MAX_TESTED_PERIODS) }),
  mapComparison: () => ({ cost: EXPLANATION }),
  mentionable: () => ({ cost: ALL }),
  methodEvaluation: () => ({ cost: EVALUATION }),
  parentDifference: () => ({ cost: EXPLANATION }),
  personRecord: () => ({ cost: REPLAY }),
  proposalDifference: () => ({ cost: EXPLANATION }),
  replayEvaluation: () => ({ cost: REPLAY }),
  restatementScores: () => ({ cost: EXPLANATION }),
  revisionTriangle: () => ({ cost: EXPLANATION }),
  scenarioComparison: comparison,
  scoreChange: () => ({ cost: 8 * EVALUATION + EXPLANATION }),
  scorecard: () => ({ cost: EVALUATION }),
  scoreSeries: series,
  snapshotPreview: () => ({ cost: PREVIEW, items: SNAPSHOT }),
  snapshots: () => ({ cost: ALL }),
  snwPortraits: () => ({ cost: 4 * EVALUATION }),
  suggestedBinding: () => ({ cost: EVALUATION }),
};

/** What mutations cost beside what all of them do. */
const MUTATIONS: ReadonlyMap<string, number> = new Map([
  ['proposeBranch', HEAVY_COST],
  ['publishSnapshot', PREVIEW],
]);

/** The weight of a field of Query or Mutation; undefined for every other field. */
export function weightOf(
  parent: string,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): FieldWeight | undefined {
  const name = node.name.value;
  if (parent === 'Mutation') return { cost: MUTATION + (MUTATIONS.get(name) ?? 0) };
  return parent === 'Query' && Object.hasOwn(QUERIES, name) ? QUERIES[name]!(argumentsOf(node, variables)) : undefined;
}

/** Each period is evaluated once, for all nodes. */
function series({ nodes, from, to }: GivenArguments): FieldWeight {
  const periods = Math.min(periodsBetween(from, to), MAX_SCORED_PERIODS);
  const items = new Map([
    ['ScoreSeries.nodes', countOf(nodes, 1)],
    ['NodeSeries.points', periods],
  ]);
  return { cost: EVALUATION * periods, items };
}

/** The number of periods from one to another, at least 1. */
function periodsBetween(from: unknown, to: unknown): number {
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  if (first === undefined || last === undefined) return MAX_SCORED_PERIODS;
  const inYear = 12 / MONTHS_OF[first.frequency];
  return Math.max(1, (last.year - first.year) * inYear + last.index - first.index + 1);
}

/** Each period is evaluated once without scenarios and once with each of them. */
function comparison({ periods: named, scenarios: chosen, node, method }: GivenArguments): FieldWeight {
  const periods = countOf(named, MAX_COMPARED_PERIODS);
  const compared = 1 + countOf(chosen, MAX_COMPARED_SCENARIOS);
  const items = new Map([
    ['ComparedOutput.periods', periods],
    ['ComparedPeriod.values', compared],
    ['ComparedPeriod.differences', Math.max(1, (compared * (compared - 1)) / 2)],
    ['ScenarioComparison.periods', periods],
    ['ScenarioComparison.scenarios', compared],
    ['ScenarioRanking.ranking', compared],
    ['ScenarioRanking.byPeriod', periods],
  ]);
  if (isOne(node, method)) items.set('ScenarioComparison.outputs', 1);
  return { cost: (EVALUATION * periods * compared) / 2, items };
}

/** Each period is evaluated with and without the branch, of which none is kept; so it always takes a turn. */
function branchComparison(named: unknown): FieldWeight {
  const periods = countOf(named, MAX_COMPARED_PERIODS);
  return { cost: HEAVY_COST + 2 * EVALUATION * periods, items: new Map([['BranchComparison.periods', periods]]) };
}

/** Whether a comparison is of one output. */
function isOne(node: unknown, method: unknown): boolean {
  if (typeof node === 'string') return true;
  return typeof method === 'object' && method !== null && 'output' in method && typeof method.output === 'string';
}

/** The number of items of a list argument: one if it is not a list, the maximum if it is absent. */
function countOf(list: unknown, most: number): number {
  if (list === undefined || list === null) return most;
  return Array.isArray(list) ? Math.min(list.length, most) : 1;
}

function argumentsOf(
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): GivenArguments {
  const values = variables as Record<string, unknown>;
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, values)]));
}
