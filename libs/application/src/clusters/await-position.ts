import { excerpt, StrataError, type Position } from '@strata/domain';
import { HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';

/** How long a query waits for a position that is not projected yet, in milliseconds. */
const WAIT = 5_000;

/**
 * Waits until a projection, by default that of the history, includes a position. Throws `POSITION_NOT_REACHED` after
 * `within` milliseconds.
 */
export async function awaitPosition(
  store: Pick<ReadStore, 'waitFor'>,
  position: Position,
  { within = WAIT, projection = HISTORY }: { readonly within?: number | undefined; readonly projection?: string } = {},
): Promise<void> {
  if (await store.waitFor(projection, position, within)) return;
  throw new StrataError(
    'POSITION_NOT_REACHED',
    `The position ${excerpt(position)} has not been projected within ${within} ms.`,
    {
      remedy:
        'Try again. If that does not help, check that the projector is running and that the position belongs to this log.',
    },
  );
}
