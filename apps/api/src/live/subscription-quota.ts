import { GraphQLError } from 'graphql';
import { Tally } from '../limits/tally.js';

/** The most concurrent subscriptions. */
export interface SubscriptionLimits {
  readonly total: number;
  readonly perAddress: number;
  readonly perAccount: number;
}

/** The account and the address for which a subscription counts. */
export interface Subscriber {
  readonly account: string;
  readonly address: string;
}

/** Counts open subscriptions and refuses those beyond a limit. */
export class SubscriptionQuota {
  readonly #limits: SubscriptionLimits;
  readonly #accounts = new Tally();
  readonly #addresses = new Tally();

  constructor(limits: SubscriptionLimits) {
    this.#limits = limits;
  }

  /** Counts a subscription. Returns the function to call when it has ended, or the error if it is refused. */
  admit({ account, address }: Subscriber): (() => void) | GraphQLError {
    const { total, perAddress, perAccount } = this.#limits;
    if (this.#accounts.of(account) >= perAccount) return tooMany(`An account can have at most ${perAccount}`);
    if (this.#addresses.of(address) >= perAddress) return tooMany(`An address can have at most ${perAddress}`);
    if (this.#accounts.total >= total) return tooMany(`The server can have at most ${total}`);
    const ends = [this.#accounts.add(account), this.#addresses.add(address)];
    return () => ends.forEach((end) => end());
  }
}

function tooMany(rule: string): GraphQLError {
  return new GraphQLError(`${rule} subscriptions at the same time.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', remedy: 'End one that is no longer needed, or try again later.' },
  });
}

/** The same messages; `ended` is called when there are no more. */
export function untilEnd<T>(messages: AsyncIterable<T>, ended: () => void): AsyncIterableIterator<T> {
  const inner = messages[Symbol.asyncIterator]();
  const settled = async (step: Promise<IteratorResult<T>>): Promise<IteratorResult<T>> => {
    try {
      const result = await step;
      if (result.done === true) ended();
      return result;
    } catch (error) {
      ended();
      throw error;
    }
  };
  const stop = async (): Promise<IteratorResult<T>> => {
    ended();
    await inner.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: () => settled(inner.next()),
    return: stop,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
