import {
  type CauseEffectLink,
  CLUSTER_SUBJECT,
  type EffectiveDated,
  type Objective,
  type ParentLink,
  type Perspective,
} from '@strata/domain';
import type { YAMLMap } from 'yaml';
import type { FileStrategy } from '../cluster-file.js';
import { byText, mapOrder } from './order.js';
import {
  isOne,
  optional,
  unless,
  writeLabels,
  writeMissing,
  writeWeight,
  writeWeightInFull,
} from './write-settings.js';
import { block, blockOf, inline, list, type Part, plain, text } from './yaml-writer.js';

const ROLL_UP = 'weighted-mean';

export function writeStrategy(strategy: FileStrategy, perspectives: readonly Perspective[]): YAMLMap | undefined {
  const { rank, owner, parent, status, labels, mission, vision, map } = strategy;
  const weights = new Map(map.perspectiveWeights.map(({ perspective, weight }) => [perspective, writeWeight(weight)]));
  return block({
    rank: plain(rank),
    owner: owner === CLUSTER_SUBJECT ? undefined : text(owner),
    parent: optional(parent, text),
    status: unless<string>(status, 'active'),
    labels: writeLabels(labels),
    mission: optional(mission, writeLabels),
    vision: optional(vision, writeLabels),
    rollUp: inline({
      strategy: unless<string>(map.rollUp.strategy, ROLL_UP),
      perspective: unless<string>(map.rollUp.perspective, ROLL_UP),
    }),
    perspectiveWeights: blockOf(perspectives.map(({ id }) => [id, weights.get(id)])),
    objectives: blockOf(
      mapOrder(map.objectives, perspectives).map((objective) => [
        objective.id,
        writeObjective(
          objective,
          map.parentLinks.filter((link) => link.objective === objective.id),
        ),
      ]),
    ),
    links: list(map.links.toSorted(byText(({ from, to }) => `${from} ${to}`)).flatMap((link) => writeLink(link) ?? [])),
  });
}

function writeObjective(objective: Objective, parentLinks: readonly ParentLink[]): YAMLMap | undefined {
  const { labels, perspective, theme, details, weight, rollUp, missing, measures } = objective;
  const linked = (kind: ParentLink['kind'], proposed = false) =>
    writeWeighted(
      parentLinks
        .filter((link) => link.kind === kind && (link.proposed ?? false) === proposed)
        .map((link) => ({ id: link.parentObjective, weight: link.weight }))
        .sort(byText(({ id }) => id)),
    );
  return block({
    labels: writeLabels(labels),
    perspective: text(perspective),
    theme: optional(theme, text),
    details: optional(details, text),
    weight: writeWeight(weight),
    rollUp: unless<string>(rollUp, ROLL_UP),
    missing: writeMissing(missing),
    measures: writeWeighted(measures.map((placed) => ({ id: placed.measure, weight: placed.weight }))),
    contributes: linked('contributes'),
    proposes: linked('contributes', true),
    supports: linked('supports'),
  });
}

interface Weighted {
  readonly id: string;
  readonly weight: EffectiveDated<number>;
}

/** One id, a list of ids if all weights are 1, otherwise a map of id to weight. */
function writeWeighted(items: readonly Weighted[]): Part | undefined {
  const [first] = items;
  if (!items.every(({ weight }) => isOne(weight))) {
    return blockOf(items.map(({ id, weight }) => [id, writeWeightInFull(weight)]));
  }
  return items.length === 1 && first !== undefined ? text(first.id) : list(items.map(({ id }) => text(id)));
}

function writeLink({ from, to, sign, lag }: CauseEffectLink): Part | undefined {
  if (sign === 'positive' && lag === 0) return plain(`${from} -> ${to}`);
  const months = lag === 0 ? undefined : plain(lag);
  return inline({ from: text(from), to: text(to), sign: unless<string>(sign, 'positive'), lag: months });
}
