import type { Id, Position } from '@strata/domain';
import { findAccount, findNewestThreads, findThreads, findThreadsAbout, type KnownThread } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';

/** A cluster as of a position. */
interface Moment {
  readonly clusterId: Id;
  readonly position: Position;
}

/** Queries about comments as of any moment, whoever may see them. */
export class CommentReads {
  readonly #reader: () => TableReader;

  constructor(reader: () => TableReader) {
    this.#reader = reader;
  }

  /** The threads about some things, oldest first. */
  about({ clusterId: cluster, position }: Moment, about: readonly string[]): Promise<readonly KnownThread[]> {
    return findThreadsAbout(this.#reader(), { cluster, about }, position);
  }

  /** Threads by their ids. */
  byId({ clusterId: cluster, position }: Moment, threads: readonly Id[]): Promise<readonly KnownThread[]> {
    return findThreads(this.#reader(), { cluster, threads }, position);
  }

  /** The threads that were begun last, newest first, of those begun before a position. */
  newest(
    { clusterId: cluster, position }: Moment,
    page: { readonly before?: Position | undefined; readonly limit: number },
  ): Promise<readonly KnownThread[]> {
    return findNewestThreads(this.#reader(), { cluster, ...page }, position);
  }

  /** The sealed names of accounts as they are now, by login; logins that no account has are left out. */
  async names(logins: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const login of new Set(logins)) {
      const account = await findAccount(this.#reader(), login);
      if (account?.exists === true) found.set(login, account.name);
    }
    return found;
  }
}
