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
export function useRehearsal(change: ((dated: Dated) => RehearsedChangeInput) | undefined, start: Dated): Rehearsing {
  const plain = change && JSON.stringify(change(start));
  const back = change && JSON.stringify(change({ ...start, retroactive: ANY_REASON }));
  const [settled] = useDebouncedValue(plain, PAUSE);
  const first = useRehearsed(settled === plain ? plain : undefined);
  const isRetroactive = first.result?.refusal?.code === RETROACTIVE;
  const second = useRehearsed(isRetroactive ? back : undefined);
  const { result, error } = isRetroactive ? second : first;
  return { result, error, isRetroactive, isPending: plain !== undefined && !result && !error };
}

/** The answer to a rehearsal; none while there is no change. */
function useRehearsed(text: string | undefined): Pick<Rehearsing, 'result' | 'error'> {
  const enabled = text !== undefined;
  const change = useMemo(() => JSON.parse(text ?? '{}') as RehearsedChangeInput, [text]);
  const { data, error } = useAnswer(RehearseSetup, { change }, { enabled, keep: false });
  return { result: enabled ? (data?.rehearseChange ?? undefined) : undefined, error };
}
