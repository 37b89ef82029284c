/** Receives the adapter's log messages; compatible with pino. */
interface AdapterLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface KurrentEventStoreOptions {
  /** Connection string of KurrentDB or EventStoreDB; see the README. */
  readonly uri: string;
  /**
   * Prefix of all stream names in the database, so that other applications and installations can use the same log.
   * Default `strata.`; must not be empty or start with `$`.
   */
  readonly streamPrefix?: string;
  readonly logger?: AdapterLogger;
  /** Milliseconds after which a call to the server is considered lost; default 10,000. */
  readonly deadline?: number;
  /** Milliseconds within which `openKurrentEventStore` must reach the server; default 5,000. */
  readonly connectTimeout?: number;
  /** Milliseconds without activity after which a subscription is checked; default 15,000. */
  readonly idleTimeout?: number;
  /** Maximum number of attempts for a read, or for determining the outcome of an append; default 5. */
  readonly maxAttempts?: number;
  /** Delay before the first retry in milliseconds; it doubles up to fifty times that; default 100. */
  readonly initialBackoff?: number;
  /** Maximum size of the type, data and metadata of one event, in bytes; default 1 MiB, which every server accepts. */
  readonly maxEventBytes?: number;
}

export type KurrentSettings = Required<KurrentEventStoreOptions>;

const SILENT_LOGGER: AdapterLogger = { info: () => undefined, warn: () => undefined };

export function withDefaults(options: KurrentEventStoreOptions): KurrentSettings {
  return {
    streamPrefix: 'strata.',
    logger: SILENT_LOGGER,
    deadline: 10_000,
    connectTimeout: 5_000,
    idleTimeout: 15_000,
    maxAttempts: 5,
    initialBackoff: 100,
    maxEventBytes: 1_048_576,
    ...withoutUndefined(options),
  };
}

function withoutUndefined(options: KurrentEventStoreOptions): KurrentEventStoreOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as KurrentEventStoreOptions;
}
