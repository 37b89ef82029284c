import { isIP, isIPv6 } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { DAY, HOUR, MIB, MINUTE, SECOND } from './units.js';

const uri = (schemes: readonly string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)), {
    error: `must begin with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}.`,
  });

const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, { error: `must be a whole number from ${low} to ${high}.` })
    .transform(Number)
    .refine((n) => n >= low && n <= high, { error: `must be a whole number from ${low} to ${high}.` });

/** One of a few words. */
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.` });

/** A list separated by commas, without empty items. */
const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''));

/** True for an IP address, and for a network such as 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIPv6(address) ? 128 : 32));
}

const variables = z.object({
  PORT: wholeNumber(0, 65_535).default(4_000),
  STRATA_HOST: z.string().min(1).default('127.0.0.1'),
  STRATA_METRICS_PORT: wholeNumber(0, 65_535).optional(),
  STRATA_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  STRATA_TLS_CERT: z.string().min(1).optional(),
  STRATA_TLS_KEY: z.string().min(1).optional(),
  STRATA_DATA: z.string().min(1).default('./data'),
  STRATA_EVENT_STORE: oneOf(['sqlite', 'kurrentdb']).default('sqlite'),
  STRATA_KURRENTDB_URI: uri([
    'kurrentdb',
    'kurrentdb+discover',
    'kdb',
    'kdb+discover',
    'esdb',
    'esdb+discover',
  ]).optional(),
  STRATA_READ_STORE: oneOf(['sqlite', 'mongodb']).default('sqlite'),
  STRATA_MONGODB_URI: uri(['mongodb', 'mongodb+srv']).optional(),
  STRATA_PROJECTOR: oneOf(['in-process', 'external']).default('in-process'),
  STRATA_DEMO: oneOf(['on', 'off']).default('off'),
  STRATA_LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  STRATA_ACCESS_TOKEN_MINUTES: wholeNumber(1, 60).default(15),
  STRATA_REFRESH_TOKEN_DAYS: wholeNumber(1, 90).default(14),
  STRATA_SECRETS_KEY: z
    .string()
    .refine((text) => /^[A-Za-z0-9+/]{43}=$/.test(text), {
      error: 'must be 32 random bytes in base64, such as the output of `openssl rand -base64 32`.',
    })
    .optional(),
  STRATA_ADMINISTRATOR_SECOND_FACTOR: oneOf(['on', 'off']).default('off'),
  STRATA_OIDC_ISSUER: uri(['https', 'http']).optional(),
  STRATA_OIDC_AUDIENCE: z.string().min(1).optional(),
  STRATA_OIDC_JWKS_URI: uri(['https', 'http']).optional(),
  STRATA_OIDC_ACCESS_CLAIM: z
    .string()
    .regex(/^[\w:/.-]+=[\w:/.-]+$/, { error: 'must be a claim and its value, such as token_use=access.' })
    .transform((text) => {
      const [name = '', value = ''] = text.split('=');
      return { name, value };
    })
    .optional(),
  STRATA_QUERY_DEPTH: wholeNumber(3, 50).default(14),
  STRATA_QUERY_COST: wholeNumber(100, 1_000_000).default(20_000),
  STRATA_QUERY_SECONDS: wholeNumber(1, 600).default(20),
  STRATA_HEAVY_QUERIES: wholeNumber(1, 100).default(2),
  STRATA_SCORECARD_CACHE_MB: wholeNumber(1, 1_000_000).default(128),
  STRATA_CONNECTIONS: wholeNumber(1, 100_000).default(2_000),
  STRATA_CONNECTIONS_PER_ADDRESS: wholeNumber(1, 100_000).default(200),
  STRATA_SUBSCRIPTIONS: wholeNumber(1, 100_000).default(500),
  STRATA_SUBSCRIPTIONS_PER_ADDRESS: wholeNumber(1, 100_000).default(100),
  STRATA_SUBSCRIPTIONS_PER_ACCOUNT: wholeNumber(1, 100_000).default(40),
  STRATA_COMMANDS_PER_MINUTE: wholeNumber(1, 1_000_000).default(1_200),
  STRATA_COMMENTS_PER_MINUTE: wholeNumber(1, 100_000).default(30),
  STRATA_ACCOUNT_MB_PER_DAY: wholeNumber(1, 1_000_000).default(64),
  STRATA_CLUSTER_MB_PER_DAY: wholeNumber(1, 1_000_000).default(1_024),
  STRATA_TRUSTED_PROXIES: list.refine((items) => items.every(isNetwork), {
    error: 'must be IP addresses or networks such as 10.0.0.0/8, separated by commas.',
  }),
  STRATA_CORS_ORIGINS: list,
  STRATA_SEALS: z.enum(['on', 'off']).default('on'),
  STRATA_SEAL_SECONDS: wholeNumber(1, 86_400).default(60),
  STRATA_SEAL_EVENTS: wholeNumber(1, 4_096).default(1_000),
  STRATA_SMTP_URL: uri(['smtp', 'smtps']).optional(),
  STRATA_SMTP_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address, such as strata@example.org.' })
    .optional(),
  STRATA_WEBHOOKS_OWN_NETWORKS: oneOf(['allow', 'refuse']).default('refuse'),
  STRATA_MAX_CLOCK_LEAP: wholeNumber(1, 8_784).default(24),
  STRATA_MAX_IDLE_DAYS: wholeNumber(1, 36_600).default(90),
  STRATA_ACCEPT_CLOCK: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date such as 2026-01-31.' })
    .optional(),
  /** Set by npm and npx for the program that they start. */
  npm_command: z.string().optional(),
});

type Variables = z.infer<typeof variables>;

/** The settings of one process, grouped by concern and frozen. Durations in milliseconds, sizes in bytes. */
export interface Settings {
  readonly http: {
    readonly port: number;
    readonly host: string;
    readonly corsOrigins: readonly string[];
    readonly bodyLimit: number;
    /** Paths of the certificate and its key; without them, the API does not serve TLS itself. */
    readonly tls?: { readonly certFile: string; readonly keyFile: string } | undefined;
    /** Addresses and networks of proxies whose X-Forwarded-For is trusted. */
    readonly trustedProxies: readonly string[];
    /** Connections at the same time, WebSockets included. */
    readonly connections: { readonly total: number; readonly perAddress: number };
    /** Subscriptions at the same time. */
    readonly subscriptions: { readonly total: number; readonly perAddress: number; readonly perAccount: number };
  };
  /** Where metrics are served; undefined: nowhere. */
  readonly metrics?: { readonly port: number; readonly host: string } | undefined;
  readonly eventStore:
    { readonly kind: 'sqlite'; readonly folder: string } | { readonly kind: 'kurrentdb'; readonly uri: string };
  readonly readStore:
    { readonly kind: 'sqlite'; readonly folder: string } | { readonly kind: 'mongodb'; readonly uri: string };
  /** The folder for all data stored on this machine. */
  readonly dataFolder: string;
  readonly projector: { readonly inProcess: boolean };
  readonly demo: boolean;
  /** Whether npm or npx started the process: it would go on without them if they were killed. */
  readonly startedByNpm: boolean;
  readonly log: { readonly level: Variables['STRATA_LOG_LEVEL'] };
  readonly signIn: {
    readonly accessTokenFor: number;
    readonly refreshTokenFor: number;
    /** Base64 of the 32 bytes that encrypt secrets in the account store. */
    readonly secretsKey?: string | undefined;
    /** True if administrators must have a second factor. */
    readonly secondFactorForAdministrators: boolean;
    readonly oidc?:
      | {
          readonly issuer: string;
          readonly audience: string;
          readonly jwksUri?: string | undefined;
          readonly accessClaim?: { readonly name: string; readonly value: string } | undefined;
        }
      | undefined;
  };
  readonly query: {
    readonly depth: number;
    readonly cost: number;
    /** How long a query may take. */
    readonly time: number;
    /** Heavy queries that are evaluated at the same time. */
    readonly heavy: number;
  };
  /** How many bytes of evaluated scorecards are kept in memory. */
  readonly scorecardCache: number;
  /** How much accounts and clusters may send. */
  readonly quotas: {
    readonly commandsPerMinute: number;
    readonly commentsPerMinute: number;
    readonly accountBytesPerDay: number;
    readonly clusterBytesPerDay: number;
  };
  /** When the log is sealed by itself: after so many events or milliseconds; undefined: never. */
  readonly seals: { readonly events: number; readonly within: number } | undefined;
  readonly notices: {
    /** Where e-mails are handed in, and the address that they come from; undefined: none are sent. */
    readonly smtp?: { readonly url: string; readonly from: string } | undefined;
    /** Whether webhooks may be in the networks of the server itself. */
    readonly allowOwnNetworks: boolean;
  };
  /** How far the clock may jump, how long the log may be idle, and the date that an operator has confirmed as today's. */
  readonly clock: { readonly maxLeap: number; readonly maxIdle: number; readonly accepted?: string | undefined };
}

/** Invalid settings, with every problem on its own line. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'INVALID_SETTINGS';

  constructor(readonly faults: readonly string[]) {
    super(`These settings are not valid:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** Problems that concern more than one variable. */
