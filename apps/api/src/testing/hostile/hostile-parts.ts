/** A request that nobody has a reason to send. */
export interface HostileRequest {
  readonly name: string;
  /** Who sends it; nobody who is signed in, where left out. */
  readonly as?: 'root' | 'auditor' | 'coordinator' | 'updater';
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const MB = 1_000_000;
/** A text nearly as long as a body may be. */
export const LONG = 'x'.repeat(900_000);
export const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code message } } }';
export const KEY = '"__proto__"';

export const times = (count: number, make: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
export const keys = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`logn${index}`, 'x']));
export const asked = (query: string, variables?: object, more: object = {}): string =>
  JSON.stringify({ query, variables, ...more });

/** A sign-in that is written into the query. */
export function signInAs(login: string): string {
  return `signIn(input: { login: "${login}", password: "a long enough password" }) { __typename }`;
}

/** The same, nested: `open` and `close` around `inner`, many times. */
export function around(levels: number, [open, close]: readonly [string, string], inner: string): string {
  return open.repeat(levels) + inner + close.repeat(levels);
}
