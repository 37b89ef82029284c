import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useAnswer } from '../../api/query-client.js';
import { RehearseSetup, type RehearsedChangeInput, type RehearseSetupQuery } from '../../generated/operations.js';

/** From when a change holds, and why it reaches back into locked periods. */
export interface Dated {
  readonly from?: string;
  readonly retroactive?: { readonly reason: string };
}

export type Rehearsed = NonNullable<RehearseSetupQuery['rehearseChange']>;

/** What a change would do. */
export interface Rehearsing {
  readonly isPending: boolean;
  readonly error: unknown;
  /** Whether the change reaches back into locked periods. */
  readonly isRetroactive: boolean;
  readonly result: Rehearsed | undefined;
}

/** The code with which the server asks for a reason. */
const RETROACTIVE = 'RETROACTIVE_CHANGE';
/** Any reason is enough to learn what a change would move. */
const ANY_REASON = { reason: '–' };
/** After the last key, in milliseconds. */
const PAUSE = 350;

/** Rehearses a change while it is being written; one that reaches back as if a reason were given. */
export function useRehearsal(
  change: ((dated: Dated) => RehearsedChangeInput) | undefined,
  from: string | undefined,
): Rehearsing {
  const start = useMemo(() => (from === undefined ? {} : { from }), [from]);
  const plain = change && JSON.stringify(change(start));
  const back = change && JSON.stringify(change({ ...start, retroactive: ANY_REASON }));
  const [settled] = useDebouncedValue(plain, PAUSE);
  const isCurrent = plain !== undefined && settled === plain;
  const first = useRehearsed(isCurrent ? plain : undefined);
  const isRetroactive = isCurrent && first.data?.rehearseChange?.refusal?.code === RETROACTIVE;
  const second = useRehearsed(isRetroactive ? back : undefined);
  const { data, error } = isRetroactive ? second : first;
  return {
    isPending: plain !== undefined && data === undefined && error === null,
    error,
    isRetroactive,
    result: isCurrent ? (data?.rehearseChange ?? undefined) : undefined,
  };
}

function useRehearsed(text: string | undefined) {
  const change = useMemo(() => (text === undefined ? {} : (JSON.parse(text) as RehearsedChangeInput)), [text]);
  return useAnswer(RehearseSetup, { change } as { change: RehearsedChangeInput }, {
    enabled: text !== undefined,
    keep: false,
  });
}