function combinationFaults(v: Variables): readonly string[] {
  return [...storeFaults(v), ...addressFaults(v), ...signInFaults(v)];
}

function storeFaults(v: Variables): readonly string[] {
  const faults: string[] = [];
  if (v.STRATA_EVENT_STORE === 'kurrentdb' && v.STRATA_KURRENTDB_URI === undefined) {
    faults.push(
      'STRATA_KURRENTDB_URI: must be set if STRATA_EVENT_STORE is kurrentdb, for example to kurrentdb://localhost:2113?tls=false.',
    );
  }
  if (v.STRATA_READ_STORE === 'mongodb' && v.STRATA_MONGODB_URI === undefined) {
    faults.push(
      'STRATA_MONGODB_URI: must be set if STRATA_READ_STORE is mongodb, for example to mongodb://localhost:27017/strata?replicaSet=rs0.',
    );
  }
  if (v.STRATA_PROJECTOR === 'external' && v.STRATA_EVENT_STORE === 'sqlite') {
    faults.push(
      'STRATA_PROJECTOR: can be external only with an event store that several processes share (STRATA_EVENT_STORE=kurrentdb).',
    );
  }
  return faults;
}

function addressFaults(v: Variables): readonly string[] {
  const faults: string[] = [];
  if (v.STRATA_METRICS_PORT === v.PORT && v.PORT !== 0) {
    faults.push('STRATA_METRICS_PORT: must differ from PORT, so that metrics are not served to clients of the API.');
  }
  if ((v.STRATA_TLS_CERT === undefined) !== (v.STRATA_TLS_KEY === undefined)) {
    faults.push('STRATA_TLS_CERT, STRATA_TLS_KEY: must either both be set or both be unset.');
  }
  return faults;
}

