import type { CauseEffectLink, Objective, ParentLink } from '@strata/domain';
import type { Fault, Path } from '../cluster-file-problem.js';
import type { FileStrategy } from '../cluster-file.js';
import type { Known } from './known.js';
import { circleIn, unknown } from './reference.js';

/** The maps of strategies: what objectives name, links, circles, levels of detail, limits. */
export function checkMaps(known: Known): readonly Fault[] {
  return known.file.strategies.flatMap((strategy) => [
    ...checkObjectives(strategy, known),
    ...checkLevels(strategy, known),
    ...checkLinks(strategy, known),
    ...strategy.map.parentLinks.flatMap((link) => checkParentLink(strategy, link, known)),
    ...strategy.map.perspectiveWeights.flatMap(({ perspective }) =>
      unknown({
        path: ['strategies', strategy.id, 'perspectiveWeights', perspective],
        at: 'key',
        id: perspective,
        kind: 'perspective',
        among: known.ids(['perspectives']),
      }),
    ),
  ]);
}

function checkObjectives({ id, map }: FileStrategy, known: Known): readonly Fault[] {
  const path = ['strategies', id, 'objectives'];
  const limit = known.file.limits.objectivesPerMap;
  const count = map.objectives.length;
  const message = `The map has ${count} objectives; the cluster allows ${limit}.`;
  return [
    ...(count > limit ? [{ path, at: 'key' as const, message, remedy: 'Raise limits.objectivesPerMap.' }] : []),
    ...map.objectives.flatMap((objective) => checkObjective(objective, [...path, objective.id], known)),
  ];
}

function checkObjective(objective: Objective, path: Path, known: Known): readonly Fault[] {
  const { perspective, details, measures } = objective;
  const limit = known.file.limits.measuresPerObjective;
  const message = `The objective has ${measures.length} measures; the cluster allows ${limit}.`;
  const remedy = 'Raise limits.measuresPerObjective.';
  return [
    ...unknown({
      path: [...path, 'perspective'],
      id: perspective,
      kind: 'perspective',
      among: known.ids(['perspectives']),
    }),
    ...(details === undefined
      ? []
      : unknown({
          path: [...path, 'details'],
          id: details,
          kind: 'objective of this strategy',
          among: known.ids(path.slice(0, -1)),
        })),
    ...measures.flatMap(({ measure }) =>
      unknown({ path: [...path, 'measures', measure], id: measure, kind: 'measure', among: known.ids(['measures']) }),
    ),
    ...(measures.length > limit ? [{ path: [...path, 'measures'], at: 'key' as const, message, remedy }] : []),
  ];
}

function checkLevels({ id, map }: FileStrategy, known: Known): readonly Fault[] {
  const details = new Map(map.objectives.map((objective) => [objective.id, objective.details]));
  const above = (node: string) => details.get(node) ?? [];
  const at = (objective: string) => ['strategies', id, 'objectives', objective, 'details'];
  const circle = circleIn([...details.keys()], (node) => [above(node)].flat());
  if (circle !== undefined) {
    return [
      { path: at(circle[0] ?? ''), message: `Objectives detail each other in a circle: ${circle.join(' -> ')}.` },
    ];
  }
  const limit = known.file.limits.objectiveLevels;
  const level = (node: string) => {
    let levels = 1;
    for (let up = details.get(node); up !== undefined; up = details.get(up)) levels += 1;
    return levels;
  };
  return [...details.keys()]
    .filter((objective) => level(objective) === limit + 1)
    .map((objective) => ({
      path: at(objective),
      message: `The objective is at level ${limit + 1} of detail; the cluster allows ${limit}.`,
      remedy: 'Attach it higher up, or raise limits.objectiveLevels.',
    }));
}

function checkLinks({ id, map }: FileStrategy, known: Known): readonly Fault[] {
  const path = ['strategies', id, 'links'];
  const among = known.ids(['strategies', id, 'objectives']);
  const kind = 'objective of this strategy';
  const effects = new Map<string, string[]>();
  for (const { from, to } of map.links) effects.set(from, [...(effects.get(from) ?? []), to]);
  const circle = circleIn([...effects.keys()], (node) => effects.get(node) ?? []);
  const closing = map.links.findIndex(({ from, to }) => from === circle?.at(-2) && to === circle.at(-1));
  return [
    ...map.links.flatMap(({ from, to }, i) => [
      ...unknown({ path: [...path, i, 'from'], id: from, kind, among }),
      ...unknown({ path: [...path, i, 'to'], id: to, kind, among }),
      ...(isRepeated(map.links, i) ? [{ path: [...path, i], message: `${from} -> ${to} stands here twice.` }] : []),
    ]),
    ...(circle === undefined
      ? []
      : [{ path: [...path, closing], message: `Causes and effects form a circle: ${circle.join(' -> ')}.` }]),
  ];
}

function isRepeated(links: readonly CauseEffectLink[], index: number): boolean {
  const link = links[index];
  return links.findIndex(({ from, to }) => from === link?.from && to === link.to) < index;
}

function checkParentLink(strategy: FileStrategy, link: ParentLink, known: Known): readonly Fault[] {
  const { objective, parentObjective, kind } = link;
  const path = ['strategies', strategy.id, 'objectives', objective, kind, parentObjective];
  if (strategy.parent === undefined) {
    return [{ path, message: 'The strategy has no parent whose objectives could be named here.' }];
  }
  const twice = strategy.map.parentLinks.some(
    (other) => other !== link && other.objective === objective && other.parentObjective === parentObjective,
  );
  if (twice && kind === 'supports') {
    return [{ path, message: `The objective contributes to "${parentObjective}" and supports it; choose one.` }];
  }
  if (!known.ids(['strategies']).has(strategy.parent)) return [];
  const among = known.ids(['strategies', strategy.parent, 'objectives']);
  return unknown({ path, id: parentObjective, kind: `objective of ${strategy.parent}`, among });
}
