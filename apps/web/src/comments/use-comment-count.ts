import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../api/session.js';
import { CommentCounts, type AsOf, type CommentCountsQuery } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';

type Count = NonNullable<CommentCountsQuery['commentCounts']>[number];

/** As many things as the server counts at once. */
const AT_ONCE = 500;

interface Wanted {
  readonly cluster: string;
  readonly asOf: AsOf | undefined;
  readonly about: Map<string, PromiseWithResolvers>;
}

interface PromiseWithResolvers {
  readonly promise: Promise<Count | null>;
  readonly resolve: (count: Count | null) => void;
  readonly reject: (error: unknown) => void;
}

const waiting = new Map<string, Wanted>();

function withResolvers(): PromiseWithResolvers {
  let [resolve, reject]: [PromiseWithResolvers['resolve'], PromiseWithResolvers['reject']] = [() => {}, () => {}];
  const promise = new Promise<Count | null>((done, failed) => ([resolve, reject] = [done, failed]));
  return { promise, resolve, reject };
}

/** The count of one thing. All that are asked for at the same time are one question to the server. */
function countOf(cluster: string, asOf: AsOf | undefined, about: string): Promise<Count | null> {
  const key = JSON.stringify([cluster, asOf]);
  const wanted = waiting.get(key) ?? { cluster, asOf, about: new Map<string, PromiseWithResolvers>() };
  if (!waiting.has(key)) {
    waiting.set(key, wanted);
    setTimeout(() => {
      waiting.delete(key);
      void askForAll(wanted);
    });
  }
  const known = wanted.about.get(about) ?? withResolvers();
  wanted.about.set(about, known);
  return known.promise;
}

async function askForAll({ cluster, asOf, about }: Wanted): Promise<void> {
  const all = [...about];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    try {
      const answer = await ask(CommentCounts, { cluster, asOf, about: some.map(([one]) => one) });
      const counts = new Map((answer.commentCounts ?? []).map((count) => [count.about, count]));
      for (const [one, { resolve }] of some) resolve(counts.get(one) ?? null);
    } catch (error) {
      for (const [, { reject }] of some) reject(error);
    }
  }
}

/** How many threads of comments there are about a thing at the moment that the page shows. */
export function useCommentCount(about: string): Count | undefined {
  const { cluster, asOf } = useTime();
  const { data } = useQuery({
    queryKey: [CommentCounts.name, { cluster, about, asOf }],
    queryFn: () => countOf(cluster, asOf, about),
    ...(asOf?.position ? { staleTime: Infinity } : {}),
    placeholderData: keepPreviousData,
  });
  return data ?? undefined;
}