function signInFaults(v: Variables): readonly string[] {
  const faults: string[] = [];
  if ((v.STRATA_OIDC_ISSUER === undefined) !== (v.STRATA_OIDC_AUDIENCE === undefined)) {
    faults.push('STRATA_OIDC_ISSUER, STRATA_OIDC_AUDIENCE: must either both be set or both be unset.');
  }
  if ((v.STRATA_SMTP_URL === undefined) !== (v.STRATA_SMTP_FROM === undefined)) {
    faults.push('STRATA_SMTP_URL, STRATA_SMTP_FROM: must either both be set or both be unset.');
  }
  // On the embedded stores, the key is a file in the data folder.
  const needsKey = v.STRATA_ADMINISTRATOR_SECOND_FACTOR === 'on' && v.STRATA_READ_STORE === 'mongodb';
  if (needsKey && v.STRATA_SECRETS_KEY === undefined) {
    faults.push(
      'STRATA_SECRETS_KEY: must be set if STRATA_ADMINISTRATOR_SECOND_FACTOR is on and STRATA_READ_STORE is mongodb.',
    );
  }
  return faults;
}

function tlsOf({ STRATA_TLS_CERT: cert, STRATA_TLS_KEY: key }: Variables, cwd: string): Settings['http']['tls'] {
  return cert === undefined || key === undefined
    ? undefined
    : { certFile: resolve(cwd, cert), keyFile: resolve(cwd, key) };
}

