import { QueryClient, keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { hasCode } from './ask.js';
import type { Operation } from './operation.js';
import { ask } from './session.js';

/** How long an answer about now counts as fresh, in milliseconds. */
const FRESH = 15_000;
/** How often an unreachable server is asked again. */
const MAX_RETRIES = 2;

/** The first part of the keys of computed layouts, which are no answers. */
export const LAYOUT = 'layout';

/** No store of things by id: one id is another thing at another moment. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH,
      retry: (failures, error) => failures < MAX_RETRIES && hasCode(error, 'OFFLINE'),
    },
  },
});

/** Variables with a moment of the history. */
interface Timed {
  readonly asOf?: { readonly position?: string | null | undefined } | null | undefined;
}

export interface AnswerOptions {
  readonly enabled?: boolean | undefined;
  /** Whether an earlier answer stays until the new one arrives; it does by default. */
  readonly keep?: boolean | undefined;
}

/** The answer to an operation. One about a position of the history never changes. */
export function useAnswer<Answer, Variables extends object>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { enabled = true, keep = true }: AnswerOptions = {},
): UseQueryResult<Answer> {
  const { asOf } = variables as Timed;
  return useQuery({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => ask(operation, variables, signal),
    enabled,
    ...(asOf?.position ? { staleTime: Infinity } : {}),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<Answer>;
}

/** Asks again for what is shown, except for what is about a position of the history. */
export function askAgain(): Promise<void> {
  const isFixed = ([, variables]: readonly unknown[]) => Boolean((variables as Timed | undefined)?.asOf?.position);
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && queryKey[0] !== LAYOUT && !isFixed(queryKey),
  });
}

/** Asks again for the answers of some operations that are shown. */
export function askAgainFor(names: readonly string[]): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => names.includes(String(queryKey[0])) });
}
