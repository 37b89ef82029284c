import type { ExecutionResult } from 'graphql';

/**
 * The same messages. Each is emptied when the next one is requested, because whoever waits for that still holds it, and the
 * first message about a scorecard has all its nodes.
 */
export function emptiedWhenSent(messages: AsyncGenerator<ExecutionResult>): AsyncIterableIterator<ExecutionResult> {
  let sent: ExecutionResult | undefined;
  return {
    next: async () => {
      if (sent) sent.data = null;
      const step = await messages.next();
      sent = step.done === true ? undefined : step.value;
      return step;
    },
    return: () => messages.return(undefined),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
