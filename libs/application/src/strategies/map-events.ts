import {
  parseStream,
  streamName,
  type CascadeEvent,
  type DomainEvent,
  type Id,
  type MeasureEvent,
  type Position,
  type StrategyEvent,
  type StreamRef,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { TimelineRow } from '@strata/read-models';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { Pair } from '../scorecards/change/mixed-structure.js';
import { entryOf, type TimelineEntry } from '../timeline/entry.js';
import { foldStreams } from '../timeline/fold-streams.js';
import type { MapSide } from './map-side.js';
import { contributionName } from './map-things.js';

/** An event by which two maps differ, and what it is about. */
export interface MapEvent {
  readonly about: readonly string[];
  /** Whether it put a map in force. */
  readonly putsInForce: boolean;
  readonly entry: TimelineEntry;
}

/** Where the events of maps are read. */
export interface MapEventSources {
  readonly reads: ClusterReads;
  readonly events: Pick<EventStore, 'readStream'>;
}

const PUT_IN_FORCE = ['StrategyActivated', 'StrategyRevised'];
const MAX_EVENTS = 100_000;

/** The events that belong to one of two maps of a strategy but not to the other one, and those of these measures. */
export async function eventsBetween(
  { reads, events }: MapEventSources,
  sides: Pair<MapSide>,
  measures: readonly Id[],
): Promise<readonly MapEvent[]> {
  const [{ strategy, view }, to] = sides;
  const upTo = laterOf(sides.map((side) => side.view.position));
  const { clusterId: cluster } = view;
  const rows = [...(await reads.timeline({ cluster, about: `strategy:${strategy}`, upTo, limit: MAX_EVENTS }))];
  for (const measureId of measures) {
    const positions = await positionsIn(events, streamName({ kind: 'measure', clusterId: cluster, measureId }));
    const moments = await reads.moments(cluster, positions);
    rows.push(...[...moments.values()].filter(({ position }) => position <= upTo));
  }
  const folded = await foldStreams(events, rows);
  return rows
    .flatMap((row) => {
      const of = folded.get(row.position);
      if (of === undefined || isOnBoth(sides, row, of.event)) return [];
      const entry = entryOf(row, of, to.view.structure, () => true);
      const about = aboutOf(parseStream(row.stream), of.event);
      return [{ about, putsInForce: PUT_IN_FORCE.includes(row.type), entry }];
    })
    .sort((a, b) => (a.entry.position < b.entry.position ? -1 : 1));
}

async function positionsIn(events: MapEventSources['events'], stream: string): Promise<readonly Position[]> {
  const positions: Position[] = [];
  for await (const { position } of events.readStream(stream)) positions.push(position);
  return positions;
}

function laterOf(positions: readonly Position[]): Position {
  return [...positions].sort().at(-1)!;
}

function isOnBoth([from, to]: Pair<MapSide>, row: TimelineRow, { data }: DomainEvent): boolean {
  return from.includes(row, data) === to.includes(row, data);
}

/** What an event of a map, the cascade or a measure is about, in the names of `MapThing.setBy`. */
function aboutOf(stream: StreamRef | undefined, event: DomainEvent): readonly string[] {
  switch (stream?.kind) {
    case 'strategy':
      return namesBy(ON_MAPS, event, stream.strategyId);
    case 'cascade':
      return namesBy(IN_CASCADE, event, '');
    case 'measure':
      return namesBy(OF_MEASURES, event, stream.measureId);
    default:
      return [];
  }
}

type Named<Event extends DomainEvent> = {
  readonly [Type in Event['type']]?: (
    data: Extract<Event, { readonly type: Type }>['data'],
    id: Id,
  ) => readonly string[];
};

const objective = ({ objective: { id } }: { readonly objective: { readonly id: Id } }, strategy: Id) => [
  `objective:${strategy}/${id}`,
];
const placed = (
  { objectiveId, measure }: { readonly objectiveId: Id; readonly measure: { readonly measure: Id } },
  strategy: Id,
) => [`measure:${strategy}/${objectiveId}/${measure.measure}`];
const linked = ({ link: { from, to } }: { readonly link: { readonly from: Id; readonly to: Id } }, strategy: Id) => [
  `link:${strategy}/${from}>${to}`,
];
type Upwards = { readonly objective: Id; readonly parentObjective: Id };
const upwards = (link: Upwards, strategy: Id) => [contributionName({ ...link, strategy })];

const ON_MAPS: Named<StrategyEvent> = {
  ObjectiveSet: objective,
  ObjectiveRevised: objective,
  ObjectiveDropped: ({ objectiveId }, strategy) => [
    `objective:${strategy}/${objectiveId}`,
    `drop:${strategy}/${objectiveId}`,
  ],
  MeasurePlaced: placed,
  MeasureReweighed: placed,
  MeasureTakenOff: ({ objectiveId, measureId }, strategy) => [`measure:${strategy}/${objectiveId}/${measureId}`],
  ObjectivesLinked: linked,
  LinkRevised: linked,
  ObjectivesUnlinked: (link, strategy) => linked({ link }, strategy),
  LinkedToParent: ({ link }, strategy) => upwards(link, strategy),
  ParentLinkRevised: ({ link }, strategy) => upwards(link, strategy),
  UnlinkedFromParent: upwards,
  PerspectiveWeighed: ({ perspective }, strategy) => [`perspective:${strategy}/${perspective.perspective}`],
  MapRollUpSet: (_data, strategy) => [`strategy:${strategy}`],
};

const ofStrategy = ({ strategyId }: { readonly strategyId: Id }) => [`strategy:${strategyId}`];

const IN_CASCADE: Named<CascadeEvent> = {
  StrategyDrafted: ofStrategy,
  StrategyStatementRevised: ofStrategy,
  StrategyMoved: ofStrategy,
  StrategyActivated: ofStrategy,
  StrategySuperseded: ofStrategy,
  StrategyRetired: ofStrategy,
  ContributionAccepted: ({ contribution }) => [contributionName(contribution)],
  ContributionDeclined: ({ contribution }) => [contributionName(contribution)],
};

const definition = (_data: object, measure: Id) => [`definition:${measure}`];
const target = ({ subject }: { readonly subject: string }, measure: Id) => [`target:${measure}/${subject}`];

const OF_MEASURES: Named<MeasureEvent> = {
  MeasureDefined: definition,
  MeasureRevised: ({ targets = [] }, measure) => [
    `definition:${measure}`,
    ...targets.flatMap((one) => target(one, measure)),
  ],
  MeasureRetired: definition,
  MeasureReinstated: definition,
  TargetSet: target,
  TargetWithdrawn: target,
};

function namesBy(names: object, { type, data }: DomainEvent, id: Id): readonly string[] {
  const of = (names as Readonly<Record<string, ((data: object, id: Id) => readonly string[]) | undefined>>)[type];
  return of?.(data, id) ?? [];
}
