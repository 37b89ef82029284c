import { pathText, readStructuredText, type StructuredText } from '@strata/engine';
import { MAX_PROBLEMS, type ClusterFileProblem, type Fault, type Path } from './cluster-file-problem.js';

/** Plain data of a cluster file: every scalar is a text. */
export type TreeValue = string | readonly TreeValue[] | { readonly [key: string]: TreeValue };

/** A cluster file as plain data that still knows where each part stands in the text. */
export interface ClusterText {
  readonly value: TreeValue;
  /** The keys of the map at a path, in the order of the text; none if there is no map. */
  keysAt(path: Path): readonly string[];
  /** A fault with its line and column; where the path leads nowhere, those of the key of the nearest part above. */
  locate(fault: Fault): ClusterFileProblem;
}

export interface ClusterTextOutcome {
  /** Absent if the text is too large or not YAML. */
  readonly text?: ClusterText;
  readonly problems: readonly ClusterFileProblem[];
}

/** Largest file in bytes of UTF-8. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

const LIMITS = {
  characters: MAX_FILE_BYTES,
  tokens: 3_000_000,
  depth: 64,
  aliasedNodes: 100_000,
  problems: MAX_PROBLEMS,
};

/** Reads the text of a cluster file. Problems: not YAML, too large or deep, duplicate keys, tags, exploding aliases. */
export function readClusterText(text: string): ClusterTextOutcome {
  const size = Buffer.byteLength(text);
  if (size > MAX_FILE_BYTES) {
    const message = `The file is ${size} bytes long; at most ${MAX_FILE_BYTES} are read.`;
    return { problems: [{ line: 1, column: 1, path: '', message, remedy: 'Describe fewer things in one file.' }] };
  }
  const read = readStructuredText(text, { scalars: 'text', limits: LIMITS, what: 'A cluster file' });
  const problems = read.problems.map(({ code: _code, path, ...problem }) => ({ ...problem, path: pathText(path) }));
  return { ...(read.text ? { text: clusterText(read.text) } : {}), problems };
}

function clusterText(text: StructuredText): ClusterText {
  return {
    value: text.data as TreeValue,
    keysAt: (path) => text.keysAt(path),
    locate: ({ path, at, message, remedy }) => {
      const { isThere, key, value } = text.find(path);
      const place = at === 'key' || !isThere ? key : value;
      return { ...place, path: pathText(path), message, ...(remedy === undefined ? {} : { remedy }) };
    },
  };
}
