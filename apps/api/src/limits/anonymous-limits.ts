import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import { closedAnswer } from '../access/closed-answer.js';
import { isOpenOperation } from '../access/open-operation.js';
import { notSignedIn } from '../request/principal.js';
import { fieldsOf, fragmentsOf } from './fragments.js';
import { tooLarge } from './too-large.js';

/** The most bytes of a request without a valid access token, more than twice as many as signing in takes. */
export const ANONYMOUS_BYTES = 8 * 1_024;
/** The most tokens of its query, more than twice as many as signing in with all result fields takes. */
export const ANONYMOUS_TOKENS = 400;
/** The most fields of its mutation, because every sign-in attempt costs a password comparison. */
const ANONYMOUS_MUTATIONS = 1;

interface AnonymousOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly bearer: string | undefined;
}

/**
 * The faults of an anonymous operation. They are checked before validation, because validation reveals the schema and
 * is the most expensive part of an invalid query.
 */
export function anonymousFaults({ document, operation, bearer }: AnonymousOperation): readonly GraphQLError[] {
  const closed = closedFault({ document, operation, bearer });
  if (closed !== undefined) return [closed];
  if ((document.tokenCount ?? 0) > ANONYMOUS_TOKENS) return [tooManyTokens()];
  if (operation.operation !== 'mutation') return [];
  const fields = fieldsOf(operation.selectionSet, fragmentsOf(document)).length;
  if (fields <= ANONYMOUS_MUTATIONS) return [];
  return [tooLarge({ name: 'root fields', limit: ANONYMOUS_MUTATIONS, actual: fields }, 'Sign in with one mutation.')];
}

const REMEDY = 'Sign in first; the limits are higher after that.';

/** The fault of an anonymous query with more than `ANONYMOUS_TOKENS`. */
export function tooManyTokens(): GraphQLError {
  return tooLarge({ name: 'tokens', limit: ANONYMOUS_TOKENS }, REMEDY);
}

/** The fault of an anonymous operation that requires sign-in. */
export function closedFault({ document, operation, bearer }: AnonymousOperation): GraphQLError | undefined {
  return closedAnswer(operation) === undefined && !isOpenOperation(document, operation)
    ? notSignedIn(bearer)
    : undefined;
}
