import type { MovedScore, MovedScores, Rehearsal } from '@strata/application';
import type { RefusalAnswer } from '../errors/refusal-types.js';
import { pageInOrder, type Connection, type PageArgs } from '../paging/connection.js';

export type MovedPage = Connection<MovedScore> & Pick<MovedScores, 'counts'>;

/** The source of the contract's type `Rehearsal`. */
export interface RehearsalSource {
  readonly outcome: Rehearsal['outcome']['kind'];
  readonly refusal: RefusalAnswer | undefined;
  readonly moved: MovedScores;
}

/** A page of the scores that a change moves. */
export function movedPage({ scores, counts }: MovedScores, args: PageArgs): MovedPage {
  return { ...pageInOrder(scores, args, ({ period, node }) => `${period} ${node}`), counts };
}
