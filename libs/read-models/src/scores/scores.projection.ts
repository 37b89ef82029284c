import { CLUSTER_SUBJECT, type Id, type PeriodName, type Position, type RecordedEvent } from '@strata/domain';
import {
  affectedPeriods,
  computedChanges,
  computedIn,
  methodsInForce,
  type BoundMethods,
  type ClusterStructure,
  type ScorecardOptions,
  type ValueChange,
} from '@strata/engine';
import type { TableReader, Write } from '@strata/read-store';
import { findMethods, findStructure } from '../aggregates/aggregates.queries.js';
import { HISTORY, type FoldInput, type Projection } from '../projection.js';
import { changesByCluster, type ClusterChanges } from './cluster-changes.js';
import { KeptScorecard } from './kept-scorecard.js';
import { saysTheSame, scoreRowOf, SCORES, scoreTables, type ScoreRow } from './scores.js';

interface Step {
  readonly structure: ClusterStructure;
  readonly methods: BoundMethods;
  readonly history: TableReader;
  readonly own: TableReader;
  readonly at: Position;
}

/** Scorecards kept in memory, and with how many nodes at most. */
const KEPT_NODES = 400_000;

/** Stands for the measure where an assessment said something. */
const ASSESSED = '';

type Said = Pick<ValueChange, 'measure' | 'period'>;

/** Answers of `affectedPeriods` kept. */
const AFFECTED_KEPT = 50_000;

/**
 * The newest score of every node of every period, recomputed when a value comes in: only what depends on it. It
 * follows `history` and reads structure and values from there as of its own position, so it does not matter how far
 * ahead that is.
 */
class ScoresProjection implements Projection {
  readonly definition = { name: SCORES, version: 2, tables: scoreTables };
  readonly follows = HISTORY;
  readonly #scoring: ScorecardOptions | undefined;
  readonly #kept = new Map<string, KeptScorecard>();
  readonly #affected = new Map<string, readonly PeriodName[]>();
  /** Rows of the ground that are written. */
  readonly #ground = new Set<string>();
  #upTo: Position | undefined;

  constructor(scoring: ScorecardOptions | undefined) {
    this.#scoring = scoring;
  }

  weigh(event: RecordedEvent): number {
    const reported = (event.data as { values?: unknown }).values;
    return 1 + (Array.isArray(reported) ? reported.length : 0);
  }

