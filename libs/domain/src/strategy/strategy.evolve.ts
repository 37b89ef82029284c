import { arranged } from '../arrange.js';
import type { EventHandlers } from '../define-decider.js';
import type { Id } from '../words.js';
import type { Objective, ObjectiveMeasure, StrategyEvent, StrategyState } from './strategy.js';

export const initialStrategy: StrategyState = {
  objectives: [],
  links: [],
  parentLinks: [],
  perspectiveWeights: [],
  rollUp: { strategy: 'weighted-mean', perspective: 'weighted-mean' },
};

export const strategyEvolve: EventHandlers<StrategyState, StrategyEvent> = {
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
  LinkedToParent: (state, { link }) => ({ ...state, parentLinks: [...state.parentLinks, link] }),
  ParentLinkRevised: (state, { link }) => ({
    ...state,
    parentLinks: state.parentLinks.map((other) =>
      other.objective === link.objective && other.parentObjective === link.parentObjective ? link : other,
    ),
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

function withObjective(state: StrategyState, id: Id, change: (objective: Objective) => Objective): StrategyState {
  return { ...state, objectives: state.objectives.map((other) => (other.id === id ? change(other) : other)) };
}

function withMeasures(
  state: StrategyState,
  id: Id,
  change: (measures: readonly ObjectiveMeasure[]) => readonly ObjectiveMeasure[],
): StrategyState {
  return withObjective(state, id, (objective) => ({ ...objective, measures: change(objective.measures) }));
}
