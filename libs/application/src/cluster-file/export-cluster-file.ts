import { DEFAULT_DISCLOSURE, StrataError } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { type YAMLMap } from 'yaml';
import { fileDataOf, NO_DATA, type ClusterData } from './cluster-data.js';
import type { ClusterContent, FileActor } from './cluster-file.js';
import { contentOf } from './content-of.js';
import { byId, cascadeOrder } from './export/order.js';
import { writeData } from './export/write-data.js';
import { writeMeasure } from './export/write-measure.js';
import {
  optional,
  unless,
  writeCalendar,
  writeLabels,
  writeLimits,
  writeScoring,
  writeUse,
} from './export/write-settings.js';
import { writeStrategy } from './export/write-strategy.js';
import { block, blockOf, list, type Part, plain, spaced, text, writeYaml } from './export/yaml-writer.js';

/**
 * The canonical file of a cluster, in a fixed order without defaults and comments. Applying it to that cluster changes
 * nothing, and exporting a cluster created from a canonical file reproduces the file byte for byte. Throws
 * `CLUSTER_NOT_FOUND`.
 */
export function exportClusterFile(structure: ClusterStructure, data: ClusterData = NO_DATA): string {
  if (!structure.cluster.exists) {
    throw new StrataError('CLUSTER_NOT_FOUND', 'The cluster to export did not exist at that moment.', {
      remedy: 'Name another cluster, or choose a later moment.',
    });
  }
  const content = { ...contentOf(structure), ...fileDataOf(data, structure.cluster) };
  return writeYaml(writeContent(content));
}

function writeContent(content: ClusterContent): YAMLMap {
  const {
    id,
    labels,
    historyFrom,
    calendar,
    limits,
    scoring,
    scorings,
    disclosure,
    perspectives,
    actors,
    measures,
    strategies,
  } = content;
  const head = {
    strata: plain(1),
    id: text(id),
    labels: writeLabels(labels),
    historyFrom: optional(historyFrom, (from) => plain(from.replace(/T00:00:00\.000Z$/, ''))),
    calendar: writeCalendar(calendar),
    limits: writeLimits(limits),
    scoring: scorings ? undefined : writeScoring(scoring),
    scorings: scorings && list(scorings.flatMap(({ from, value }) => writeScoring(value, from) ?? [])),
    disclosure: unless<string>(disclosure, DEFAULT_DISCLOSURE),
    secondFactor: content.secondFactorRequired === true ? plain('required') : undefined,
    agreement: content.agreementRequired === true ? plain('required') : undefined,
  };
  const sections: Readonly<Record<string, Part | undefined>> = {
    perspectives: blockOf(perspectives.map((perspective) => [perspective.id, writeLabels(perspective.labels)])),
    actors: blockOf(actors.map((actor) => [actor.id, writeActor(actor)])),
    measures: spaced(blockOf(measures.map((measure) => [measure.id, writeMeasure(measure)]))),
    strategies: spaced(
      blockOf(cascadeOrder(strategies).map((strategy) => [strategy.id, writeStrategy(strategy, perspectives)])),
    ),
    ...writeData(content),
  };
  const root = block({ ...head, ...sections });
  if (root === undefined) throw new StrataError('CLUSTER_NOT_FOUND', 'There is nothing to export.');
  for (const { key } of root.items) {
    const scalar = key as ReturnType<typeof plain>;
    if (String(scalar.value) in sections) scalar.spaceBefore = true;
  }
  return root;
}

function writeActor({ labels, membership, services, units }: FileActor): Part | undefined {
  if (services.length + units.length === 0 && membership === undefined) return writeLabels(labels);
  return block({
    labels: writeLabels(labels),
    membership: membership && writeUse(membership),
    services: blockOf(services.toSorted(byId).map((service) => [service.id, writeLabels(service.labels)])),
    units: blockOf(
      units
        .toSorted(byId)
        .map((unit) => [
          unit.id,
          unit.service === undefined
            ? writeLabels(unit.labels)
            : block({ labels: writeLabels(unit.labels), service: text(unit.service) }),
        ]),
    ),
  });
}
