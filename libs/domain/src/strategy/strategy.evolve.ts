import { arranged } from '../arrange.js';
import type { EventHandlers } from '../define-decider.js';
import type { Id } from '../words.js';
import type { Objective, ObjectiveMeasure, ParentLink, StrategyEvent, StrategyMap, StrategyState } from './strategy.js';

export const initialStrategy: StrategyState = {
  objectives: [],
  links: [],
  parentLinks: [],
  perspectiveWeights: [],
  rollUp: { strategy: 'weighted-mean', perspective: 'weighted-mean' },
};

const changes: EventHandlers<StrategyMap, StrategyEvent> = {
  ObjectiveSet: (state, { objective }) => ({
    ...state,
    objectives: [...state.objectives, { ...objective, measures: [] }],
  }),
  ObjectiveRevised: (state, { objective }) =>
    withObjective(state, objective.id, ({ measures }) => ({ ...objective, measures })),
  ObjectiveDropped: (state, { objectiveId }) => ({
    ...state,
    objectives: state.objectives.filter(({ id }) => id !== objectiveId),
  }),
  ObjectivesArranged: (state, { objectives: order }) => {
    const measures = new Map(order.map((one) => [one.id, one.measures]));
    const objectives = arranged(
      state.objectives,
      order.map(({ id }) => id),
      ({ id }) => id,
    );
    return {
      ...state,
      objectives: objectives.map((objective) => ({
        ...objective,
        measures: arranged(objective.measures, measures.get(objective.id) ?? [], ({ measure }) => measure),
      })),
    };
  },
  MeasurePlaced: (state, { objectiveId, measure }) =>
    withMeasures(state, objectiveId, (measures) => [...measures, measure]),
  MeasureReweighed: (state, { objectiveId, measure }) =>
    withMeasures(state, objectiveId, (measures) =>
      measures.map((other) => (other.measure === measure.measure ? measure : other)),
    ),
  MeasureTakenOff: (state, { objectiveId, measureId }) =>
    withMeasures(state, objectiveId, (measures) => measures.filter(({ measure }) => measure !== measureId)),
  ObjectivesLinked: (state, { link }) => ({ ...state, links: [...state.links, link] }),
  LinkRevised: (state, { link }) => ({
    ...state,
    links: state.links.map((other) => (other.from === link.from && other.to === link.to ? link : other)),
  }),
  ObjectivesUnlinked: (state, { from, to }) => ({
    ...state,
    links: state.links.filter((link) => link.from !== from || link.to !== to),
  }),
  LinkedToParent: (state, { link, live }) => ({
    ...state,
    parentLinks: [...state.parentLinks, live ? link : proposal(link)],
  }),
  ParentLinkRevised: (state, { link, live }) => ({
    ...state,
    parentLinks: state.parentLinks.map((other) => (isSameLink(other, link) ? revisedLink(other, link, live) : other)),
  }),
  UnlinkedFromParent: (state, { objective, parentObjective }) => ({
    ...state,
    parentLinks: state.parentLinks.filter(
      (link) => link.objective !== objective || link.parentObjective !== parentObjective,
    ),
  }),
  PerspectiveWeighed: (state, { perspective }) => ({
    ...state,
    perspectiveWeights: [
      ...state.perspectiveWeights.filter((other) => other.perspective !== perspective.perspective),
      perspective,
    ],
  }),
  MapRollUpSet: (state, { rollUp }) => ({ ...state, rollUp }),
};

/** The working copy changes; the map that is in force from the beginning, only by events of the first version. */
export const strategyEvolve = Object.fromEntries(
  Object.entries(changes).map(([type, change]) => [
    type,
    evolveWith(change as (map: StrategyMap, data: object) => StrategyMap),
  ]),
) as unknown as EventHandlers<StrategyState, StrategyEvent>;

function evolveWith(change: (map: StrategyMap, data: object) => StrategyMap) {
  return ({ live, ...map }: StrategyState, data: { readonly live?: true }): StrategyState => {
    const changed = change(map, data);
    if (data.live) return { ...changed, ...(live && { live: change(live, data) }) };
    return { ...changed, live: live ?? map };
  };
}

/** Contributions of the first version count as accepted; later ones are proposals. */
function proposal(link: ParentLink): ParentLink {
  return link.kind === 'contributes' ? { ...link, proposed: true } : link;
}

function revisedLink(known: ParentLink, link: ParentLink, live: true | undefined): ParentLink {
  const isAccepted = known.kind === 'contributes' && known.proposed === undefined;
  return live || (isAccepted && link.kind === 'contributes') ? link : proposal(link);
}

function isSameLink(a: ParentLink, b: ParentLink): boolean {
  return a.objective === b.objective && a.parentObjective === b.parentObjective;
}

function withObjective(state: StrategyMap, id: Id, change: (objective: Objective) => Objective): StrategyMap {
  return { ...state, objectives: state.objectives.map((other) => (other.id === id ? change(other) : other)) };
}

function withMeasures(
  state: StrategyMap,
  id: Id,
  change: (measures: readonly ObjectiveMeasure[]) => readonly ObjectiveMeasure[],
): StrategyMap {
  return withObjective(state, id, (objective) => ({ ...objective, measures: change(objective.measures) }));
}