  async fold({ events, own, store, after }: FoldInput): Promise<{ readonly writes: readonly Write[] }> {
    // What is kept stands where the last fold left it. If that was not committed, or another process went on in
    // between, it is worth nothing.
    if (this.#upTo !== after) this.#forget();
    const at = events.at(-1)?.position ?? after;
    this.#upTo = undefined;
    const history = store.reader(HISTORY);
    const writes: Write[] = [];
    for (const news of changesByCluster(events)) {
      const structure = await findStructure(history, news.cluster, at);
      if (!structure) continue;
      const methods = methodsInForce(await findMethods(history, news.cluster, at));
      writes.push(...(await this.#evaluate(news, { structure, methods, history, own, at })));
    }
    this.#upTo = at;
    return { writes };
  }

  async #evaluate(news: ClusterChanges, step: Step): Promise<readonly Write[]> {
    const { cluster } = news;
    const writes = this.#groundOf(news, step.at);
    const computed = computedChanges(step.structure, step.methods, news.values);
    const periods = this.#periodsOf(news, computed, step);
    if (news.structureChanged) {
      this.#forget(cluster);
      for (const period of await this.#allPeriods(cluster, step)) periods.add(period);
    }
    for (const period of periods) {
      const kept = this.#kept.get(`${cluster}/${period}`);
      if (kept) {
        for (const node of kept.apply(news.values, computed)) {
          writes.push({ kind: 'put', table: 'scores', row: scoreRowOf(cluster, period, node, step.at), at: step.at });
        }
      } else writes.push(...(await this.#evaluateAnew(cluster, period, step)));
    }
    return writes;
  }

  #periodsOf(news: ClusterChanges, computed: readonly ValueChange[], { structure, methods }: Step): Set<PeriodName> {
    if (news.structureChanged || this.#affected.size > AFFECTED_KEPT) this.#affected.clear();
    const periods = new Set<PeriodName>();
    const assessed = movedByAssessments(structure, methods, news.assessed);
    for (const { measure, period } of [...news.values, ...computed, ...assessed]) {
      for (const one of this.#affectedBy(structure, measure, period)) periods.add(one);
    }
    return periods;
  }

  /** Writes down of what something was said for the first time. */
  #groundOf({ cluster, values, assessed }: ClusterChanges, at: Position): Write[] {
    const writes: Write[] = [];
    const said = [...values, ...[...assessed].map((period) => ({ measure: ASSESSED, period }))];
    for (const { measure, period } of said) {
      const key = `${cluster}/${measure}/${period}`;
      if (this.#ground.has(key)) continue;
      this.#ground.add(key);
      writes.push({ kind: 'put', table: 'scoreGround', row: { cluster, measure, period }, at });
    }
    return writes;
  }

  /** Periods that have scores and those that what was said so far gives scores under the structure as it is now. */
  async #allPeriods(cluster: Id, { own, structure, methods }: Step): Promise<ReadonlySet<PeriodName>> {
    const scored = await own.find('scorePeriods', { where: { cluster } });
    const periods = new Set(scored.map((row) => row['period'] as PeriodName));
    const said = (await own.find('scoreGround', { where: { cluster } })) as unknown as readonly Said[];
    const assessed = said.filter((one) => one.measure === ASSESSED).map(({ period }) => period);
    const reported = said.filter((one) => one.measure !== ASSESSED);
    // Of which member a value is, does not matter for the periods that it moves.
    const subject = structure.cluster.actors.find((actor) => actor.status === 'member')?.id ?? CLUSTER_SUBJECT;
    const computed = [
      ...computedChanges(
        structure,
        methods,
        reported.map((one) => ({ ...one, subject })),
      ),
      ...movedByAssessments(structure, methods, assessed),
    ];
    for (const { measure, period } of [...reported, ...computed]) {
      for (const one of this.#affectedBy(structure, measure, period)) periods.add(one);
    }
    return periods;
  }

  #affectedBy(structure: ClusterStructure, measure: Id, period: PeriodName): readonly PeriodName[] {
    const key = `${structure.cluster.id}/${measure}/${period}`;
    let affected = this.#affected.get(key);
    if (!affected) this.#affected.set(key, (affected = affectedPeriods(structure, measure, period, this.#scoring)));
    return affected;
  }

  /** Evaluates a period from the store and writes what differs from the rows that are there. */
  async #evaluateAnew(cluster: Id, period: PeriodName, step: Step): Promise<readonly Write[]> {
    const { structure, methods, history, own, at } = step;
    const input = {
      structure,
      methods,
      period,
      reader: history,
      at,
      ...(this.#scoring ? { scoring: this.#scoring } : {}),
    };
    const scorecard = await KeptScorecard.load(input);
    this.#keep(`${cluster}/${period}`, scorecard);
    const rows = (await own.find('scores', { where: { cluster, period } })) as readonly ScoreRow[];
    const before = new Map(rows.map((row) => [row.node, row]));
    const writes: Write[] = [{ kind: 'put', table: 'scorePeriods', row: { cluster, period }, at }];
    for (const node of scorecard.nodes()) {
      const row = before.get(node.id);
      before.delete(node.id);
      if (row && saysTheSame(row, node)) continue;
      writes.push({ kind: 'put', table: 'scores', row: scoreRowOf(cluster, period, node, at), at });
    }
    for (const node of before.keys())
      writes.push({ kind: 'remove', table: 'scores', key: { cluster, period, node }, at });
    return writes;
  }

  #keep(key: string, scorecard: KeptScorecard): void {
    this.#kept.set(key, scorecard);
    let nodes = 0;
    for (const kept of this.#kept.values()) nodes += kept.nodes().length;
    for (const oldest of this.#kept.keys()) {
      if (nodes <= KEPT_NODES || oldest === key) break;
      nodes -= this.#kept.get(oldest)?.nodes().length ?? 0;
      this.#kept.delete(oldest);
    }
  }

  #forget(cluster?: Id): void {
    this.#affected.clear();
    if (cluster === undefined) {
      this.#ground.clear();
      return this.#kept.clear();
    }
    for (const key of this.#kept.keys()) if (key.startsWith(`${cluster}/`)) this.#kept.delete(key);
  }
}

/** Assessments of a period move what methods compute for it, and what other methods make of that. */
function movedByAssessments(
  structure: ClusterStructure,
  methods: BoundMethods,
  assessed: Iterable<PeriodName>,
): readonly Said[] {
  const direct = [...assessed].flatMap((period) => computedIn(structure, methods, period));
  return [...direct, ...computedChanges(structure, methods, direct)];
}

/** The projection of newest scores. Each runner needs one of its own: it keeps scorecards in memory. */
export function scoresProjection(scoring?: ScorecardOptions): Projection {
  return new ScoresProjection(scoring);
}
