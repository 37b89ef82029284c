import type { DerivedFactor, DerivedMethod } from '@strata/application';
import { agreementText, findingText, shortNumber, stageText } from '@strata/engine';
import { phrase, translated } from '../language/phrase.js';
import { tableLines } from '../terminal/text-table.js';

const head = (): readonly string[] => [phrase`factor`, phrase`group`, 'n', 'r', 'p', phrase`weight`, ''];
const NUMBERS = new Set([2, 3, 4, 5]);

/** The findings as text: the data, a row for each factor, the stage of the life cycle, the panel. */
export function derivedLines(derived: DerivedMethod): readonly string[] {
  const { result, subject, periods, factors, threshold, stage, panel, gaps, position } = derived;
  const [first, last] = [periods[0], periods.at(-1)];
  return [
    phrase`${result} of ${subject}, ${first} to ${last} (${periods.length} periods), as known at position ${position}`,
    '',
    ...tableLines([head(), ...factors.map((factor) => rowOf(factor, threshold))], NUMBERS),
    '',
    phrase`stage of the life cycle: ${translated(stageText(stage))}`,
    ...(panel ? [phrase`${panel.experts} experts: ${translated(agreementText(panel.agreement))}`] : []),
    ...gaps.flatMap(gapLines),
  ];
}

function rowOf(factor: DerivedFactor, threshold: number): readonly string[] {
  const { correlation, group, weight } = factor;
  const [r, p] = correlation.kind === 'none' ? ['–', '–'] : [correlation.r.toFixed(4), shortNumber(correlation.p)];
  const weightText = weight === undefined ? '' : String(weight);
  return [factor.factor, group, String(correlation.n), r, p, weightText, translated(findingText(factor, threshold))];
}

function gapLines({ measure, incomplete, partialMembers }: DerivedMethod['gaps'][number]): readonly string[] {
  return [
    ...(incomplete.length > 0 ? [phrase`${measure}: left out because incomplete: ${incomplete.join(', ')}`] : []),
    ...(partialMembers.length > 0 ? [phrase`${measure}: covers only some members: ${partialMembers.join(', ')}`] : []),
  ];
}
