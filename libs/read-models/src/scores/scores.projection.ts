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
import { CachedScorecard } from './cached-scorecard.js';
import { isCurrent, scoreRowOf, SCORES, scoreTables, type ScoreRow } from './scores.js';

interface Step {
  readonly structure: ClusterStructure;
  readonly methods: BoundMethods;
  readonly history: TableReader;
  readonly own: TableReader;
  readonly at: Position;
}

/** The most nodes of all cached scorecards together. */
const MAX_CACHED_NODES = 400_000;

/** Takes the place of the measure for assessments. */
const ASSESSED = '';

/** A measure and a period with reported values, or with assessments if the measure is `ASSESSED`. */
type InputKey = Pick<ValueChange, 'measure' | 'period'>;

/** The most cached results of `affectedPeriods`. */
const MAX_CACHED_AFFECTED = 50_000;

/**
 * The newest score of every node of every period. A new value recomputes only the scores that depend on it. The
 * projection follows `history` and reads structure and values from it as of its own position, so `history` may be any
 * distance ahead.
 */
class ScoresProjection implements Projection {
  readonly definition = { name: SCORES, version: 2, tables: scoreTables };
  readonly follows = HISTORY;
  readonly #scoring: ScorecardOptions | undefined;
  readonly #scorecards = new Map<string, CachedScorecard>();
  readonly #affected = new Map<string, readonly PeriodName[]>();
  /** The input keys that are already stored. */
  readonly #inputKeys = new Set<string>();
  #upTo: Position | undefined;

  constructor(scoring: ScorecardOptions | undefined) {
    this.#scoring = scoring;
  }

  weigh(event: RecordedEvent): number {
    const reported = (event.data as { values?: unknown }).values;
    return 1 + (Array.isArray(reported) ? reported.length : 0);
  }

