import type { PlanCompliance, PlanFault, PlanSum } from '@strata/application';
import type { Command } from 'commander';
import { counted, phrase, translated } from '../language/phrase.js';
import { EXIT } from '../terminal/exit-codes.js';
import { withExample } from '../terminal/options.js';
import { tableLines } from '../terminal/text-table.js';
import { answerFor, withPeriod } from './period-question.js';

/** `strata plan check`. */
export function defineCheckPlans(plan: Command): void {
  const check = withPeriod(
    plan
      .command('check')
      .description('list lines without a valid objective or measure (exit code 1), and gaps to the plans below'),
  );
  withExample(check, 'strata plan check --cluster coast --period 2026');
  check.action(async (options) => {
    const { faults } = await answerFor(options, {
      ask: (plans, view, { period }) => plans.compliance(view, period),
      lines: complianceLines,
    });
    if (faults.length > 0) process.exitCode = EXIT.refused;
  });
}

function complianceLines({ lines, faults, sums }: PlanCompliance): readonly string[] {
  return [
    phrase`${counted(lines, 'line')} checked, ${counted(faults.length, 'fault')}`,
    ...faults.flatMap(faultLines),
    ...sumLines(sums),
  ];
}

function faultLines({ strategy, kind, id, missingObjectives, missingMeasures }: PlanFault): readonly string[] {
  const place = `${strategy}/${id}`;
  return [
    ...missingObjectives.map((one) => phrase`  ${translated(kind)} ${place}: the objective ${one} is not on the map`),
    ...missingMeasures.map((one) => phrase`  ${translated(kind)} ${place}: the measure ${one} is not in use`),
  ];
}

function sumLines(sums: readonly PlanSum[]): readonly string[] {
  if (sums.length === 0) return [];
  const header = ['', phrase`plan`, phrase`planned below`, phrase`gap`];
  const rows = sums.map(({ strategy, planned, children, gap }) => [strategy, planned, children ?? '·', gap ?? '·']);
  return tableLines([header, ...rows], new Set([1, 2, 3]));
}
