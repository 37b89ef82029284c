import type { Id } from '@strata/domain';

/** The order that the wanted ids have before they are arranged: new ones follow the known ones. */
export function orderAfter(known: readonly Id[], wanted: readonly Id[]): readonly Id[] {
  const [before, after] = [new Set(known), new Set(wanted)];
  return [...known.filter((id) => after.has(id)), ...wanted.filter((id) => !before.has(id))];
}
