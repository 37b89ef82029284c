import mongoose, { type ClientSession, type Connection } from 'mongoose';
import { addressFault, mongoAddress, type MongoAddress } from './mongo-address.js';
import { isTransient, storeError, type StoreErrors } from './mongo-errors.js';

export interface ConnectionSettings {
  /** Connection string; the database is its path, `strata` by default. */
  readonly uri: string;
  /** Milliseconds that a server may take to be found; 5,000 by default. */
  readonly connectTimeout?: number | undefined;
  /** Milliseconds during which a call is retried while it fails for a transient reason; 30,000 by default. */
  readonly retryFor?: number | undefined;
  /** The errors that this connection throws. */
  readonly errors: StoreErrors;
}

/** Milliseconds before the first retry; the pause doubles up to the longest one. */
const FIRST_PAUSE = 50;
const MAX_PAUSE = 2000;

/** Milliseconds that a majority of the members may take to confirm a write. */
const CONFIRMATION = 10_000;

/** One connection, which survives elections and restarts of servers by retrying for a limited time. */
export class MongoConnection {
  private closed = false;
  /** The latest cluster time at which this connection has written or read. */
  private seen: ClientSession['operationTime'];

  private constructor(
    readonly mongoose: Connection,
    /** Hosts and database without user and password, for messages. */
    readonly address: string,
    private readonly settings: ConnectionSettings,
  ) {}

  /** Connects; `…_UNREACHABLE` if no server answers within `connectTimeout` or the connection string is malformed. */
  static async open(settings: ConnectionSettings): Promise<MongoConnection> {
    const { uri, connectTimeout = 5000, errors } = settings;
    const address = mongoAddress(uri, errors.code);
    const connection = createConnection(address, connectTimeout, errors);
    try {
      await connection.asPromise();
      return new MongoConnection(connection, address.shown, settings);
    } catch (error) {
      await connection.close(true).catch(() => undefined);
      const fault = addressFault(error, errors.code);
      throw fault ?? storeError(error, `${address.shown} (waited ${connectTimeout} ms)`, errors);
    }
  }

  /**
   * Runs `work` and retries it with growing pauses while it fails for a transient reason, so `work` must be idempotent.
   * `…_UNREACHABLE` once the time is over.
   *
   * Reads in the session passed to it see everything that this connection wrote or read before; without that, a
   * primary that has just been elected may answer from an older state.
   */
  async withRetries<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    this.checkOpen();
    const session = await this.mongoose.startSession({ causalConsistency: true });
    if (this.seen) session.advanceOperationTime(this.seen);
    try {
      return await this.retry(() => work(session));
    } finally {
      const { operationTime } = session;
      if (operationTime && (!this.seen || operationTime.greaterThan(this.seen))) this.seen = operationTime;
      await session.endSession().catch(() => undefined);
    }
  }

  checkOpen(): void {
    if (this.closed) throw this.settings.errors.closed();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.mongoose.close(true);
  }

  private async retry<T>(work: () => Promise<T>): Promise<T> {
    const { retryFor = 30_000, errors } = this.settings;
    const until = Date.now() + retryFor;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, MAX_PAUSE)) {
      this.checkOpen();
      try {
        return await work();
      } catch (error) {
        if (this.closed) throw errors.closed();
        if (!isTransient(error) || Date.now() + pause > until) throw storeError(error, this.address, errors);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function createConnection(address: MongoAddress, connectTimeout: number, errors: StoreErrors): Connection {
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
    throw addressFault(error, errors.code) ?? error;
  }
}
