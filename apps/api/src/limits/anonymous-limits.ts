import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { closedAnswer } from '../access/closed-answer.js';
import { isOpenOperation } from '../access/open-operation.js';
import { notSignedIn } from '../request/principal.js';
import { tooLarge } from './too-large.js';

/** The most bytes of a request without a valid access token, more than twice as many as signing in takes. */
export const ANONYMOUS_BYTES = 8 * 1_024;
/** The most tokens of its query, more than twice as many as signing in with all result fields takes. */
const ANONYMOUS_TOKENS = 400;
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
  if (closedAnswer(operation) === undefined && !isOpenOperation(document, operation)) return [notSignedIn(bearer)];
  const tokens = document.tokenCount ?? 0;
  if (tokens > ANONYMOUS_TOKENS) return [tooLarge({ name: 'tokens', limit: ANONYMOUS_TOKENS, actual: tokens }, REMEDY)];
  if (operation.operation !== 'mutation') return [];
  const fields = countFields(operation.selectionSet, document, new Set());
  if (fields <= ANONYMOUS_MUTATIONS) return [];
  return [tooLarge({ name: 'root fields', limit: ANONYMOUS_MUTATIONS, actual: fields }, 'Sign in with one mutation.')];
}

const REMEDY = 'Sign in first; the limits are higher after that.';

/** Fields of a selection set with those of its fragments, each fragment counted once. */
function countFields(set: SelectionSetNode, document: DocumentNode, seen: Set<string>): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countFields(selection.selectionSet, document, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const named = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      if (named?.kind === Kind.FRAGMENT_DEFINITION) count += countFields(named.selectionSet, document, seen);
    }
  }
  return count;
}
