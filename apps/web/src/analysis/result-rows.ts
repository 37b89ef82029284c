import type { ResultRowFragment } from '../generated/operations.js';
import { segmentOf } from './figures.js';
import type { Outputs } from './use-results.js';

/** An output with its segment. */
export interface ResultLine {
  readonly row: ResultRowFragment;
  /** The output of the segment; undefined if there is none. */
  readonly segment: ResultRowFragment | undefined;
}

const SEGMENTS = 'segments.';

/** The outputs of a method, each beside the segment of the same name. */
export function resultLines(outputs: Outputs): readonly ResultLine[] {
  return [...outputs.values()].flatMap((row) => {
    if (!row.output.startsWith(SEGMENTS)) return [{ row, segment: outputs.get(`${SEGMENTS}${row.output}`) }];
    return outputs.has(row.output.slice(SEGMENTS.length)) ? [] : [{ row, segment: row }];
  });
}

/** The letters of a method's segments, counted. */
export function lettersIn(lines: readonly ResultLine[]): Readonly<Record<'S' | 'N' | 'W', number>> {
  const count = (letter: string) => lines.filter(({ segment }) => segmentOf(segment) === letter).length;
  return { S: count('S'), N: count('N'), W: count('W') };
}
