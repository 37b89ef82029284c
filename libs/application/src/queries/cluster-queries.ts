import { StrataError, type Id, type InstantText, type PeriodName, type Position, type Subject } from '@strata/domain';
import {
  evaluateScorecard,
  neededValues,
  type ClusterStructure,
  type Scorecard,
  type ScorecardOptions,
  type ValueSource,
} from '@strata/engine';
import {
  actualOf,
  clusterIds,
  findLatestMoment,
  findPositionAt,
  findStructure,
  HISTORY,
  timelinePage,
  valuesAt,
  valueVersions,
  type TimelinePage,
  type TimelineRow,
  type ValueRow,
  type ValueSelection,
} from '@strata/read-models';
import type { ReadStore, TableReader } from '@strata/read-store';
import type { AsOf } from './as-of.js';

/** A cluster as it stood at a position; every answer given from it belongs to that one moment. */
export interface ClusterView {
  readonly clusterId: Id;
  readonly position: Position;
  readonly structure: ClusterStructure;
}

export interface ScorecardView extends ClusterView {
  readonly scorecard: Scorecard;
  /** The values that went into it, by `valueKey`. */
  readonly values: ReadonlyMap<string, ValueRow>;
}

export interface ClusterQueriesOptions {
  readonly store: ReadStore;
  /** How long a query waits for a position that is not projected yet, in milliseconds. */
  readonly waitFor?: number;
  readonly scoring?: ScorecardOptions;
}

/** Key of a value in a view. */
export function valueKey(measure: Id, subject: Subject, period: PeriodName): string {
  return `${measure}\u0000${subject}\u0000${period}`;
}

/** Values of a view as the engine asks for them. */
export function sourceOf(rows: ReadonlyMap<string, ValueRow>): ValueSource {
  return {
    actual: (measure, subject, period) => {
      const row = rows.get(valueKey(measure, subject, period));
      return row === undefined ? undefined : actualOf(row);
    },
  };
}

const STRUCTURES_KEPT = 16;

/** What can be asked about clusters, at any moment. */
export class ClusterQueries {
  readonly #store: ReadStore;
  readonly #waitFor: number;
  readonly #scoring: ScorecardOptions | undefined;
  readonly #structures = new Map<string, ClusterStructure>();

  constructor(options: ClusterQueriesOptions) {
    this.#store = options.store;
    this.#waitFor = options.waitFor ?? 5_000;
    this.#scoring = options.scoring;
  }

