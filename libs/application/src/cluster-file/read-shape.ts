import {
  type CauseEffectLink,
  DEFAULT_CALENDAR,
  DEFAULT_DISCLOSURE,
  DEFAULT_LIMITS,
  DEFAULT_SCORING,
  type Id,
  type Objective,
  type ParentLink,
  type StrategyMap,
} from '@strata/domain';
import type { ClusterContent, FileActor, FileStrategy } from './cluster-file.js';
import type { FileShape } from './cluster-file.schema.js';
import type { StrategyInFile, Weighted } from './strategy.schema.js';

/** The ids of a map in the file, in the order of the text. */
type KeysAt = (path: readonly string[]) => readonly Id[];

/** Converts the parsed file into its content. */
export function readShape(shape: FileShape, keysAt: KeysAt): ClusterContent {
  return {
    id: shape.id,
    labels: shape.labels,
    historyFrom: shape.historyFrom,
    calendar: shape.calendar ?? DEFAULT_CALENDAR,
    limits: { ...DEFAULT_LIMITS, ...shape.limits },
    scoring: { ...DEFAULT_SCORING, ...(shape.scorings?.at(-1)?.value ?? shape.scoring) },
    ...(shape.scorings && {
      scorings: shape.scorings.map(({ from, value }) => ({ from, value: { ...DEFAULT_SCORING, ...value } })),
    }),
    disclosure: shape.disclosure ?? DEFAULT_DISCLOSURE,
    perspectives: inOrder(shape.perspectives, keysAt(['perspectives'])).map(([id, labels]) => ({ id, labels })),
    actors: inOrder(shape.actors, keysAt(['actors'])).map(([id, actor]) => readActor(id, actor, keysAt)),
    measures: inOrder(shape.measures, keysAt(['measures'])).map(([id, measure]) => ({ id, ...measure })),
    strategies: Object.entries(shape.strategies).map(([id, strategy]) => readStrategy(id, strategy, keysAt)),
  };
}

/** The entries of a map, of which the file may have more that are malformed, in the order of the text. */
export function inOrder<T>(items: Readonly<Record<string, T>>, order: readonly Id[]): readonly (readonly [Id, T])[] {
  return order.flatMap((id) => (Object.hasOwn(items, id) ? [[id, items[id]!] as const] : []));
}

function readActor(id: Id, actor: FileShape['actors'][string], keysAt: KeysAt): FileActor {
  const { labels, membership, services, units } = actor;
  const order = (parts: string): readonly Id[] => keysAt(['actors', id, parts]);
  return {
    id,
    labels,
    ...(membership && { membership }),
    services: inOrder(services, order('services')).map(([serviceId, name]) => ({ id: serviceId, labels: name })),
    units: inOrder(units, order('units')).map(([unitId, unit]) => ({ id: unitId, ...unit })),
  };
}

function readStrategy(id: Id, strategy: StrategyInFile, keysAt: KeysAt): FileStrategy {
  const { objectives: _o, links: _l, perspectiveWeights: _w, rollUp: _r, ...placement } = strategy;
  return { id, ...placement, map: readMap(strategy, keysAt(['strategies', id, 'objectives'])) };
}

/** The map of a strategy in the file. */
function readMap(strategy: StrategyInFile, order: readonly Id[]): StrategyMap {
  const objectives = inOrder(strategy.objectives, order);
  return {
    objectives: objectives.map(([id, objective]): Objective => {
      const { measures, contributes: _c, proposes: _p, supports: _s, ...settings } = objective;
      return { id, ...settings, measures: measures.map(({ id: measure, weight }) => ({ measure, weight })) };
    }),
    links: strategy.links as readonly CauseEffectLink[],
    parentLinks: objectives.flatMap(([id, { contributes, proposes, supports }]) => [
      ...contributes.map((each) => parentLink(id, each, 'contributes')),
      ...proposes.map((each): ParentLink => ({ ...parentLink(id, each, 'contributes'), proposed: true })),
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
