import { getOperationAST, GraphQLError, parse } from 'graphql';
import { anonymousFaults } from './anonymous-limits.js';

/** The most tokens of a query that is checked here; longer ones are refused later. */
const MAX_TOKENS = 400;

interface SentBody {
  readonly query?: unknown;
  readonly operationName?: unknown;
}

/**
 * The refusal of a request without an access token, if its query requires sign-in; undefined if the query needs a closer
 * check. Most anonymous requests end here, at a fraction of the cost of a GraphQL request.
 */
export function anonymousRefusal({ query, operationName }: SentBody): GraphQLError | undefined {
  if (typeof query !== 'string') return undefined;
  const name = typeof operationName === 'string' ? operationName : undefined;
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
    const operation = getOperationAST(document, name);
    if (!operation || operation.operation === 'subscription') return undefined;
    const [fault] = anonymousFaults({ document, operation, bearer: undefined });
    return fault?.extensions['code'] === 'NOT_SIGNED_IN' ? fault : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}
