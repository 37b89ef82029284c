import { excerpt } from '@strata/domain';
import { GraphQLError, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { MAX_FAULTS } from '../errors/bounded-errors.js';
import { inputPath } from '../errors/input-path.js';
import type { RequestContext } from '../request/request-context.js';
import { anonymousFaults } from './anonymous-limits.js';
import { coerceVariables } from './coerce-variables.js';
import { limitQuery, type QueryLimits } from './query-limits.js';
import { textFaults } from './text-limits.js';
import { tooLarge } from './too-large.js';

/** A parsed operation that has not been checked yet. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly caller: Pick<RequestContext, 'principal' | 'bearer'>;
}

/** The cost of an operation, in fields, and its faults; none if it may run. */
export interface CheckedOperation {
  readonly cost: number;
  readonly faults: readonly GraphQLError[];
}

/**
 * Checks an operation. The same check applies over HTTP and over WebSocket. The cheapest checks come first and the first
 * failure ends it: sign-in, length of the text, validation, variables, limits. The number and length of the faults and the
 * cost of finding them are bounded.
 */
export function checkOperation(asked: AskedOperation, limits: QueryLimits): CheckedOperation {
  try {
    for (const check of CHECKS) {
      const faults = check(asked);
      if (faults.length > 0) return { cost: 0, faults };
    }
    const { values, faults } = coerceVariables({ ...asked, most: mostFaults(asked) });
    return faults.length > 0 ? { cost: 0, faults } : limitQuery({ ...asked, variables: values }, limits);
  } catch (error) {
    // A recursion over very deep nesting ends by exhausting the stack.
    if (error instanceof RangeError) return { cost: 0, faults: [nestedTooDeep(limits)] };
    throw error;
  }
}

/**
 * The documents that have been validated against a schema and found valid. Apollo Server keeps the last documents that it
 * parsed, so each is the same object as long as it is asked for.
 */
const valid = new WeakMap<GraphQLSchema, WeakSet<DocumentNode>>();

const CHECKS: readonly ((asked: AskedOperation) => readonly GraphQLError[])[] = [
  ({ document, operation, caller }) =>
    caller.principal === undefined ? anonymousFaults({ document, operation, bearer: caller.bearer }) : [],
  documentFaults,
];

/** A document is checked once: nothing in it depends on who asks. */
function documentFaults(asked: AskedOperation): readonly GraphQLError[] {
  const { schema, document } = asked;
  if (valid.get(schema)?.has(document) === true) return [];
  const long = textFaults(document);
  const faults = long.length > 0 ? long : validationFaults(asked);
  if (faults.length === 0) valid.set(schema, (valid.get(schema) ?? new WeakSet()).add(document));
  return faults;
}

function validationFaults(asked: AskedOperation): readonly GraphQLError[] {
  const { schema, document } = asked;
  const errors = validate(schema, document, undefined, { maxErrors: mostFaults(asked), hideSuggestions: true });
  return errors.map((error) => {
    const { message, nodes } = error;
    if (message === ABORTED) return tooLarge({ name: 'repeated fields' }, 'Select each field once.');
    const path = inputPath(error, document);
    const extensions =
      path === undefined
        ? { code: 'GRAPHQL_VALIDATION_FAILED' }
        : { code: 'INVALID_INPUT', fields: [{ path, message: excerpt(message, MAX_FAULT_TEXT) }] };
    return new GraphQLError(excerpt(message, MAX_FAULT_TEXT), { nodes: nodes ?? null, extensions });
  });
}

/** Each fault has a cost, so callers who have not signed in are shown only a few. */
const MAX_ANONYMOUS_FAULTS = 3;

function mostFaults({ caller }: AskedOperation): number {
  return caller.principal === undefined ? MAX_ANONYMOUS_FAULTS : MAX_FAULTS;
}

/** The most characters of a message of graphql-js, which prints whole literals. */
const MAX_FAULT_TEXT = 200;
/** The message of graphql-js if too many fields would have to be compared with each other. */
const ABORTED = 'Validation aborted.';

function nestedTooDeep({ depth }: QueryLimits): GraphQLError {
  return tooLarge({ name: 'depth', limit: depth }, 'Select fewer levels at once.');
}
