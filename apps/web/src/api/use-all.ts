import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { allOf, type Paged } from './all-pages.js';
import type { Operation } from './operation.js';
import { ask } from './session.js';

interface PagedVariables {
  readonly after?: string | null | undefined;
  readonly asOf?: { readonly position?: string | null | undefined } | null | undefined;
}

/** The items of all pages of a list that an operation asks for; none where the list is null. */
export function useAll<Answer, Variables extends PagedVariables, Item>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { list, enabled = true }: { list: (answer: Answer) => Paged<Item> | null; enabled?: boolean },
): UseQueryResult<readonly Item[]> {
  return useQuery({
    queryKey: [operation.name, variables],
    queryFn: async ({ signal }) => {
      const page = async (after: string | null) => list(await ask(operation, { ...variables, after }, signal));
      const first = await page(null);
      return first === null ? [] : allOf(first, async (after) => (await page(after))!);
    },
    enabled,
    placeholderData: keepPreviousData,
    ...(variables.asOf?.position ? { staleTime: Infinity } : {}),
  });
}
