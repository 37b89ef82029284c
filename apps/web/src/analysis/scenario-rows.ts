import type { CompareScenarioQuery, ScoreRowFragment } from '../generated/operations.js';

type Output = NonNullable<CompareScenarioQuery['scenarioComparison']>['outputs']['nodes'][number];

/** A score with and without a scenario. */
export interface ScenarioRow {
  readonly id: string;
  /** The node of the scorecard as it stands without the scenario; undefined if it has none. */
  readonly node: ScoreRowFragment | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What scenarios are compared with: the cluster as it is. */
export const BASE = 'base';

/** Scores that a scenario changes, those that it changes most first. */
export function scenarioRows(
  outputs: readonly Output[],
  nodes: ReadonlyMap<string, ScoreRowFragment>,
): readonly ScenarioRow[] {
  const rows = outputs.map(({ output, periods }) => {
    const values = periods.at(-1)?.values ?? [];
    const number = (isBase: boolean) =>
      values.find(({ scenario }) => (scenario === BASE) === isBase)?.value?.number ?? undefined;
    return { id: output, node: nodes.get(output), before: number(true), after: number(false) };
  });
  return rows.sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** How much a score changes; one that appears or disappears comes before all others. */
function sizeOf({ before, after }: ScenarioRow): number {
  return before === undefined || after === undefined ? Infinity : Math.abs(after - before);
}

/** Where a node stands: the names of what is above it, the highest first. */
export function pathOf(id: string, nodes: ReadonlyMap<string, ScoreRowFragment>): readonly string[] {
  const names: string[] = [];
  let node = nodes.get(nodes.get(id)?.parentId ?? '');
  while (node !== undefined && node.strategy === nodes.get(id)?.strategy) {
    if (node.kind !== 'PERSPECTIVE') names.unshift(node.label);
    node = nodes.get(node.parentId ?? '');
  }
  return names;
}
