import { excerpt } from '@strata/domain';
import type { Fault, Path } from '../cluster-file-problem.js';
import { didYouMean } from '../../messages/did-you-mean.js';

/** A reference and the ids that it may refer to. */
export interface Reference {
  readonly path: Path;
  readonly at?: 'key' | 'value';
  readonly id: string;
  /** The kind of thing, such as `measure`. */
  readonly kind: string;
  /** What the thing belongs to, if not to the cluster, such as `this strategy`. */
  readonly of?: string;
  readonly among: ReadonlySet<string>;
}

/** A fault if the reference is to an unknown id. */
export function unknown({ path, at, id, kind, of, among }: Reference): readonly Fault[] {
  if (among.has(id)) return [];
  const message = `The ${kind} ${JSON.stringify(excerpt(id))}${of === undefined ? '' : ` of ${of}`} is not defined in this file.`;
  const remedy = didYouMean(id, among) ?? (among.size === 0 ? undefined : `Defined: ${listed([...among])}.`);
  return [{ path, at, message, remedy }];
}

const MAX_LISTED = 12;

/** The first names, and the number of the others. */
function listed(names: readonly string[]): string {
  const more = names.length - MAX_LISTED;
  return more > 0 ? `${names.slice(0, MAX_LISTED).join(', ')} and ${more} more` : names.join(', ');
}

/** The first cycle of a graph, starting and ending with the same node; undefined if there is none. */
export function findCycle(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of nodes) {
    const cycle = findCycleFrom(start, next, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Depth-first without recursion, since a chain may be as long as a map's limit of objectives. */
function findCycleFrom(
  start: string,
  next: (node: string) => readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  const path: { readonly node: string; readonly rest: string[] }[] = [];
  const enter = (node: string) => path.push({ node, rest: [...next(node)] });
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const step = top.rest.shift();
    if (step === undefined) {
      done.add(top.node);
      path.pop();
      continue;
    }
    const index = path.findIndex(({ node }) => node === step);
    if (index >= 0) return [...path.slice(index).map(({ node }) => node), step];
    if (!done.has(step)) enter(step);
  }
  return undefined;
}
