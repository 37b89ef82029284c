import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { allOf } from '../api/all-pages.js';
import { ask } from '../api/session.js';
import { EntryMeasures, EntrySheet, type EntrySheetQueryVariables, type Language } from '../generated/operations.js';
import type { EntryMeasure, SheetParts } from './entry-rows.js';

/** The measures on the maps with their targets, and the values of the shown periods. */
export function useEntrySheet(variables: Omit<EntrySheetQueryVariables, 'after'>): UseQueryResult<SheetParts> {
  return useQuery({
    queryKey: [EntrySheet.name, variables],
    queryFn: async ({ signal }): Promise<SheetParts> => {
      const { scorecard, strategies, values } = await ask(EntrySheet, variables, signal);
      const next = async (after: string | null) =>
        (await ask(EntrySheet, { ...variables, after }, signal)).scorecard!.nodes;
      return { nodes: await allOf(scorecard!.nodes, next), strategies, values };
    },
  });
}

/** Every measure with how it is scored. */
export function useEntryMeasures(cluster: string, language: Language): UseQueryResult<readonly EntryMeasure[]> {
  return useQuery({
    queryKey: [EntryMeasures.name, cluster, language],
    queryFn: async ({ signal }): Promise<readonly EntryMeasure[]> => {
      const variables = { cluster, language };
      const first = (await ask(EntryMeasures, variables, signal)).measures!;
      return allOf(first, async (after) => (await ask(EntryMeasures, { ...variables, after }, signal)).measures!);
    },
  });
}