function grouped(v: Variables, cwd: string): Settings {
  const folder = isAbsolute(v.STRATA_DATA) ? v.STRATA_DATA : resolve(cwd, v.STRATA_DATA);
  return {
    http: {
      port: v.PORT,
      host: v.STRATA_HOST,
      corsOrigins: v.STRATA_CORS_ORIGINS,
      bodyLimit: 1 * MIB,
      tls: tlsOf(v, cwd),
      trustedProxies: v.STRATA_TRUSTED_PROXIES,
      connections: { total: v.STRATA_CONNECTIONS, perAddress: v.STRATA_CONNECTIONS_PER_ADDRESS },
      subscriptions: {
        total: v.STRATA_SUBSCRIPTIONS,
        perAddress: v.STRATA_SUBSCRIPTIONS_PER_ADDRESS,
        perAccount: v.STRATA_SUBSCRIPTIONS_PER_ACCOUNT,
      },
    },
    metrics:
      v.STRATA_METRICS_PORT === undefined ? undefined : { port: v.STRATA_METRICS_PORT, host: v.STRATA_METRICS_HOST },
    eventStore:
      v.STRATA_EVENT_STORE === 'sqlite'
        ? { kind: 'sqlite', folder }
        : { kind: 'kurrentdb', uri: v.STRATA_KURRENTDB_URI! },
    readStore:
      v.STRATA_READ_STORE === 'sqlite' ? { kind: 'sqlite', folder } : { kind: 'mongodb', uri: v.STRATA_MONGODB_URI! },
    dataFolder: folder,
    projector: { inProcess: v.STRATA_PROJECTOR === 'in-process' },
    demo: v.STRATA_DEMO === 'on',
    startedByNpm: v.npm_command !== undefined,
    log: { level: v.STRATA_LOG_LEVEL },
    signIn: {
      accessTokenFor: v.STRATA_ACCESS_TOKEN_MINUTES * MINUTE,
      refreshTokenFor: v.STRATA_REFRESH_TOKEN_DAYS * DAY,
      secretsKey: v.STRATA_SECRETS_KEY,
      secondFactorForAdministrators: v.STRATA_ADMINISTRATOR_SECOND_FACTOR === 'on',
      oidc:
        v.STRATA_OIDC_ISSUER === undefined
          ? undefined
          : {
              issuer: v.STRATA_OIDC_ISSUER,
              audience: v.STRATA_OIDC_AUDIENCE!,
              jwksUri: v.STRATA_OIDC_JWKS_URI,
              accessClaim: v.STRATA_OIDC_ACCESS_CLAIM,
            },
    },
    query: {
      depth: v.STRATA_QUERY_DEPTH,
      cost: v.STRATA_QUERY_COST,
      time: v.STRATA_QUERY_SECONDS * SECOND,
      heavy: v.STRATA_HEAVY_QUERIES,
    },
    scorecardCache: v.STRATA_SCORECARD_CACHE_MB * MIB,
    quotas: {
      commandsPerMinute: v.STRATA_COMMANDS_PER_MINUTE,
      commentsPerMinute: v.STRATA_COMMENTS_PER_MINUTE,
      accountBytesPerDay: v.STRATA_ACCOUNT_MB_PER_DAY * MIB,
      clusterBytesPerDay: v.STRATA_CLUSTER_MB_PER_DAY * MIB,
    },
    seals:
      v.STRATA_SEALS === 'off' ? undefined : { events: v.STRATA_SEAL_EVENTS, within: v.STRATA_SEAL_SECONDS * SECOND },
    notices: {
      smtp: v.STRATA_SMTP_URL === undefined ? undefined : { url: v.STRATA_SMTP_URL, from: v.STRATA_SMTP_FROM! },
      allowOwnNetworks: v.STRATA_WEBHOOKS_OWN_NETWORKS === 'allow',
    },
    clock: {
      maxLeap: v.STRATA_MAX_CLOCK_LEAP * HOUR,
      maxIdle: v.STRATA_MAX_IDLE_DAYS * DAY,
      accepted: v.STRATA_ACCEPT_CLOCK,
    },
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}

/**
 * Reads the settings from environment variables. An empty variable counts as not set. A relative `STRATA_DATA` is relative
 * to `cwd`. Throws `SettingsError` with every problem.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
  cwd = process.cwd(),
): Settings {
  const nonEmpty = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(nonEmpty);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const faults = combinationFaults(parsed.data);
  if (faults.length > 0) throw new SettingsError(faults);
  return deepFreeze(grouped(parsed.data, cwd));
}
