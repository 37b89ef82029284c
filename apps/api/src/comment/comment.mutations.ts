import type { ResolveThreadInput, SeenInput } from '@strata/contract';
import type { AddressedCommand, Seen, ThreadCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { isGiven } from '../request/is-given.js';
import { omitNil } from '../request/omit-nil.js';

/** The thread that a mutation is about. */
export type ThreadTarget = Pick<ResolveThreadInput, 'cluster' | 'threadId'>;
export type ThreadChange = ChangeAnswer<ThreadTarget>;

function toThread({ cluster }: ThreadTarget, command: ThreadCommand): AddressedCommand {
  return { aggregate: 'thread', clusterId: cluster, command };
}

function seenBy(seen: SeenInput | null | undefined): { readonly seen?: Seen } {
  return isGiven(seen) ? { seen: omitNil({ position: seen.position, period: seen.period, moment: seen.moment }) } : {};
}

/** Mutations that are commands to a thread of comments. */
export const commentMutations = {
  writeComment: (input) => {
    const { threadId, about, text, seen } = input;
    return toThread(input, { type: 'WriteComment', threadId, about, text, ...seenBy(seen) });
  },
  replyToComment: (input) => {
    const { threadId, text, seen } = input;
    return toThread(input, { type: 'ReplyToComment', threadId, text, ...seenBy(seen) });
  },
  withdrawComment: (input) => {
    const { threadId, comment } = input;
    return toThread(input, { type: 'WithdrawComment', threadId, comment });
  },
  resolveThread: (input) => toThread(input, { type: 'ResolveThread', threadId: input.threadId }),
  reopenThread: (input) => toThread(input, { type: 'ReopenThread', threadId: input.threadId }),
} satisfies MutationTable;
