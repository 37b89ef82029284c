import { isId } from '../ids.js';
import type { Id } from '../words.js';
import type { BranchChange } from './branch.js';

/** The key of a change: what it changes and from when. A branch has one change of each key. */
export function branchChangeKey(change: BranchChange): string {
  switch (change.kind) {
    case 'value':
      return `value ${change.measure} ${change.subject} ${change.period}`;
    case 'target':
      return `target ${change.measure} ${change.subject}${change.per === undefined ? '' : ` per ${change.per}`}${since(change)}`;
    case 'weight':
      return `weight ${change.strategy} ${change.about}${since(change)}`;
    case 'method':
      return `method ${change.method}${since(change)}`;
    case 'member':
      return `member ${change.actor}${since(change)}`;
  }
}

function since({ from }: Exclude<BranchChange, { readonly kind: 'value' }>): string {
  return from === undefined ? '' : ` from ${from ?? 'the beginning'}`;
}

/** What has a weight on a map. */
export type WeighedThing =
  | { readonly kind: 'perspective'; readonly perspective: Id }
  | { readonly kind: 'objective'; readonly objective: Id }
  | { readonly kind: 'measure'; readonly objective: Id; readonly measure: Id }
  | { readonly kind: 'contribution'; readonly objective: Id; readonly parentObjective: Id };

/** Parses what a change of a weight is about; undefined if it is nothing that has a weight. */
export function weighedThing(about: string): WeighedThing | undefined {
  const [, kind, id = '', separator, second = ''] = /^([a-z]+):([\w-]+)(?:([/>])([\w-]+))?$/.exec(about) ?? [];
  if (!isId(id) || (separator !== undefined && !isId(second))) return undefined;
  switch (`${kind}${separator ?? ''}`) {
    case 'perspective':
      return { kind: 'perspective', perspective: id };
    case 'objective':
      return { kind: 'objective', objective: id };
    case 'measure/':
      return { kind: 'measure', objective: id, measure: second };
    case 'contribution>':
      return { kind: 'contribution', objective: id, parentObjective: second };
    default:
      return undefined;
  }
}
