import { durationText, type AddressedCommand, type Id, type Refusal } from '@strata/domain';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How much an account and a cluster may send. Counted in this process, from the first command on. */
export interface QuotaLimits {
  readonly commandsPerMinute: number;
  /** Comments that one account may write in a minute. */
  readonly commentsPerMinute: number;
  /** Bytes of commands that one account may send in a day. */
  readonly accountBytesPerDay: number;
  /** Bytes of commands that all accounts may send to one cluster in a day. */
  readonly clusterBytesPerDay: number;
}

/** What is left of one quota. */
export interface QuotaLeft {
  readonly limit: number;
  readonly left: number;
  /** Seconds until the quota is whole again; 0 if nothing was used. */
  readonly resetsIn: number;
}

export interface QuotasLeft {
  /** Commands in a minute. */
  readonly commands: QuotaLeft;
  /** Bytes of commands in a day. */
  readonly bytes: QuotaLeft;
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

export const DEFAULT_QUOTAS: QuotaLimits = {
  commandsPerMinute: 1_200,
  commentsPerMinute: 30,
  accountBytesPerDay: 64 * 2 ** 20,
  clusterBytesPerDay: 2 ** 30,
};

/** Bounds what accounts can store, so that none of them fills the disk or slows down the others. */
export class Quotas {
  readonly #commands: RateLimiterMemory;
  readonly #comments: RateLimiterMemory;
  readonly #byAccount: RateLimiterMemory;
  readonly #byCluster: RateLimiterMemory;

  constructor({ commandsPerMinute, commentsPerMinute, accountBytesPerDay, clusterBytesPerDay }: QuotaLimits) {
    this.#commands = new RateLimiterMemory({ points: commandsPerMinute, duration: MINUTE });
    this.#comments = new RateLimiterMemory({ points: commentsPerMinute, duration: MINUTE });
    this.#byAccount = new RateLimiterMemory({ points: accountBytesPerDay, duration: DAY });
    this.#byCluster = new RateLimiterMemory({ points: clusterBytesPerDay, duration: DAY });
  }

  /** Counts a command of an account, with the bytes that are kept beside it, and refuses it beyond the quotas. */
  take(login: string, addressed: AddressedCommand, kept = 0): Promise<Refusal | undefined> {
    const bytes = Buffer.byteLength(JSON.stringify(addressed.command)) + kept;
    return this.takeBytes(login, 'clusterId' in addressed ? addressed.clusterId : undefined, bytes);
  }

  /**
   * Counts what an account sends at once, such as a command or a whole file, and refuses it beyond the quotas. What stores
   * nothing has 0 bytes.
   */
  async takeBytes(login: string, cluster: Id | undefined, bytes: number): Promise<Refusal | undefined> {
    const refusal = await this.#takeFrom(this.#commands, login, { points: 1, code: 'TOO_MANY_COMMANDS' });
    if (refusal !== undefined || bytes === 0) return refusal;
    return (
      (await this.#takeFrom(this.#byAccount, login, { points: bytes, code: 'ACCOUNT_QUOTA_USED' })) ??
      (cluster === undefined
        ? undefined
        : await this.#takeFrom(this.#byCluster, cluster, { points: bytes, code: 'CLUSTER_QUOTA_USED' }))
    );
  }

  /** Counts a comment of an account, and refuses it beyond its rate. */
  takeComment(login: string): Promise<Refusal | undefined> {
    return this.#takeFrom(this.#comments, login, { points: 1, code: 'TOO_MANY_COMMENTS' });
  }

  /** What is left of the quotas of an account. */
  async left(login: string): Promise<QuotasLeft> {
    return { commands: await leftOf(this.#commands, login), bytes: await leftOf(this.#byAccount, login) };
  }

  async #takeFrom(
    limiter: RateLimiterMemory,
    key: string,
    { points, code }: { readonly points: number; readonly code: keyof typeof MESSAGES },
  ): Promise<Refusal | undefined> {
    try {
      await limiter.consume(key, points);
      return undefined;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.ceil(error.msBeforeNext / 1000);
      return {
        code,
        message: MESSAGES[code](key, limiter.points),
        remedy: `Try again in ${durationText(seconds)}.`,
        details: { limit: limiter.points, retryAfter: seconds },
      };
    }
  }
}

const MESSAGES = {
  TOO_MANY_COMMANDS: (login: string, limit: number) =>
    `The account "${login}" has used up its quota of ${limit} commands per minute.`,
  TOO_MANY_COMMENTS: (login: string, limit: number) =>
    `The account "${login}" has written ${limit} comments within a minute, the most that it can.`,
  ACCOUNT_QUOTA_USED: (login: string, limit: number) =>
    `The account "${login}" has used up its quota of ${sizeText(limit)} of commands per day.`,
  CLUSTER_QUOTA_USED: (cluster: Id, limit: number) =>
    `The cluster "${cluster}" has used up its quota of ${sizeText(limit)} of commands per day.`,
};

async function leftOf(limiter: RateLimiterMemory, key: string): Promise<QuotaLeft> {
  const used = await limiter.get(key);
  return {
    limit: limiter.points,
    left: used === null ? limiter.points : Math.max(0, used.remainingPoints),
    resetsIn: used === null ? 0 : Math.ceil(used.msBeforeNext / 1000),
  };
}

function sizeText(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes} bytes` : `${Math.round(bytes / 2 ** 20)} MiB`;
}
