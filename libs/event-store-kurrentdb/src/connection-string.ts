import { StrataError } from '@strata/domain';

const SCHEME = /^(esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\//;

/**
 * The options that the client supports. For any other option it prints the connection string, including the password.
 */
const SUPPORTED_OPTIONS: readonly string[] = [
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'throwonappendfailure',
  'tls',
  'tlscafile',
  'tlsverifycert',
  'usercertfile',
  'userkeyfile',
];

const KEEP_ALIVE_TIMEOUT_MS = 10_000;
const DISCOVERY_INTERVAL_MS = '50';

/** A parsed connection string. */
export interface ConnectionString {
  /** Hosts and ports without credentials, safe for messages. */
  readonly address: string;
  /**
   * Returns the connection string for one of several connections. Channels with equal options share a connection and
   * its flow control, so a blocked consumer would block the others too; `index` makes the options differ.
   */
  forConnection(index: number): string;
}

/** Parses a connection string. Throws `EVENT_STORE_ADDRESS_INVALID`; the message never contains credentials. */
export function parseConnectionString(uri: string): ConnectionString {
  const text = uri.trim();
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined) throw invalid('it must start with kurrentdb:// or kurrentdb+discover://');
  const [authority = '', query = ''] = text.slice(scheme.length).split('?');
  const address = authority.slice(authority.lastIndexOf('@') + 1).replace(/\/+$/, '');
  if (!/^[^\s:,/]+(:\d+)?(,[^\s:,/]+(:\d+)?)*$/.test(address)) {
    throw invalid('it must name at least one host, and ports must be numbers');
  }
  const options = parseOptions(query);
  return {
    address,
    forConnection: (index) => {
      const own = new Map(options);
      const timeout = Number(own.get('keepalivetimeout') ?? KEEP_ALIVE_TIMEOUT_MS);
      if (timeout >= 0) own.set('keepalivetimeout', String(timeout + index));
      // The leader has every acknowledged event; followers may lag behind.
      if (!own.has('nodepreference')) own.set('nodepreference', 'leader');
      // The client's native part waits this long before it connects, even to a single node; its default is 500 ms.
      if (!own.has('discoveryinterval')) own.set('discoveryinterval', DISCOVERY_INTERVAL_MS);
      own.delete('throwonappendfailure');
      return `${scheme}${authority}?${[...own].map(([key, value]) => `${key}=${value}`).join('&')}`;
    },
  };
}

function parseOptions(query: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [name = '', value = ''] = pair.split('=');
    const key = name.trim().toLowerCase().replace(/[_-]/g, '');
    if (!SUPPORTED_OPTIONS.includes(key)) throw invalid(`the client does not support the option "${name}"`);
    if (value === '') throw invalid(`the option "${name}" must have a value`);
    options.set(key, value);
  }
  return options;
}

function invalid(reason: string): StrataError {
  return new StrataError('EVENT_STORE_ADDRESS_INVALID', `The KurrentDB connection string is invalid: ${reason}.`, {
    remedy: 'Write it as kurrentdb://user:password@host:2113?tls=true, with special characters of the password as %XX.',
  });
}
