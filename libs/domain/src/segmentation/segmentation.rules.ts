import type { Refusal } from '../decider.js';
import { addDecimals, compareDecimals } from '../decimal.js';
import type { SegmentationAxis, SegmentationCell, SegmentationState } from './segmentation.js';

interface MatrixProblem {
  readonly path: string;
  readonly message: string;
}

const WHOLE = '100';
/** Problems that a refusal lists at most; what is beyond is counted. */
const LISTED = 100;

/** Why a matrix is not one: axes with an id twice, cells off the axes or twice, shares that cannot be. All of it. */
export function matrixRefused(matrix: SegmentationState): Refusal | undefined {
  const problems = [
    ...axisProblems('groups', matrix.groups),
    ...axisProblems('services', matrix.services),
    ...cellProblems(matrix),
    ...sumProblems(matrix.cells),
  ];
  if (problems.length === 0) return undefined;
  const listed = problems.slice(0, LISTED);
  return {
    code: 'INVALID_SEGMENTATION',
    message: `The market segmentation is not valid: ${listed.map(({ message }) => message).join(' ')}`,
    remedy: 'Correct the fields named in the details.',
    details: { problems: listed.map(({ path, message }) => ({ path, message })), wrong: problems.length },
  };
}

function axisProblems(axis: 'groups' | 'services', entries: readonly SegmentationAxis[]): readonly MatrixProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, i) => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [{ path: `${axis}.${i}.id`, message: `"${id}" stands among the ${axis} twice.` }] : [];
  });
}

function cellProblems({ groups, services, cells }: SegmentationState): readonly MatrixProblem[] {
  const known = { group: idsOf(groups), service: idsOf(services) };
  const seen = new Set<string>();
  return cells.flatMap((cell, i) => {
    const path = `cells.${i}`;
    const pair = `${cell.group} ${cell.service}`;
    const problems = (['group', 'service'] as const)
      .filter((axis) => !known[axis].has(cell[axis]))
      .map((axis) => ({ path: `${path}.${axis}`, message: `There is no ${axis} "${cell[axis]}".` }));
    if (seen.has(pair)) problems.push({ path, message: `"${cell.group}" and "${cell.service}" have two cells.` });
    seen.add(pair);
    if (!isShare(cell)) problems.push({ path: `${path}.share`, message: `The share ${cell.share} is not 0 to 100.` });
    return problems;
  });
}

function sumProblems(cells: readonly SegmentationCell[]): readonly MatrixProblem[] {
  const sum = cells.reduce((total, { share }) => addDecimals(total, share), '0');
  if (compareDecimals(sum, WHOLE) <= 0) return [];
  return [{ path: 'cells', message: `The shares sum to ${sum} percent, more than 100.` }];
}

function isShare({ share }: SegmentationCell): boolean {
  return compareDecimals(share, '0') >= 0 && compareDecimals(share, WHOLE) <= 0;
}

function idsOf(axis: readonly SegmentationAxis[]): ReadonlySet<string> {
  return new Set(axis.map(({ id }) => id));
}
