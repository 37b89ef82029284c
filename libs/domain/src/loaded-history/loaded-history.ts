import { z } from 'zod';
import { accept, type Decider } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { instantShape } from '../shapes.js';
import type { InstantText } from '../words.js';
import type { Shape } from '../shape-check.js';

/** The moment up to which a cluster's declared history has been loaded; undefined if none has been. */
export interface LoadedHistoryState {
  readonly upTo?: InstantText;
}

export interface LoadedHistoryCommand {
  readonly type: 'LoadHistoryUpTo';
  readonly knownAt: InstantText;
  /** Sets the mark once more for the same moment: another process goes on loading. */
  readonly again?: true | undefined;
}

export interface LoadedHistoryEvent {
  readonly type: 'HistoryLoadedUpTo';
  readonly data: { readonly knownAt: InstantText };
}

const shape: Shape<LoadedHistoryCommand> = z.object({
  type: z.literal('LoadHistoryUpTo'),
  knownAt: instantShape,
  again: z.literal(true).optional(),
});

const nothingLoaded: LoadedHistoryState = {};

/** Keeps declared history in order: the mark moves forward before the facts known at that moment are loaded. */
export const loadedHistoryDecider: Decider<LoadedHistoryState, LoadedHistoryCommand, LoadedHistoryEvent> =
  defineDecider({
    initial: nothingLoaded,
    shape,
    decide: {
      LoadHistoryUpTo: ({ knownAt, again }, { upTo }) =>
        upTo !== undefined && (again ? knownAt < upTo : knownAt <= upTo)
          ? accept()
          : accept({ type: 'HistoryLoadedUpTo', data: { knownAt } }),
    },
    evolve: { HistoryLoadedUpTo: (_state, { knownAt }) => ({ upTo: knownAt }) },
  });
