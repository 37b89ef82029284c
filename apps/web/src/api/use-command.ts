import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Operation } from './operation.js';
import { askAgain } from './query-client.js';
import { ask } from './session.js';

/** Why the server refused a command. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
  /** What is wrong with single values, as sentences. */
  readonly faults: readonly string[];
}

export type CommandResult =
  { readonly kind: 'done'; readonly position: string } | { readonly kind: 'refused'; readonly refusal: Refused };

/** A member of the union that a mutation answers with. */
interface Answered {
  readonly __typename: string;
  readonly position?: string;
  readonly code?: string;
  readonly message?: string;
  readonly remedy?: string | null;
  readonly faults?: readonly { readonly message: string }[];
}

/** The outcome of a mutation. */
function resultOf(answer: Answered | null | undefined): CommandResult {
  if (answer && answer.code === undefined) return { kind: 'done', position: answer.position ?? '' };
  const { code = 'INTERNAL', message = '', remedy = null, faults = [] } = answer ?? {};
  return { kind: 'refused', refusal: { code, message, remedy, faults: faults.map((fault) => fault.message) } };
}

export type CommandSender<Input> = UseMutationResult<CommandResult, Error, Input>;

/** Sends what is done to sign-ins, which has neither an id nor a place in the history. */
export function usePlainCommand<Input extends object>(
  operation: Operation<object, { input: Input }>,
): CommandSender<Input> {
  return useMutation({
    mutationFn: async (input: Input): Promise<CommandResult> => {
      const answer = await ask(operation, { input });
      return resultOf(Object.values(answer)[0] as Answered | null);
    },
    onSuccess: askAgain,
  });
}

/**
 * Sends commands of one kind. A command that is sent again after its reply was lost keeps its id, so that it acts once. What
 * is shown is asked for again after a command.
 */
export function useCommand<Input extends object>(operation: Operation<object, { input: Input }>): CommandSender<Input> {
  const sent = useRef<{ readonly text: string; readonly id: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async (input: Input): Promise<CommandResult> => {
      const text = JSON.stringify(input);
      if (sent.current?.text !== text) sent.current = { text, id: crypto.randomUUID() };
      const answer = await ask(operation, { input: { ...input, commandId: sent.current.id } });
      sent.current = undefined;
      return resultOf(Object.values(answer)[0] as Answered | null);
    },
    onSuccess: askAgain,
  });
}
