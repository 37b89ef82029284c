import { checkActors } from './check/check-actors.js';
import { checkCascade } from './check/check-cascade.js';
import { checkMaps } from './check/check-maps.js';
import { checkMeasures } from './check/check-measures.js';
import { knownIn } from './check/known.js';
import type { ClusterFile, Place } from './cluster-file.js';
import { type ClusterFileProblem, type Fault, MAX_PROBLEMS, type Path } from './cluster-file-problem.js';
import { clusterFileSchema, type FileShape } from './cluster-file.schema.js';
import { wellFormedPart } from './partial-shape.js';
import { readData } from './read-data.js';
import { readShape } from './read-shape.js';
import { faultsOf } from './shape-faults.js';
import { encodeMessage } from './shape-words.js';
import { readClusterText, type ClusterText } from './cluster-text.js';

export type ParsedClusterFile =
  | { readonly ok: true; readonly file: ClusterFile }
  | { readonly ok: false; readonly problems: readonly ClusterFileProblem[] };

/** The most faults whose positions are looked up. More than are reported, because faults are not found in text order. */
const MAX_LOCATED = 10 * MAX_PROBLEMS;

/**
 * Parses a cluster file. All problems are reported together in text order, at most 100: invalid YAML, unknown keys, wrong
 * types, duplicate ids, unknown references, cycles and exceeded limits. `fileName` is for messages.
 */
export function parseClusterFile(text: string, fileName: string): ParsedClusterFile {
  const { text: read, problems } = readClusterText(text);
  if (read === undefined) return { ok: false, problems: bounded(problems) };
  const parsed = clusterFileSchema.safeParse(read.value, { error: encodeMessage });
  const shape = parsed.success ? parsed.data : wellFormedPart(read.value);
  const content = {
    ...readShape(shape, (path) => read.keysAt([...path])),
    ...readData(shape, (path) => read.keysAt([...path])),
  };
  const known = knownIn(content, read.value);
  const faults: readonly Fault[] = [
    ...(parsed.success ? [] : faultsOf(parsed.error.issues)),
    ...[checkActors, checkMeasures, checkCascade, checkMaps].flatMap((check) => check(known)),
  ];
  const found = [...problems, ...faults.slice(0, MAX_LOCATED).map((fault) => read.locate(fault))];
  if (found.length > 0) return { ok: false, problems: bounded(found) };
  return { ok: true, file: { ...content, fileName, places: placesOf(shape, read) } };
}

function bounded(problems: readonly ClusterFileProblem[]): readonly ClusterFileProblem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_PROBLEMS);
}

function placesOf(shape: FileShape, text: ClusterText): ReadonlyMap<string, Place> {
  const strategyFields = ['rank', 'owner', 'status'];
  const paths: Path[] = [
    ...['id', 'calendar', 'historyFrom', 'perspectives'].map((field) => [field]),
    ...Object.keys(shape.measures).map((id) => ['measures', id]),
    ...Object.keys(shape.strategies).flatMap((id) => [
      ['strategies', id],
      ...strategyFields.map((field) => ['strategies', id, field]),
    ]),
  ];
  return new Map(
    paths.map((path) => {
      const { line, column } = text.locate({ path, at: 'key', message: '' });
      return [path.join('.'), { line, column }];
    }),
  );
}
