import { type ClusterState, fullCalendar, sameData, type StrategyEntry } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { type ClusterFile, type FileStrategy, placeIn } from './cluster-file.js';
import type { ClusterFileProblem } from './cluster-file-problem.js';

/**
 * Differences between a file and the current cluster that no command can resolve: another calendar or declared history,
 * another owner or rank of a strategy, or something that has ended. Empty for a new cluster.
 */
export function conflictsWithCluster(
  file: ClusterFile,
  current: ClusterStructure | undefined,
): readonly ClusterFileProblem[] {
  if (current?.cluster.exists !== true) return [];
  const { cluster, cascade, measures } = current;
  const entries = new Map(cascade.strategies.map((entry) => [entry.id, entry]));
  return [
    ...settings(file, cluster),
    ...file.measures
      .filter(({ id, use }) => use === undefined && measures.get(id)?.retired === true)
      .map(({ id }) =>
        problem(file, `measures.${id}`, `The measure "${id}" is retired and cannot be restored.`, NEW_ID),
      ),
    ...file.strategies.flatMap((strategy) => strategyConflicts(file, strategy, entries.get(strategy.id))),
  ];
}

const NEW_ID = 'Use a new id.';
const FIXED = 'Restore the earlier value, or describe a new cluster under another id.';

function settings(file: ClusterFile, cluster: ClusterState): readonly ClusterFileProblem[] {
  const problems: ClusterFileProblem[] = [];
  const add = (path: string, message: string, remedy = FIXED) => problems.push(problem(file, path, message, remedy));
  if (file.id !== cluster.id) add('id', `The file describes the cluster "${file.id}", not "${cluster.id}".`);
  const calendar = fullCalendar(cluster.calendar);
  if (!sameData(fullCalendar(file.calendar), calendar)) {
    const { yearStartMonth, yearNamedBy, timeZone } = calendar;
    const now = `yearStartMonth ${yearStartMonth}, yearNamedBy ${yearNamedBy}, timeZone ${timeZone}`;
    add('calendar', `The calendar of a cluster cannot change; it is ${now}.`);
  }
  if (file.historyFrom !== cluster.history?.from) {
    const now = cluster.history === undefined ? 'this cluster has none' : `it starts at ${cluster.history.from}`;
    add('historyFrom', `The declared history of a cluster cannot change; ${now}.`);
  }
  if (file.perspectives.length === 0 && cluster.perspectives.length > 0) {
    add('perspectives', 'A cluster with perspectives must retain at least one.', 'List its perspectives.');
  }
  return problems;
}

function strategyConflicts(
  file: ClusterFile,
  { id, rank, owner, status }: FileStrategy,
  entry: StrategyEntry | undefined,
): readonly ClusterFileProblem[] {
  if (entry === undefined) return [];
  const at = (field: string, message: string, remedy: string) => [
    problem(file, `strategies.${id}${field}`, message, remedy),
  ];
  if (entry.status === 'superseded' || entry.status === 'retired') {
    return at('', `The strategy "${id}" is ${entry.status} and cannot be restored.`, NEW_ID);
  }
  if (entry.rank !== rank)
    return at('.rank', `The rank of the strategy "${id}" is ${entry.rank} and cannot change.`, NEW_ID);
  if (entry.owner !== owner)
    return at('.owner', `The owner of the strategy "${id}" is "${entry.owner}" and cannot change.`, NEW_ID);
  if (entry.status === 'active' && status === 'draft') {
    return at('.status', `The strategy "${id}" is active and cannot become a draft again.`, 'Leave its status out.');
  }
  return [];
}

function problem(file: ClusterFile, path: string, message: string, remedy: string): ClusterFileProblem {
  return { ...placeIn(file, path), path, message, remedy };
}
