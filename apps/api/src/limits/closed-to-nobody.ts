import { getOperationAST, GraphQLError, parse } from 'graphql';
import { anonymousFaults } from './anonymous-limits.js';

/** Tokens of a query that is looked at here; longer ones go the usual way, where they are refused too. */
const MAX_TOKENS = 400;

interface SentBody {
  readonly query?: unknown;
  readonly operationName?: unknown;
}

/**
 * Why the query of a request without an access token is refused, if that is because nobody is signed in; undefined if it
 * has to be looked at closely. Most of what strangers send ends here, at a fraction of the cost of a GraphQL request.
 */
export function closedToNobody({ query, operationName }: SentBody): GraphQLError | undefined {
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
