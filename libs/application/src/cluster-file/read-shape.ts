import {
  type CauseEffectLink,
  DEFAULT_CALENDAR,
  DEFAULT_DISCLOSURE,
  DEFAULT_LIMITS,
  DEFAULT_SCORING,
  type Id,
  type Objective,
  type ParentLink,
  type StrategyState,
} from '@strata/domain';
import type { ClusterContent, FileActor, FileStrategy } from './cluster-file.js';
import type { FileShape } from './cluster-file.schema.js';
import type { StrategyInFile, Weighted } from './strategy.schema.js';

/** Converts the parsed file into its content; `perspectives` is their order in the text. */
export function readShape(shape: FileShape, perspectives: readonly Id[]): ClusterContent {
  return {
    id: shape.id,
    labels: shape.labels,
    historyFrom: shape.historyFrom,
    calendar: shape.calendar ?? DEFAULT_CALENDAR,
    limits: { ...DEFAULT_LIMITS, ...shape.limits },
    scoring: { ...DEFAULT_SCORING, ...shape.scoring },
    disclosure: shape.disclosure ?? DEFAULT_DISCLOSURE,
    perspectives: perspectives.flatMap((id) => {
      const labels = shape.perspectives[id];
      return labels === undefined ? [] : [{ id, labels }];
    }),
    actors: Object.entries(shape.actors).map(([id, actor]) => readActor(id, actor)),
    measures: Object.entries(shape.measures).map(([id, measure]) => ({ id, ...measure })),
    strategies: Object.entries(shape.strategies).map(([id, strategy]) => readStrategy(id, strategy)),
  };
}

function readActor(id: Id, { labels, services, units }: FileShape['actors'][string]): FileActor {
  return {
    id,
    labels,
    services: Object.entries(services).map(([serviceId, name]) => ({ id: serviceId, labels: name })),
    units: Object.entries(units).map(([unitId, unit]) => ({ id: unitId, ...unit })),
  };
}

function readStrategy(id: Id, strategy: StrategyInFile): FileStrategy {
  const { objectives: _o, links: _l, perspectiveWeights: _w, rollUp: _r, ...placement } = strategy;
  return { id, ...placement, map: readMap(strategy) };
}

/** The map of a strategy in the file. */
function readMap(strategy: StrategyInFile): StrategyState {
  const objectives = Object.entries(strategy.objectives);
  return {
    objectives: objectives.map(([id, objective]): Objective => {
      const { measures, contributes: _c, supports: _s, ...settings } = objective;
      return { id, ...settings, measures: measures.map(({ id: measure, weight }) => ({ measure, weight })) };
    }),
    links: strategy.links as readonly CauseEffectLink[],
    parentLinks: objectives.flatMap(([id, { contributes, supports }]) => [
      ...contributes.map((each) => parentLink(id, each, 'contributes')),
      ...supports.map((each) => parentLink(id, each, 'supports')),
    ]),
    perspectiveWeights: Object.entries(strategy.perspectiveWeights).map(([perspective, weight]) => ({
      perspective,
      weight,
    })),
    rollUp: strategy.rollUp,
  };
}

function parentLink(objective: Id, { id, weight }: Weighted, kind: ParentLink['kind']): ParentLink {
  return { objective, parentObjective: id, kind, weight };
}
