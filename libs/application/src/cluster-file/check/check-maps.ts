import type { CauseEffectLink, Objective, ParentLink } from '@strata/domain';
import type { Fault, Path } from '../cluster-file-problem.js';
import type { FileStrategy } from '../cluster-file.js';
import type { Known } from './known.js';
import { findCycle, unknown } from './reference.js';

/** Checks the maps of strategies: references, links, cycles, levels of detail and limits. */
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
          kind: 'objective',
          of: 'this strategy',
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
  const cycle = findCycle([...details.keys()], (node) => [above(node)].flat());
  if (cycle !== undefined) {
    return [
      { path: at(cycle[0] ?? ''), message: `The objectives detail each other in a cycle: ${cycle.join(' -> ')}.` },
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
      remedy: 'Attach the objective higher up, or raise limits.objectiveLevels.',
    }));
}

function checkLinks({ id, map }: FileStrategy, known: Known): readonly Fault[] {
  const path = ['strategies', id, 'links'];
  const among = known.ids(['strategies', id, 'objectives']);
  const reference = { kind: 'objective', of: 'this strategy', among } as const;
  const effects = new Map<string, string[]>();
  for (const { from, to } of map.links) effects.set(from, [...(effects.get(from) ?? []), to]);
  const cycle = findCycle([...effects.keys()], (node) => effects.get(node) ?? []);
  const closing = map.links.findIndex(({ from, to }) => from === cycle?.at(-2) && to === cycle.at(-1));
  return [
    ...map.links.flatMap(({ from, to }, i) => [
      ...unknown({ ...reference, path: [...path, i, 'from'], id: from }),
      ...unknown({ ...reference, path: [...path, i, 'to'], id: to }),
      ...(isRepeated(map.links, i)
        ? [{ path: [...path, i], message: `The link ${from} -> ${to} is listed twice.` }]
        : []),
    ]),
    ...(cycle === undefined
      ? []
      : [{ path: [...path, closing], message: `The links form a cycle: ${cycle.join(' -> ')}.` }]),
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
    return [
      {
        path,
        message: `The strategy "${strategy.id}" has no parent to link to.`,
        remedy: 'Remove the link, or give the strategy a parent.',
      },
    ];
  }
  const isDuplicate = strategy.map.parentLinks.some(
    (other) => other !== link && other.objective === objective && other.parentObjective === parentObjective,
  );
  if (isDuplicate && kind === 'supports') {
    const message = `The objective "${objective}" both contributes to "${parentObjective}" and supports it.`;
    return [{ path, message, remedy: 'Choose one of the two.' }];
  }
  if (!known.ids(['strategies']).has(strategy.parent)) return [];
  const among = known.ids(['strategies', strategy.parent, 'objectives']);
  return unknown({ path, id: parentObjective, kind: 'objective', of: `the strategy "${strategy.parent}"`, among });
}
