import { allOf } from '../../api/all-pages.js';
import { ask } from '../../api/session.js';
import { SetupPeople, type SetupAccountFragment } from '../../generated/operations.js';
import { useQuery } from '@tanstack/react-query';

/** All accounts that the administrator may see. */
export function useAccounts() {
  return useQuery({
    queryKey: [SetupPeople.name, {}],
    queryFn: async ({ signal }): Promise<readonly SetupAccountFragment[]> => {
      const page = async (after: string | null) => {
        const { accounts } = await ask(SetupPeople, { after }, signal);
        return accounts ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
      };
      return allOf(await page(null), page);
    },
  });
}
