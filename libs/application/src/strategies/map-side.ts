import {
  daysOfPeriod,
  inForceDuring,
  parseStream,
  StrataError,
  strategyDecider,
  type Days,
  type Id,
  type PeriodName,
  type StrategyEntry,
  type StrategyMap,
} from '@strata/domain';
import { revisionKey, structureDuring, type ClusterStructure } from '@strata/engine';
import type { TimelineRow } from '@strata/read-models';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';

/** Which map of a strategy is compared: by default the one in force on the day of the view. */
export interface MapQuestion {
  readonly view: ClusterView;
  /** The map in force during this period. */
  readonly period?: PeriodName | undefined;
  /** The map that this activation or revision of the strategy put in force, counted from 1. */
  readonly revision?: number | undefined;
  /** The working copy, whether or not it is in force. */
  readonly workingCopy?: boolean | undefined;
}

/** A map with what it is made of, and what had been done by then. */
export interface MapSide {
  readonly view: ClusterView;
  readonly strategy: Id;
  readonly days: Days;
  /** The structure in force on these days. */
  readonly structure: ClusterStructure;
  /** Undefined if the strategy did not exist yet. */
  readonly entry: StrategyEntry | undefined;
  readonly map: StrategyMap;
  /** Whether an event had come about, as far as this map is concerned. */
  readonly includes: (row: TimelineRow, data: object) => boolean;
}

/** The last revision of the map's stream that belongs to a map; `live` and `working` stand for copies without one. */
type MapRevision = number | 'live' | 'working' | 'none';

/** The map of a strategy that is asked for. Throws `UNKNOWN_REVISION`. */
export async function mapSideOf(reads: ClusterReads, strategy: Id, question: MapQuestion): Promise<MapSide> {
  const { view, period, revision } = question;
  if (revision !== undefined) return revisionSide(reads, strategy, view, revision);
  const { calendar } = view.structure.cluster;
  const { day } = view.structure;
  const days = period === undefined ? { first: day, last: day } : daysOfPeriod(period, calendar);
  const preview = question.workingCopy === true ? strategy : undefined;
  const structure = structureDuring<ClusterStructure>(view.structure, days, { preview });
  const entry = entryOf(view.structure, strategy);
  const mapRevision = preview === undefined ? revisionDuring(entry, days) : 'working';
  const isThere = mapRevision !== 'none';
  const map = isThere ? structure.maps.get(strategy) : undefined;
  return sideOf({ view, strategy, days, structure, map, mapRevision });
}

/** The map as an activation or revision put it in force, with the targets and weights in force when it started. */
async function revisionSide(reads: ClusterReads, strategy: Id, view: ClusterView, revision: number): Promise<MapSide> {
  const rows = await reads.timeline({
    cluster: view.clusterId,
    about: `strategy:${strategy}`,
    types: ['StrategyActivated', 'StrategyRevised'],
    upTo: view.position,
    limit: MAX_REVISIONS,
  });
  const activated = rows[revision - 1];
  if (activated === undefined) throw unknownRevision(strategy, revision, rows.length);
  const then: ClusterView = {
    ...(await reads.get(view.clusterId, { position: activated.position })),
    caller: view.caller,
  };
  const day = activated.from ?? then.structure.day;
  const days = { first: day, last: day };
  const structure = structureDuring<ClusterStructure>(then.structure, days, {});
  const known = entryOf(then.structure, strategy)?.revisions?.find(({ from }) => from === activated.from)?.value;
  if (typeof known !== 'number') {
    const map = structure.maps.get(strategy);
    return sideOf({ view: then, strategy, days, structure, map, mapRevision: 'live' });
  }
  const map = then.structure.revisions?.get(revisionKey(strategy, known));
  return sideOf({ view: then, strategy, days, structure, map, mapRevision: known });
}

const MAX_REVISIONS = 100_000;

function sideOf(side: {
  readonly view: ClusterView;
  readonly strategy: Id;
  readonly days: Days;
  readonly structure: ClusterStructure;
  readonly map: StrategyMap | undefined;
  readonly mapRevision: MapRevision;
}): MapSide {
  const { view, strategy, days, structure, map = strategyDecider.initial, mapRevision } = side;
  const includes = (row: TimelineRow, data: object): boolean => {
    if (row.position > view.position) return false;
    if (parseStream(row.stream)?.kind !== 'strategy') return row.from === null || row.from <= days.last;
    return isInMap(mapRevision, row, data);
  };
  return { view, strategy, days, structure, entry: entryOf(structure, strategy), map, includes };
}

function isInMap(mapRevision: MapRevision, { revision }: TimelineRow, data: object): boolean {
  if (typeof mapRevision === 'number') return revision <= mapRevision;
  if (mapRevision === 'live') return 'live' in data;
  return mapRevision === 'working';
}

/** A map that is in force only later is not there yet; that of a draft is its working copy. */
function revisionDuring(entry: StrategyEntry | undefined, { first, last }: Days): MapRevision {
  if (entry === undefined) return 'none';
  if (entry.status === 'draft') return 'working';
  if (entry.statuses !== undefined && inForceDuring(entry.statuses, first, last) === undefined) return 'none';
  if (entry.revisions === undefined) return 'live';
  const revision = inForceDuring(entry.revisions, first, last);
  if (revision === undefined) return 'none';
  return revision ?? 'live';
}

function entryOf({ cascade }: ClusterStructure, strategy: Id): StrategyEntry | undefined {
  return cascade.strategies.find(({ id }) => id === strategy);
}

function unknownRevision(strategy: Id, revision: number, last: number): StrataError {
  const message = `The strategy "${strategy}" had no revision ${revision} at that moment; its last one was ${last}.`;
  return new StrataError('UNKNOWN_REVISION', message, {
    remedy: 'Name a revision from 1 to the last one; an activation is one too.',
  });
}
