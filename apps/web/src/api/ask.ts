import type { Operation } from './operation.js';

/** Why a question was not answered. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly code: string;
  readonly remedy: string | undefined;
  /** Names the request in the log of the server. */
  readonly requestId: string | undefined;

  constructor(message: string, parts: { code: string; remedy?: string | undefined; requestId?: string | undefined }) {
    super(message);
    this.code = parts.code;
    this.remedy = parts.remedy;
    this.requestId = parts.requestId;
  }
}

interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly remedy?: string };
  }[];
}

export interface AskOptions {
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const OFFLINE = 'OFFLINE';

/** Sends an operation to the API that serves this page. Throws `AskError`. */
export async function post<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { token, signal }: AskOptions = {},
): Promise<Answer> {
  const response = await send({ operationName: operation.name, query: operation.text, variables }, { token, signal });
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const { data, errors } = await replyOf<Answer>(response, requestId);
  const [error] = errors ?? [];
  if (error !== undefined) {
    const { code = 'INTERNAL', remedy } = error.extensions ?? {};
    throw new AskError(error.message, { code, remedy, requestId });
  }
  if (data === null || data === undefined) throw new AskError('', { code: 'INTERNAL', requestId });
  return data;
}

/** Asks for sentences of the server in the language of the page. */
export function inPageLanguage(): Readonly<Record<string, string>> {
  return { 'accept-language': document.documentElement.lang };
}

async function send(body: object, { token, signal }: AskOptions): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', 'x-strata-cookie': '1', ...inPageLanguage() });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  try {
    return await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body), signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AskError('', { code: OFFLINE });
  }
}

async function replyOf<Answer>(response: Response, requestId: string | undefined): Promise<Reply<Answer>> {
  try {
    return (await response.json()) as Reply<Answer>;
  } catch {
    throw new AskError('', { code: 'INTERNAL', requestId });
  }
}

/** True for an error with a code, also if it comes from a server that cannot be reached. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof AskError && codes.includes(error.code);
}
