import { excerpt } from '@strata/domain';
import type { Fault, Path } from '../cluster-file-problem.js';
import { didYouMean } from '../../messages/did-you-mean.js';

/** Where a name stands and what it should name. */
export interface Reference {
  readonly path: Path;
  readonly at?: 'key' | 'value';
  readonly id: string;
  /** As in `There is no measure "x".` */
  readonly kind: string;
  readonly among: ReadonlySet<string>;
}

/** A fault if the name is not among those there are. */
export function unknown({ path, at, id, kind, among }: Reference): readonly Fault[] {
  if (among.has(id)) return [];
  const message = `There is no ${kind} ${JSON.stringify(excerpt(id))}.`;
  const remedy = didYouMean(id, among) ?? (among.size === 0 ? undefined : `There are: ${listed([...among])}.`);
  return [{ path, at, message, ...(remedy === undefined ? {} : { remedy }) }];
}

const LISTED = 12;

/** Some names, and how many more there are. */
function listed(names: readonly string[]): string {
  const more = names.length - LISTED;
  return more > 0 ? `${names.slice(0, LISTED).join(', ')} and ${more} more` : names.join(', ');
}

/** The first circle that steps form, named from its start back to its start; undefined if there is none. */
export function circleIn(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of nodes) {
    const circle = circleFrom(start, next, done);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** Depth-first without recursion: a map may hold a chain as long as its limit of objectives. */
function circleFrom(
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
