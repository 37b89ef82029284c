import type { Slot } from './core.js';
import type { Frame } from './frame.js';
import { bankOf, type Bank, type ValueType } from './types.js';

/** The number slot that always holds 1, so that constants need no special case among linear terms. */
export const ONE = 0;

/** Allocates the places of a frame. */
export interface SlotTable {
  readonly add: (name: string, type: ValueType) => Slot;
  readonly createFrame: () => Frame;
}

export function createSlotTable(): SlotTable {
  const used: Record<Bank, number> = { number: 1, text: 0, list: 0 };
  let ids = 0;
  return {
    add: (name, type) => {
      const bank = bankOf(type);
      const slot: Slot = { id: ids, name, type, bank, index: used[bank] };
      ids += 1;
      used[bank] += 1;
      return slot;
    },
    createFrame: () => {
      const numbers = new Float64Array(used.number).fill(NaN);
      numbers[ONE] = 1;
      return {
        numbers,
        texts: new Array<string | undefined>(used.text).fill(undefined),
        lists: new Array<undefined>(used.list).fill(undefined),
        reasons: new Array<undefined>(ids).fill(undefined),
      };
    },
  };
}
