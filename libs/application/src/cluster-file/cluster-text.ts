import { pathText, readStructuredText, type StructuredText } from '@strata/engine';
import { MAX_PROBLEMS, type ClusterFileProblem, type Fault, type Path } from './cluster-file-problem.js';

/** The plain data of a cluster file, in which every scalar is a text. */
export type TreeValue = string | readonly TreeValue[] | { readonly [key: string]: TreeValue };

/** The plain data of a cluster file, with the position of each part in the text. */
export interface ClusterText {
  readonly value: TreeValue;
  /** The keys of the map at a path, in the order of the text; none if there is no map. */
  keysAt(path: Path): readonly string[];
  /** Adds the line and column to a fault; if nothing has its path, those of the nearest ancestor's key. */
  locate(fault: Fault): ClusterFileProblem;
}

export interface ClusterTextOutcome {
  /** Absent if the text is too large or not YAML. */
  readonly text?: ClusterText | undefined;
  readonly problems: readonly ClusterFileProblem[];
}

/** The largest size of a file, in bytes of UTF-8. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

const LIMITS = {
  characters: MAX_FILE_BYTES,
  tokens: 3_000_000,
  depth: 64,
  aliasedNodes: 100_000,
  problems: MAX_PROBLEMS,
};

/** Reads the text of a cluster file. Reports invalid YAML, tags, duplicate keys, and excessive size, depth or aliases. */
export function readClusterText(text: string): ClusterTextOutcome {
  const size = Buffer.byteLength(text);
  if (size > MAX_FILE_BYTES) {
    const message = `The file is ${size} bytes long; at most ${MAX_FILE_BYTES} are allowed.`;
    return { problems: [{ line: 1, column: 1, path: '', message, remedy: 'Split the file or shorten it.' }] };
  }
  const read = readStructuredText(text, { scalars: 'text', limits: LIMITS, what: 'A cluster file' });
  const problems = read.problems.map(({ code: _code, path, ...problem }) => ({ ...problem, path: pathText(path) }));
  return { text: read.text && clusterText(read.text), problems };
}

function clusterText(text: StructuredText): ClusterText {
  return {
    value: text.data as TreeValue,
    keysAt: (path) => text.keysAt(path),
    locate: ({ path, at, message, remedy }) => {
      const { isThere, key, value } = text.find(path);
      const place = at === 'key' || !isThere ? key : value;
      return { ...place, path: pathText(path), message, remedy };
    },
  };
}
