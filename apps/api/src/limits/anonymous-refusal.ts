import { getOperationAST, GraphQLError, parse } from 'graphql';
import { ANONYMOUS_TOKENS, closedFault } from './anonymous-limits.js';

interface SentBody {
  readonly query?: unknown;
  readonly operationName?: unknown;
}

/**
 * The refusal of a request without an access token, if its query requires sign-in; undefined if the query needs a closer
 * check, or has too many tokens. Most anonymous requests end here, at a fraction of the cost of a GraphQL request.
 */
export function anonymousRefusal({ query, operationName }: SentBody): GraphQLError | undefined {
  if (typeof query !== 'string') return undefined;
  const name = typeof operationName === 'string' ? operationName : undefined;
  try {
    const document = parse(query, { maxTokens: ANONYMOUS_TOKENS, noLocation: true });
    const operation = getOperationAST(document, name);
    if (!operation || operation.operation === 'subscription') return undefined;
    return closedFault({ document, operation, bearer: undefined });
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}
