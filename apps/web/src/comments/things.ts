import type { CommentsOnQuery, ScoreRowFragment } from '../generated/operations.js';

export type CommentThread = NonNullable<CommentsOnQuery['comments']>['nodes'][number];

type Node = Pick<ScoreRowFragment, 'kind' | 'strategy' | 'objective' | 'measure'>;

/** A value, as comments name it. */
export function valueThing(measure: string, subject: string, period: string): string {
  return `value:${measure}/${subject}/${period}`;
}

/** What comments on a row of the scorecard are about; undefined for what there are no comments on. */
export function thingOfNode(
  { kind, strategy, objective, measure }: Node,
  { owner, period }: { readonly owner: string; readonly period: string },
): string | undefined {
  switch (kind) {
    case 'STRATEGY':
      return `strategy:${strategy}`;
    case 'OBJECTIVE':
      return objective === null ? undefined : `objective:${strategy}/${objective}`;
    case 'MEASURE':
      return measure === null ? undefined : valueThing(measure, owner, period);
    default:
      return undefined;
  }
}
