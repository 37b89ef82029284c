import { z } from 'zod';
import { accept, type Decider } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { idShape } from '../shapes.js';
import type { Id } from '../words.js';
import type { Shape } from '../shape-check.js';

/** The ids of a cluster's methods, in order of registration. */
export interface MethodListState {
  readonly ids: readonly Id[];
}

export interface MethodListCommand {
  readonly type: 'ListMethods';
  readonly methodIds: readonly Id[];
}

export interface MethodListEvent {
  readonly type: 'MethodsListed';
  readonly data: { readonly methodIds: readonly Id[] };
}

const MAX_METHODS = 10_000;

const shape: Shape<MethodListCommand> = z.object({
  type: z.literal('ListMethods'),
  methodIds: z.array(idShape).min(1).max(MAX_METHODS),
});

const noMethods: MethodListState = { ids: [] };

/** The list of a cluster's methods, so that rules that span all of them need no read model. */
export const methodListDecider: Decider<MethodListState, MethodListCommand, MethodListEvent> = defineDecider({
  initial: noMethods,
  shape,
  decide: {
    ListMethods: ({ methodIds }, { ids }) => {
      const listed = new Set(ids);
      const added = [...new Set(methodIds)].filter((id) => !listed.has(id));
      return added.length === 0 ? accept() : accept({ type: 'MethodsListed', data: { methodIds: added } });
    },
  },
  evolve: { MethodsListed: ({ ids }, { methodIds }) => ({ ids: [...ids, ...methodIds] }) },
});
