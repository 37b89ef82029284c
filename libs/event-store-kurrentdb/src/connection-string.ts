import { StrataError } from '@strata/domain';

const SCHEME = /^(esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\//;

/** What the client understands. It prints a connection string with any other option to the console, password and all. */
const OPTIONS: readonly string[] = [
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

/** A connection string taken apart as far as the adapter needs it. */
export interface ConnectionString {
  /** Hosts and ports without credentials: what messages may name. */
  readonly address: string;
  /**
   * The string for one of several connections. Channels with equal options share one connection and its flow
   * control, so that a reader standing still would stop its neighbours: `index` makes the options differ.
   */
  forConnection(index: number): string;
}

/** Refuses, with `EVENT_STORE_ADDRESS_INVALID`, what the client could not use; the message never quotes credentials. */
export function parseConnectionString(uri: string): ConnectionString {
  const text = uri.trim();
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined) throw invalid('it does not begin with kurrentdb:// (or kurrentdb+discover://)');
  const [before = '', query = ''] = text.slice(scheme.length).split('?');
  const address = before.slice(before.lastIndexOf('@') + 1).replace(/\/+$/, '');
  if (!/^[^\s:,/]+(:\d+)?(,[^\s:,/]+(:\d+)?)*$/.test(address))
    throw invalid('it names no host, or a port that is no number');
  const options = parseOptions(query);
  return {
    address,
    forConnection: (index) => {
      const own = new Map(options);
      const timeout = Number(own.get('keepalivetimeout') ?? KEEP_ALIVE_TIMEOUT_MS);
      if (timeout >= 0) own.set('keepalivetimeout', String(timeout + index));
      // The leader has every event that was acknowledged; followers may lag behind it.
      if (!own.has('nodepreference')) own.set('nodepreference', 'leader');
      // The native half of the client waits this long before it connects, even to a single node; its default is 500.
      if (!own.has('discoveryinterval')) own.set('discoveryinterval', DISCOVERY_INTERVAL_MS);
      own.delete('throwonappendfailure');
      return `${scheme}${before}?${[...own].map(([key, value]) => `${key}=${value}`).join('&')}`;
    },
  };
}

function parseOptions(query: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [name = '', value = ''] = pair.split('=');
    const key = name.trim().toLowerCase().replace(/[_-]/g, '');
    if (!OPTIONS.includes(key)) throw invalid(`it has the option "${name}", which the client does not know`);
    if (value === '') throw invalid(`its option "${name}" has no value`);
    options.set(key, value);
  }
  return options;
}

function invalid(why: string): StrataError {
  return new StrataError(
    'EVENT_STORE_ADDRESS_INVALID',
    `The connection string of the KurrentDB is not valid: ${why}.`,
    {
      remedy:
        'Write it as kurrentdb://user:password@host:2113?tls=true; write special characters of the password as %XX.',
    },
  );
}
