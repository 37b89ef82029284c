import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { allOf } from '../../api/all-pages.js';
import { ask } from '../../api/session.js';
import { SetupPeople, type SetupAccountFragment } from '../../generated/operations.js';
import { noteText } from '../../words/note-text.js';
import { useWords } from '../../words/use-words.js';

/** All accounts that the administrator may see; erased names in the words of the page. */
export function useAccounts() {
  const { t } = useWords();
  const select = useCallback(
    (accounts: readonly SetupAccountFragment[]): readonly SetupAccountFragment[] =>
      accounts.map((account) => ({ ...account, name: noteText(account.name, t) })),
    [t],
  );
  return useQuery({
    queryKey: [SetupPeople.name, {}],
    queryFn: async ({ signal }): Promise<readonly SetupAccountFragment[]> => {
      const page = async (after: string | null) => {
        const { accounts } = await ask(SetupPeople, { after }, signal);
        return accounts ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
      };
      return allOf(await page(null), page);
    },
    select,
  });
}
