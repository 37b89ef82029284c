/** Where the adapter reports what it does about faults; a pino logger fits. */
export interface AdapterLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface KurrentEventStoreOptions {
  /** Connection string of KurrentDB or EventStoreDB; see the README. */
  readonly uri: string;
  /**
   * What every stream name begins with in the database, so that others can use the same log and several
   * installations stay apart. Default `strata.`; may not be empty or begin with `$`.
   */
  readonly streamPrefix?: string;
  readonly logger?: AdapterLogger;
  /** Milliseconds after which a call to the server counts as lost; default 10,000. */
  readonly deadline?: number;
  /** Milliseconds within which `openKurrentEventStore` must reach the server; default 5,000. */
  readonly connectTimeout?: number;
  /** Milliseconds without a sign of life after which a subscription is checked; default 15,000. */
  readonly silence?: number;
  /** How often a failed read, or the outcome of an append, is tried again; default 5. */
  readonly attempts?: number;
  /** First pause in milliseconds before something is tried again; it doubles up to fifty times that; default 100. */
  readonly firstPause?: number;
  /** Most bytes of type, data and metadata of one event; default 1 MiB, which every server takes. */
  readonly maxEventBytes?: number;
}

export type KurrentSettings = Required<KurrentEventStoreOptions>;

const SILENT: AdapterLogger = { info: () => undefined, warn: () => undefined };

export function withDefaults(options: KurrentEventStoreOptions): KurrentSettings {
  return {
    streamPrefix: 'strata.',
    logger: SILENT,
    deadline: 10_000,
    connectTimeout: 5_000,
    silence: 15_000,
    attempts: 5,
    firstPause: 100,
    maxEventBytes: 1_048_576,
    ...defined(options),
  };
}

function defined(options: KurrentEventStoreOptions): KurrentEventStoreOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as KurrentEventStoreOptions;
}
