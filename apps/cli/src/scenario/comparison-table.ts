import { shownValue, type ComparedOutput, type Ranking, type ScenarioComparison } from '@strata/application';
import type { Value } from '@strata/engine';
import { phrase, translated } from '../language/phrase.js';
import { signed, tableLines } from '../terminal/text-table.js';

/** A table for each output: a row per period, a column per scenario with its distance from the base. */
export function comparisonLines({ outputs, scenarios, ranking }: ScenarioComparison): readonly string[] {
  if (outputs.length === 0) return [phrase`no scenario changes anything`];
  return [
    ...outputs.flatMap((output) => [...outputLines(output, scenarios), '']),
    ...(ranking ? rankingLines(ranking) : [phrase`name one output (or node) to rank the scenarios`]),
  ];
}

function outputLines({ output, periods }: ComparedOutput, scenarios: readonly string[]): readonly string[] {
  const right = new Set(scenarios.map((_, at) => at + 1));
  const rows = periods.map(({ period, values, differences }) => [
    period,
    ...values.map(({ scenario, value }, at) => {
      const apart = differences.find(({ of, against }) => of === scenario && against === scenarios[0]);
      return at === 0 || !apart ? figure(value) : `${figure(value)} (${apartBy(apart.difference)})`;
    }),
  ]);
  const apart = periods.flatMap(({ period, differences }) =>
    differences
      .filter(({ against }) => against !== scenarios[0])
      .map(({ of, against, difference }) => phrase`  ${period}: ${of} against ${against} ${apartBy(difference)}`),
  );
  return [output, ...tableLines([['', ...scenarios], ...rows], right), ...apart];
}

function rankingLines({ best, ranking, direction, over, output, byPeriod, unranked }: Ranking): readonly string[] {
  const where = over === 'last' ? phrase`in ${byPeriod.at(-1)?.period}` : phrase`by the mean of all periods`;
  const order = ranking.map(({ scenario, value }) => `${scenario} ${figure(value)}`).join(', ');
  return [
    best.length === 0
      ? phrase`no scenario has a number to rank by ${where}`
      : phrase`best by ${output} (${translated(direction)} is better, ${where}): ${best.join(', ')}`,
    ...(ranking.length > 0 ? [phrase`order: ${order}`] : []),
    ...byPeriod
      .filter((one) => one.best.length > 0)
      .map((one) => phrase`  best in ${one.period}: ${one.best.join(', ')}`),
    ...(unranked.length > 0 ? [phrase`not ranked, since there is no number: ${unranked.join(', ')}`] : []),
  ];
}

function figure(value: Value | null): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(10))) : shownValue(value);
}

/** With at most six significant digits. */
function apartBy(difference: number): string {
  return signed(difference, String(Number(difference.toPrecision(6))));
}