  /** Ids of all clusters. */
  clusters(): Promise<readonly Id[]> {
    return clusterIds(this.#reader);
  }

  /** The cluster at a moment, or undefined if it did not exist or was not known then. */
  async find(clusterId: Id, asOf: AsOf = {}): Promise<ClusterView | undefined> {
    const position = await this.#position(clusterId, asOf);
    const structure = await this.#structure(clusterId, position);
    return structure && { clusterId, position, structure };
  }

  /** As `find`, but a cluster that does not exist at all is `UNKNOWN_CLUSTER` and one not known yet `NOT_KNOWN_THEN`. */
  async get(clusterId: Id, asOf: AsOf = {}): Promise<ClusterView> {
    const view = await this.find(clusterId, asOf);
    if (view) return view;
    if (await findLatestMoment(this.#reader, clusterId)) {
      throw new StrataError('NOT_KNOWN_THEN', `cluster ${clusterId} was not known yet at that moment`, {
        remedy: 'ask for a later moment',
      });
    }
    throw new StrataError('UNKNOWN_CLUSTER', `there is no cluster ${clusterId}`, {
      remedy: 'check the id; `strata apply -f cluster.yaml` founds a cluster',
    });
  }

  /** One value as known in the view, or undefined. */
  async value(view: ClusterView, measure: Id, subject: Subject, period: PeriodName): Promise<ValueRow | undefined> {
    const rows = await this.values(view, { measures: [measure], subjects: [subject], periods: [period] });
    return rows[0];
  }

  /** Every version of one value up to the view's moment, oldest first. */
  versions(view: ClusterView, measure: Id, subject: Subject, period: PeriodName): Promise<readonly ValueRow[]> {
    return valueVersions(this.#reader, { cluster: view.clusterId, measure, subject, period }, view.position);
  }

  /** Values as known in the view, ordered by measure, subject and period. */
  values(view: ClusterView, selection: Omit<ValueSelection, 'cluster'> = {}): Promise<readonly ValueRow[]> {
    return valuesAt(this.#reader, { cluster: view.clusterId, ...selection }, view.position);
  }

  /** The scorecard of a period as known in the view, evaluated from the structure and values of that moment. */
  async scorecard(view: ClusterView, period: PeriodName): Promise<ScorecardView> {
    const values = new Map<string, ValueRow>();
    for (const [periods, measures] of byPeriods(neededValues(view.structure, period))) {
      for (const row of await this.values(view, { measures, periods })) {
        values.set(valueKey(row.measure, row.subject, row.period), row);
      }
    }
    const scorecard = evaluateScorecard(view.structure, period, sourceOf(values), this.#scoring);
    return { ...view, scorecard, values };
  }

  /** A page of the cluster's history. */
  timeline(page: TimelinePage): Promise<readonly TimelineRow[]> {
    return timelinePage(this.#reader, page);
  }

  /** The latest known-at of a cluster as projected. */
  async latestKnowledge(clusterId: Id): Promise<InstantText | undefined> {
    return (await findLatestMoment(this.#reader, clusterId))?.knownAt;
  }

  get #reader(): TableReader {
    return this.#store.reader(HISTORY);
  }

  async #position(clusterId: Id, asOf: AsOf): Promise<Position> {
    const wanted = asOf.position ?? asOf.atLeast;
    if (wanted !== undefined && !(await this.#store.waitFor(HISTORY, wanted, this.#waitFor))) {
      throw new StrataError(
        'POSITION_NOT_REACHED',
        `position ${wanted} has not been projected within ${this.#waitFor} ms`,
        {
          remedy:
            'ask again; if that does not help, see whether the projector runs and the position is one of this log',
        },
      );
    }
    if (asOf.position !== undefined) return asOf.position;
    if (asOf.instant !== undefined) {
      return findPositionAt(this.#reader, clusterId, { instant: asOf.instant, axis: asOf.axis ?? 'known' });
    }
    return this.#store.checkpoint(HISTORY);
  }

  /** The newest structure of a cluster is kept between queries; earlier ones are read when asked for. */
  async #structure(clusterId: Id, position: Position): Promise<ClusterStructure | undefined> {
    const latest = await findLatestMoment(this.#reader, clusterId);
    if (!latest || position < latest.structureAt) return findStructure(this.#reader, clusterId, position);
    const key = `${clusterId}\u0000${latest.structureAt}`;
    const kept = this.#structures.get(key);
    if (kept) return kept;
    const structure = await findStructure(this.#reader, clusterId, latest.structureAt);
    if (structure) this.#keep(key, structure);
    return structure;
  }

  #keep(key: string, structure: ClusterStructure): void {
    this.#structures.set(key, structure);
    if (this.#structures.size <= STRUCTURES_KEPT) return;
    const [oldest] = this.#structures.keys();
    this.#structures.delete(oldest!);
  }
}

type Needed = ReturnType<typeof neededValues>[number];

/** Groups what is needed so that measures with the same periods are read together. */
function byPeriods(needed: readonly Needed[]): readonly (readonly [readonly PeriodName[], readonly Id[]])[] {
  const groups = new Map<string, [readonly PeriodName[], Id[]]>();
  for (const { measure, periods } of needed) {
    const key = periods.join();
    const group = groups.get(key);
    if (group) group[1].push(measure);
    else groups.set(key, [periods, [measure]]);
  }
  return [...groups.values()];
}
