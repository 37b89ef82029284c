import { findStrategy, isEnded, type CardPlace, type Id, type Labels, type Position } from '@strata/domain';
import { mayCommand } from '../access/command-access.js';
import { requireStrategy, type ClusterView } from '../clusters/cluster-view.js';
import type { Pair } from '../scorecards/change/mixed-structure.js';
import type { TimelineEntry } from '../timeline/entry.js';
import { testLinks, type LinkQuestion, type LinkTests, type LinkTestSources } from './link-tests.js';
import { differencesBetween, type FoundDifference, type MapDifference } from './map-differences.js';
import { eventsBetween, type MapEvent, type MapEventSources } from './map-events.js';
import { mapSideOf, type MapQuestion, type MapSide } from './map-side.js';
import { thingsOn } from './map-things.js';

/** A difference with the events by which it came about, in their order. */
export interface ExplainedDifference extends MapDifference {
  readonly events: readonly TimelineEntry[];
}

/** A map that was compared: as known at a position, on the first and last day for which it is in force. */
export interface ComparedMap {
  readonly position: Position;
  readonly first: string;
  readonly last: string;
}

/** How the map of a strategy differs between two moments, periods or revisions. */
export interface MapComparison {
  readonly strategy: Id;
  readonly labels: Labels;
  readonly from: ComparedMap;
  readonly to: ComparedMap;
  readonly differences: readonly ExplainedDifference[];
  /** The activations and revisions between both, which put changes of the map in force. */
  readonly putInForce: readonly TimelineEntry[];
}

/** What an editor of a map starts from. */
export interface MapEditing {
  /** The number of changes that the working copy has had; `EditMap` says on which it is based. */
  readonly changes: number;
  /** The code why the view's caller may not edit the map; undefined if it may. */
  readonly refused: string | undefined;
}

/** Strategies and their maps over time. */
export class Strategies {
  readonly #sources: MapEventSources & LinkTestSources;

  constructor(sources: MapEventSources & LinkTestSources) {
    this.#sources = sources;
  }

  /**
   * Whether the effects on a strategy's map follow their causes at the stated lags, in scores as known in the view. Throws
   * `UNKNOWN_STRATEGY` and what `periodsOf` throws.
   */
  testLinks(view: ClusterView, question: LinkQuestion): Promise<LinkTests> {
    return testLinks(this.#sources, view, question);
  }

  /** Where the cards of a strategy's map were put; those that nobody has placed are missing. */
  async layout(view: ClusterView, strategy: Id): Promise<readonly CardPlace[]> {
    return (await this.#sources.reads.maps.layouts(view)).get(strategy)?.places ?? [];
  }

  /** What an editor of a strategy's map starts from. Throws `UNKNOWN_STRATEGY`. */
  async editing(view: ClusterView, strategyId: Id): Promise<MapEditing> {
    requireStrategy(view, strategyId);
    const { caller, clusterId, structure } = view;
    const entry = findStrategy(structure.cascade, strategyId)!;
    const command = { type: 'EditMap', edits: [], basedOn: 0 } as const;
    const addressed = { aggregate: 'strategy', clusterId, strategyId, command } as const;
    const refusal = mayCommand(caller, addressed, { strategyOwner: entry.owner });
    return {
      changes: (await this.#sources.reads.maps.revision(view, strategyId)) + 1,
      refused: refusal?.code ?? (isEnded(entry) ? 'STRATEGY_ENDED' : undefined),
    };
  }

  /**
   * What differs on the map of a strategy: what was added, removed, moved, re-weighted, re-targeted, relinked or changed,
   * with the events behind it. Throws `UNKNOWN_STRATEGY` if neither side has it, and `UNKNOWN_REVISION`.
   */
  async compareMaps([first, second]: Pair<MapQuestion>, strategy: Id): Promise<MapComparison> {
    const isKnown = first.view.structure.cascade.strategies.some(({ id }) => id === strategy);
    if (!isKnown) requireStrategy(second.view, strategy);
    const { reads } = this.#sources;
    const from = await mapSideOf(reads, strategy, first);
    const to = await mapSideOf(reads, strategy, second);
    const found = differencesBetween(thingsOn(from), thingsOn(to));
    const measures = new Set(found.filter(isOfMeasure).flatMap(({ after }) => after?.measure?.id ?? []));
    const events = await eventsBetween(this.#sources, [from, to], [...measures]);
    return {
      strategy,
      labels: (to.entry ?? from.entry)?.labels ?? { en: strategy },
      from: comparedMap(from),
      to: comparedMap(to),
      differences: found.map((one) => explained(one, events)),
      putInForce: events.filter(({ putsInForce }) => putsInForce).map(({ entry }) => entry),
    };
  }
}

function comparedMap({ view: { position }, days }: MapSide): ComparedMap {
  return { position, ...days };
}

/** Whether a difference comes from a measure rather than from the map. */
function isOfMeasure({ kind, after }: FoundDifference): boolean {
  return after?.measure !== undefined && (kind === 'retargeted' || kind === 'changed');
}

function explained(found: FoundDifference, events: readonly MapEvent[]): ExplainedDifference {
  const { kind, thing, labels, changes } = found;
  const setBy = setByOf(found);
  const behind = events.filter(({ about }) => about.some((name) => setBy.has(name)));
  return { kind, thing, labels, changes, events: behind.map(({ entry }) => entry) };
}

/** What the events behind a difference are about. */
function setByOf(found: FoundDifference): ReadonlySet<string> {
  const sides = [found.before, found.after];
  if (!isOfMeasure(found)) return new Set(sides.flatMap((one) => one?.setBy ?? []));
  const { id, setBy } = found.after!.measure!;
  return new Set(found.kind === 'retargeted' ? setBy : [`definition:${id}`]);
}
