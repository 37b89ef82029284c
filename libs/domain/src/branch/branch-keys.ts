import { isId } from '../ids.js';
import type { Id } from '../words.js';
import type { BranchChange } from './branch.js';

/** The key of a change: what it changes and from when. A branch has one change of each key. */
export function branchChangeKey(change: BranchChange): string {
  return [change.kind, ...placeOf(change), ...since(change)].join(' ');
}

function placeOf(change: BranchChange): readonly string[] {
  switch (change.kind) {
    case 'value':
      return [change.measure, change.subject, change.period];
    case 'target':
      return [change.measure, change.subject, ...(change.per === undefined ? [] : ['per', change.per])];
    case 'weight':
      return [change.strategy, change.about];
    case 'method':
      return [change.method];
    case 'member':
      return [change.actor];
  }
}

function since(change: BranchChange): readonly string[] {
  if (change.kind === 'value' || change.from === undefined) return [];
  return ['from', change.from ?? 'always'];
}

/** What has a weight on a map. */
export type WeighedThing =
  | { readonly kind: 'perspective'; readonly perspective: Id }
  | { readonly kind: 'objective'; readonly objective: Id }
  | { readonly kind: 'measure'; readonly objective: Id; readonly measure: Id }
  | { readonly kind: 'contribution'; readonly objective: Id; readonly parentObjective: Id };

/** What a change of a weight can be about, each with the names of its ids. */
const WEIGHED: readonly (readonly [RegExp, (first: Id, second: Id) => WeighedThing])[] = [
  [/^perspective:([^/>]+)$/, (perspective) => ({ kind: 'perspective', perspective })],
  [/^objective:([^/>]+)$/, (objective) => ({ kind: 'objective', objective })],
  [/^measure:([^/>]+)\/([^/>]+)$/, (objective, measure) => ({ kind: 'measure', objective, measure })],
  [
    /^contribution:([^/>]+)>([^/>]+)$/,
    (objective, parentObjective) => ({ kind: 'contribution', objective, parentObjective }),
  ],
];

/** Parses what a change of a weight is about; undefined if it is nothing that has a weight. */
export function weighedThing(about: string): WeighedThing | undefined {
  for (const [form, thing] of WEIGHED) {
    const [whole, ...ids] = form.exec(about) ?? [];
    if (whole !== undefined) return ids.every(isId) ? thing(ids[0]!, ids[1] ?? '') : undefined;
  }
  return undefined;
}
