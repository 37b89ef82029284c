import mongoose, { type ClientSession, type Connection } from 'mongoose';
import { closedError } from '@strata/read-store';
import { addressFault, type MongoAddress } from './mongo-address.js';
import { isPassing, storeError } from './mongo-errors.js';

export interface ConnectionSettings {
  readonly address: MongoAddress;
  /** Milliseconds that a server may take to be found. */
  readonly connectTimeout: number;
  /** Milliseconds during which passing failures are tried again. */
  readonly retryFor: number;
}

/** Milliseconds before the first repetition; it doubles up to the longest pause. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;

/** Milliseconds that a majority of the members may take to confirm a write. */
const CONFIRMATION = 10_000;

/** One connection: it survives elections and restarts of servers by trying again, within bounds. */
export class MongoConnection {
  private closed = false;
  /** The latest time of the cluster that this store has written or read at. */
  private seen: ClientSession['operationTime'];

  private constructor(
    readonly mongoose: Connection,
    /** True where the server is a replica set (or a sharded cluster), which has transactions. */
    readonly hasTransactions: boolean,
    private readonly settings: ConnectionSettings,
  ) {}

  static async open(settings: ConnectionSettings): Promise<MongoConnection> {
    const { address, connectTimeout } = settings;
    const connection = createConnection(settings);
    try {
      await connection.asPromise();
      const hello = (await connection.db!.admin().command({ hello: 1 })) as { setName?: string; msg?: string };
      const hasTransactions = hello.setName !== undefined || hello.msg === 'isdbgrid';
      return new MongoConnection(connection, hasTransactions, settings);
    } catch (error) {
      await connection.close(true).catch(() => undefined);
      throw addressFault(error) ?? storeError(error, `${address.shown} (waited ${connectTimeout} ms)`);
    }
  }

  get address(): string {
    return this.settings.address.shown;
  }

  /**
   * Runs `work`, again and again with growing pauses while it fails for a passing reason: `work` must come to the same
   * result when it is repeated. `READ_STORE_UNREACHABLE` once the time is over.
   *
   * What reads in the session given sees everything that this store wrote or read before: a primary that has just been
   * elected answers from an older state otherwise.
   */
  async insist<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    this.checkOpen();
    const session = await this.mongoose.startSession({ causalConsistency: true });
    if (this.seen) session.advanceOperationTime(this.seen);
    try {
      return await this.repeat(() => work(session));
    } finally {
      const { operationTime } = session;
      if (operationTime && (!this.seen || operationTime.greaterThan(this.seen))) this.seen = operationTime;
      await session.endSession().catch(() => undefined);
    }
  }

  checkOpen(): void {
    if (this.closed) throw closedError();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.mongoose.close(true);
  }

  private async repeat<T>(work: () => Promise<T>): Promise<T> {
    const until = Date.now() + this.settings.retryFor;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      this.checkOpen();
      try {
        return await work();
      } catch (error) {
        if (this.closed) throw closedError();
        if (!isPassing(error) || Date.now() + pause > until) throw storeError(error, this.address);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function createConnection({ address, connectTimeout }: ConnectionSettings): Connection {
  try {
    return mongoose.createConnection(address.uri, {
      dbName: address.database,
      appName: 'strata',
      bufferCommands: false,
      autoCreate: false,
      autoIndex: false,
      serverSelectionTimeoutMS: connectTimeout,
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: CONFIRMATION },
      retryReads: true,
    });
  } catch (error) {
    throw addressFault(error) ?? error;
  }
}
