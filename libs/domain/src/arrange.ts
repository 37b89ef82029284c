import type { Refusal } from './decider.js';
import type { Id } from './words.js';

/** The items in an order of ids; those that it does not name follow as they were. */
export function arranged<T>(items: readonly T[], order: readonly Id[], idOf: (item: T) => Id): readonly T[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = (item: T): number => places.get(idOf(item)) ?? order.length;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The refusal of an order that names an id twice, or one that is not known. */
export function orderRefused(
  order: readonly Id[],
  known: readonly Id[],
  { kind, code }: { readonly kind: string; readonly code: string },
): Refusal | undefined {
  const seen = new Set<Id>();
  const twice = order.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined) {
    return {
      code: 'DUPLICATE_ID',
      message: `The ${kind} "${twice}" is listed twice.`,
      remedy: `List each ${kind} once.`,
      details: { [kind]: twice },
    };
  }
  const ids = new Set(known);
  const unknown = order.find((id) => !ids.has(id));
  if (unknown === undefined) return undefined;
  return {
    code,
    message: `There is no ${kind} "${unknown}" to arrange.`,
    remedy: 'List only what exists; what is not listed follows as it was.',
    details: { [kind]: unknown },
  };
}
