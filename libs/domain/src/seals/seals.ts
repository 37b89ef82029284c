import { z } from 'zod';
import { accept, refuse, type Decider, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import type { Shape } from '../shape-check.js';
import { sealShape } from './seals.shape.js';

/** A seal over the first events of the log; the ledger makes and verifies it. */
export type Seal = z.infer<typeof sealShape>;

/** What is left of a seal when the next one is made. */
export type LastSeal = Omit<Seal, 'entries'>;

/** The last seal of the log; undefined if there is none. */
export interface SealsState {
  readonly last?: LastSeal;
}

export interface SealsCommand {
  readonly type: 'SealEvents';
  readonly seal: Seal;
}

export interface SealsEvent {
  readonly type: 'EventsSealed';
  readonly data: Seal;
}

const shape: Shape<SealsCommand> = z.object({ type: z.literal('SealEvents'), seal: sealShape });

const unsealed: SealsState = {};

/** True if the seal continues the last one: the next number, on the tree of that seal, over more events. */
function continues({ number, previous, size, position }: Seal['statement'], last: LastSeal | undefined): boolean {
  if (last === undefined) return number === 1 && previous === null;
  const { statement } = last;
  const isOnTree = previous?.size === statement.size && previous.root === statement.root;
  return number === statement.number + 1 && isOnTree && size > statement.size && position > statement.position;
}

function outdated({ number }: Seal['statement']): Refusal {
  return {
    code: 'SEAL_OUTDATED',
    message: `The seal ${number} does not continue the last seal of the log.`,
    remedy: 'Read the last seal, and seal the events after it.',
    details: { number },
  };
}

/** The seals of the log, one after the other. The last one is all that the next one needs. */
export const sealsDecider: Decider<SealsState, SealsCommand, SealsEvent> = {
  ...defineDecider<SealsState, SealsCommand, SealsEvent, undefined>({
    initial: unsealed,
    shape,
    decide: {
      SealEvents: ({ seal }, { last }) =>
        continues(seal.statement, last)
          ? accept({ type: 'EventsSealed', data: seal })
          : refuse(outdated(seal.statement)),
    },
    evolve: { EventsSealed: (_state, { entries: _, ...last }) => ({ last }) },
  }),
  needsLastEventOnly: true,
};
