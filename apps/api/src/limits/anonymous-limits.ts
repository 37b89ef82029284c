import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { closedAnswer } from '../access/closed-answer.js';
import { isOpenOperation } from '../access/open-operation.js';
import { notSignedIn } from '../request/principal.js';
import { tooLarge } from './too-large.js';

/** Bytes that a request may have which shows no valid access token; signing in takes less than half of it. */
export const ANONYMOUS_BYTES = 8 * 1_024;
/** Tokens of its query; signing in and asking for everything that it answers takes less than half. */
const ANONYMOUS_TOKENS = 400;
/** Fields of its mutation: each sign-in that is tried costs as much as comparing a password may. */
const ANONYMOUS_MUTATIONS = 1;

interface AnonymousOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly bearer: string | undefined;
}

/**
 * What is wrong with an operation that nobody signed in for, found before it is validated: validation is for those who
 * may use the schema, and the largest cost of a query that is not valid.
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

const REMEDY = 'Sign in first; then more can be asked at once.';

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
