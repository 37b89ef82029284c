import { innerParts, type Core } from '../formula/core.js';
import { matchingRow, type KeyValue } from '../formula/decision-table.js';
import { interpret, type Walk } from '../formula/interpret.js';
import { excerpt } from '../formula/source-text.js';
import { isErrorValue } from '../formula/values.js';

/** A branch of a formula and which way it was taken. */
export type Decision =
  | { readonly kind: 'if'; readonly condition: string; readonly holds: boolean }
  /** `row` is 1-based; 0 means that no row matched and the otherwise value was used. */
  | { readonly kind: 'lookup'; readonly table: string; readonly row: number };

/** The branches taken during an evaluation, outermost first; nothing within branches that were not taken. */
export function decisionsOf(core: Core, walk: Walk): readonly Decision[] {
  if (core.kind === 'if') return ifDecisions(core, walk);
  const inner = innerParts(core).flatMap((part) => decisionsOf(part, walk));
  return core.kind === 'lookup' ? [...lookupDecision(core, walk), ...inner] : inner;
}

function ifDecisions(core: Extract<Core, { kind: 'if' }>, walk: Walk): readonly Decision[] {
  const outcome = interpret(core.condition, walk);
  if (isErrorValue(outcome)) return [];
  const holds = outcome === 1;
  const taken = holds ? core.whenTrue : core.whenFalse;
  const condition = excerpt(walk.text, core.condition.at);
  return [{ kind: 'if', condition, holds }, ...decisionsOf(core.condition, walk), ...decisionsOf(taken, walk)];
}

function lookupDecision(core: Extract<Core, { kind: 'lookup' }>, walk: Walk): readonly Decision[] {
  const keys = core.keys.map((key) => interpret(key, walk));
  if (keys.some(isErrorValue)) return [];
  return [{ kind: 'lookup', table: core.table.name, row: matchingRow(core.table, keys as readonly KeyValue[]) + 1 }];
}
