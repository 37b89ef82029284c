import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { allOf } from '../../api/all-pages.js';
import { ask } from '../../api/session.js';
import { SetupMembers, type SetupMemberFragment } from '../../generated/operations.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';

/** All members of the cluster with their parts, and those who have left, as of the moment of the page. */
export function useMembers(): UseQueryResult<readonly SetupMemberFragment[]> {
  const { language } = useWords();
  const { cluster, asOf } = useTime();
  const variables = { cluster, asOf, language };
  return useQuery({
    queryKey: [SetupMembers.name, variables],
    queryFn: async ({ signal }) => {
      const page = async (after: string | null) => {
        const found = (await ask(SetupMembers, { ...variables, after }, signal)).cluster?.actors;
        return found ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
      };
      return allOf(await page(null), page);
    },
  });
}
