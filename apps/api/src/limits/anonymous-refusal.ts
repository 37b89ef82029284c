import { getOperationAST, GraphQLError, parse, type GraphQLSchema } from 'graphql';
import { ANONYMOUS_TOKENS, closedFault, tooManyTokens } from './anonymous-limits.js';
import { checkOperation, type AskedOperation } from './check-operation.js';
import type { QueryLimits } from './query-limits.js';

/** The end of the message of graphql-js for a query with too many tokens. */
const ABORTED = 'Parsing aborted.';

interface SentBody {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** What an anonymous request is checked with. */
export interface AnonymousCheck {
  readonly schema: GraphQLSchema;
  readonly limits: QueryLimits;
  /** Waits for the turn of the client, before what takes longer. */
  readonly turn: () => Promise<void>;
}

/**
 * The faults of a request without an access token; none if the GraphQL server has to answer it. Most anonymous requests
 * end here, at a fraction of the cost of a GraphQL request.
 */
export async function anonymousRefusal(
  { query, operationName, variables }: SentBody,
  { schema, limits, turn }: AnonymousCheck,
): Promise<readonly GraphQLError[]> {
  if (typeof query !== 'string') return [];
  const asked = operationOf(query, typeof operationName === 'string' ? operationName : undefined);
  if (asked === undefined || asked instanceof GraphQLError) return asked ? [asked] : [];
  const closed = closedFault({ ...asked, bearer: undefined });
  if (closed !== undefined) return [closed];
  await turn();
  const caller = { principal: undefined, bearer: undefined };
  const given = variables ?? {};
  return isRecord(given) ? checkOperation({ ...asked, schema, variables: given, caller }, limits).faults : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The operation of a query that is not a subscription, or its syntax error; undefined if it is not clear which. */
function operationOf(
  query: string,
  name: string | undefined,
): Pick<AskedOperation, 'document' | 'operation'> | GraphQLError | undefined {
  try {
    const document = parse(query, { maxTokens: ANONYMOUS_TOKENS });
    const operation = getOperationAST(document, name);
    return operation && operation.operation !== 'subscription' ? { document, operation } : undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, source, positions } = error;
    if (message.endsWith(ABORTED)) return tooManyTokens();
    const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
    return new GraphQLError(message, { source: source ?? null, positions: positions ?? null, extensions });
  }
}
