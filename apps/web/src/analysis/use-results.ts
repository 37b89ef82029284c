import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { ask } from '../api/session.js';
import { MethodResult, type AsOf, type ResultRowFragment } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';

export type Outputs = ReadonlyMap<string, ResultRowFragment>;

/** For whom and when methods are evaluated; without a member for the cluster. */
export interface ResultsAt {
  readonly cluster: string;
  readonly period: string;
  readonly asOf: AsOf | undefined;
  readonly member: string | undefined;
}

export interface Results {
  readonly data: ReadonlyMap<string, Outputs> | undefined;
  readonly error: Error | null;
  readonly isLate: boolean;
  readonly refetch: () => Promise<unknown>;
}

/** The outputs of methods by method and path; undefined `at` asks nothing. */
export function useResults(methods: readonly string[], at: ResultsAt | undefined): Results {
  const { language } = useWords();
  return useQueries({
    queries: methods.map((method) => {
      const { cluster = '', period = '', asOf, member = null } = at ?? {};
      const variables = { cluster, period, asOf, member, method, language };
      return {
        queryKey: [MethodResult.name, variables],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(MethodResult, variables, signal),
        enabled: at !== undefined,
        placeholderData: keepPreviousData,
      };
    }),
    combine: (answers) => ({
      data: answers.every(({ data }) => data !== undefined)
        ? new Map(
            answers.map(({ data }, index) => {
              const outputs = data?.methodEvaluation?.outputs ?? [];
              return [methods[index]!, new Map(outputs.map((one) => [one.output, one]))] as const;
            }),
          )
        : undefined,
      error: answers.find(({ error }) => error !== null)?.error ?? null,
      isLate: answers.some(({ isPlaceholderData }) => isPlaceholderData),
      refetch: () => Promise.all(answers.map((answer) => answer.refetch())),
    }),
  });
}