  async fold({ events, own, store, after }: FoldInput): Promise<{ readonly writes: readonly Write[] }> {
    // The caches are valid as of the last fold only. If that was not committed, or another process has written since,
    // they are stale.
    if (this.#upTo !== after) this.#clear();
    const at = events.at(-1)?.position ?? after;
    this.#upTo = undefined;
    const history = store.reader(HISTORY);
    const writes: Write[] = [];
    for (const changes of changesByCluster(events)) {
      const structure = await findStructure(history, changes.cluster, at);
      if (!structure) continue;
      const methods = methodsInForce(await findMethods(history, changes.cluster, at));
      writes.push(...(await this.#evaluate(changes, { structure, methods, history, own, at })));
    }
    this.#upTo = at;
    return { writes };
  }

  async #evaluate(changes: ClusterChanges, step: Step): Promise<readonly Write[]> {
    const { cluster } = changes;
    const writes = this.#writeInputKeys(changes, step.at);
    const computed = computedChanges(step.structure, step.methods, changes.values);
    const periods = this.#periodsOf(changes, computed, step);
    if (changes.structureChanged) {
      this.#clear(cluster);
      for (const period of await this.#allPeriods(cluster, step)) periods.add(period);
    }
    for (const period of periods) {
      const scorecard = this.#scorecards.get(`${cluster}/${period}`);
      if (scorecard) {
        for (const node of scorecard.apply(changes.values, computed)) {
          writes.push({ kind: 'put', table: 'scores', row: scoreRowOf(cluster, period, node, step.at), at: step.at });
        }
      } else writes.push(...(await this.#evaluatePeriod(cluster, period, step)));
    }
    return writes;
  }

  #periodsOf(changes: ClusterChanges, computed: readonly ValueChange[], { structure, methods }: Step): Set<PeriodName> {
    if (changes.structureChanged || this.#affected.size > MAX_CACHED_AFFECTED) this.#affected.clear();
    const periods = new Set<PeriodName>();
    const assessed = affectedByAssessments(structure, methods, changes.assessed);
    for (const { measure, period } of [...changes.values, ...computed, ...assessed]) {
      for (const one of this.#affectedBy(structure, measure, period)) periods.add(one);
    }
    return periods;
  }

  /** Writes the input keys that are new. */
  #writeInputKeys({ cluster, values, assessed }: ClusterChanges, at: Position): Write[] {
    const writes: Write[] = [];
    const keys = [...values, ...[...assessed].map((period) => ({ measure: ASSESSED, period }))];
    for (const { measure, period } of keys) {
      const key = `${cluster}/${measure}/${period}`;
      if (this.#inputKeys.has(key)) continue;
      this.#inputKeys.add(key);
      writes.push({ kind: 'put', table: 'scoreGround', row: { cluster, measure, period }, at });
    }
    return writes;
  }

  /** The periods that have scores, and those for which the inputs so far produce scores under the current structure. */
  async #allPeriods(cluster: Id, { own, structure, methods }: Step): Promise<ReadonlySet<PeriodName>> {
    const scored = await own.find('scorePeriods', { where: { cluster } });
    const periods = new Set(scored.map((row) => row['period'] as PeriodName));
    const inputKeys = (await own.find('scoreGround', { where: { cluster } })) as unknown as readonly InputKey[];
    const assessed = inputKeys.filter(({ measure }) => measure === ASSESSED).map(({ period }) => period);
    const reported = inputKeys.filter(({ measure }) => measure !== ASSESSED);
    // The periods that a value affects do not depend on its member.
    const subject = structure.cluster.actors.find((actor) => actor.status === 'member')?.id ?? CLUSTER_SUBJECT;
    const computed = [
      ...computedChanges(
        structure,
        methods,
        reported.map((one) => ({ ...one, subject })),
      ),
      ...affectedByAssessments(structure, methods, assessed),
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

  /** Evaluates a period from the store and writes the rows that differ from the stored ones. */
  async #evaluatePeriod(cluster: Id, period: PeriodName, step: Step): Promise<readonly Write[]> {
    const { structure, methods, history, own, at } = step;
    const input = {
      structure,
      methods,
      period,
      reader: history,
      at,
      scoring: this.#scoring,
    };
    const scorecard = await CachedScorecard.load(input);
    this.#cache(`${cluster}/${period}`, scorecard);
    const rows = (await own.find('scores', { where: { cluster, period } })) as readonly ScoreRow[];
    const before = new Map(rows.map((row) => [row.node, row]));
    const writes: Write[] = [{ kind: 'put', table: 'scorePeriods', row: { cluster, period }, at }];
    for (const node of scorecard.nodes()) {
      const row = before.get(node.id);
      before.delete(node.id);
      if (row && isCurrent(row, node)) continue;
      writes.push({ kind: 'put', table: 'scores', row: scoreRowOf(cluster, period, node, at), at });
    }
    for (const node of before.keys())
      writes.push({ kind: 'remove', table: 'scores', key: { cluster, period, node }, at });
    return writes;
  }

  #cache(key: string, scorecard: CachedScorecard): void {
    this.#scorecards.set(key, scorecard);
    let nodes = 0;
    for (const cached of this.#scorecards.values()) nodes += cached.nodes().length;
    for (const oldest of this.#scorecards.keys()) {
      if (nodes <= MAX_CACHED_NODES || oldest === key) break;
      nodes -= this.#scorecards.get(oldest)?.nodes().length ?? 0;
      this.#scorecards.delete(oldest);
    }
  }

  /** Clears the caches of one cluster, or all of them. */
  #clear(cluster?: Id): void {
    this.#affected.clear();
    if (cluster === undefined) {
      this.#inputKeys.clear();
      return this.#scorecards.clear();
    }
    for (const key of this.#scorecards.keys()) if (key.startsWith(`${cluster}/`)) this.#scorecards.delete(key);
  }
}

/** The values affected by the assessments of a period: those that methods compute from them, directly or indirectly. */
function affectedByAssessments(
  structure: ClusterStructure,
  methods: BoundMethods,
  assessed: Iterable<PeriodName>,
): readonly InputKey[] {
  const direct = [...assessed].flatMap((period) => computedIn(structure, methods, period));
  return [...direct, ...computedChanges(structure, methods, direct)];
}

/** The projection of newest scores. Each runner needs its own, because it caches scorecards in memory. */
export function scoresProjection(scoring?: ScorecardOptions): Projection {
  return new ScoresProjection(scoring);
}
