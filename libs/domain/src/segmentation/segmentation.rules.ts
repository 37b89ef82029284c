import type { Refusal } from '../decider.js';
import { addDecimals, compareDecimals } from '../decimal.js';
import type { SegmentationAxis, SegmentationCell, SegmentationMatrix } from './segmentation.js';

interface MatrixProblem {
  readonly path: string;
  readonly message: string;
}

const WHOLE = '100';
/** The most problems that a refusal lists; the rest are only counted. */
const LISTED = 100;

/** Refuses a matrix with duplicate axis ids, unknown or duplicate cells, or impossible shares, listing every problem. */
export function matrixRefused(matrix: SegmentationMatrix): Refusal | undefined {
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
    message: `The market segmentation is invalid: ${listed.map(({ message }) => message).join(' ')}`,
    remedy: 'Correct the fields named in the details.',
    details: { problems: listed.map(({ path, message }) => ({ path, message })), wrong: problems.length },
  };
}

function axisProblems(axis: 'groups' | 'services', entries: readonly SegmentationAxis[]): readonly MatrixProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, i) => {
    const duplicate = seen.has(id);
    seen.add(id);
    return duplicate ? [{ path: `${axis}.${i}.id`, message: `"${id}" is listed twice in "${axis}".` }] : [];
  });
}

function cellProblems({ groups, services, cells }: SegmentationMatrix): readonly MatrixProblem[] {
  const known = { group: idsOf(groups), service: idsOf(services) };
  const seen = new Set<string>();
  return cells.flatMap((cell, i) => {
    const path = `cells.${i}`;
    const pair = `${cell.group} ${cell.service}`;
    const problems = (['group', 'service'] as const)
      .filter((axis) => !known[axis].has(cell[axis]))
      .map((axis) => ({ path: `${path}.${axis}`, message: `The ${axis} "${cell[axis]}" is not listed.` }));
    if (seen.has(pair))
      problems.push({ path, message: `"${cell.group}" and "${cell.service}" have more than one cell.` });
    seen.add(pair);
    if (!isShare(cell)) problems.push({ path: `${path}.share`, message: `The share ${cell.share} must be 0 to 100.` });
    return problems;
  });
}

function sumProblems(cells: readonly SegmentationCell[]): readonly MatrixProblem[] {
  const sum = cells.reduce((total, { share }) => addDecimals(total, share), '0');
  if (compareDecimals(sum, WHOLE) <= 0) return [];
  return [{ path: 'cells', message: `The shares add up to ${sum} percent; they must not exceed 100.` }];
}

function isShare({ share }: SegmentationCell): boolean {
  return compareDecimals(share, '0') >= 0 && compareDecimals(share, WHOLE) <= 0;
}

function idsOf(axis: readonly SegmentationAxis[]): ReadonlySet<string> {
  return new Set(axis.map(({ id }) => id));
}
