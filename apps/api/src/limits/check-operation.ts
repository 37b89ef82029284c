import { excerpt } from '@strata/domain';
import { GraphQLError, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { MOST_FAULTS } from '../errors/bounded-errors.js';
import { inputPath } from '../errors/input-path.js';
import type { RequestContext } from '../request/request-context.js';
import { anonymousFaults } from './anonymous-limits.js';
import { coerceVariables } from './coerce-variables.js';
import { limitQuery, type QueryLimits } from './query-limits.js';
import { textFaults } from './text-limits.js';
import { tooLarge } from './too-large.js';

/** An operation that was read and not looked at otherwise. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly caller: Pick<RequestContext, 'principal' | 'bearer'>;
}

/** What an operation costs, in fields, and why it is not carried out: no faults if it may be. */
export interface CheckedOperation {
  readonly cost: number;
  readonly faults: readonly GraphQLError[];
}

/**
 * Checks an operation. The one check of operations over HTTP and over WebSocket. What costs least comes first, and what
 * fails ends it: who asks, the length of the text, whether it is valid, the variables, the limits. Number and length of
 * the faults are bounded, and so is the cost of finding them.
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
    // The stack is what ends a recursion over something that is nested without end.
    if (error instanceof RangeError) return { cost: 0, faults: [nestedTooDeep(limits)] };
    throw error;
  }
}

const CHECKS: readonly ((asked: AskedOperation) => readonly GraphQLError[])[] = [
  ({ document, operation, caller }) =>
    caller.principal === undefined ? anonymousFaults({ document, operation, bearer: caller.bearer }) : [],
  ({ document }) => textFaults(document),
  validationFaults,
];

function validationFaults(asked: AskedOperation): readonly GraphQLError[] {
  const { schema, document } = asked;
  const errors = validate(schema, document, undefined, { maxErrors: mostFaults(asked), hideSuggestions: true });
  return errors.map((error) => {
    const { message, nodes } = error;
    if (message === ABORTED) return tooLarge({ name: 'repeated fields' }, 'Ask for each field once.');
    const path = inputPath(error, document);
    const extensions =
      path === undefined
        ? { code: 'GRAPHQL_VALIDATION_FAILED' }
        : { code: 'INVALID_INPUT', fields: [{ path, message: excerpt(message, LONGEST_FAULT) }] };
    return new GraphQLError(excerpt(message, LONGEST_FAULT), { ...(nodes ? { nodes } : {}), extensions });
  });
}

/** Each fault costs: nobody who has not signed in is told of many. */
const MAX_ANONYMOUS_FAULTS = 3;

function mostFaults({ caller }: AskedOperation): number {
  return caller.principal === undefined ? MAX_ANONYMOUS_FAULTS : MOST_FAULTS;
}

/** Characters of what graphql-js says, which prints the literals it is about. */
const LONGEST_FAULT = 200;
/** What graphql-js says where too many fields would have to be compared with each other. */
const ABORTED = 'Validation aborted.';

function nestedTooDeep({ depth }: QueryLimits): GraphQLError {
  return tooLarge({ name: 'depth', limit: depth }, 'Ask for fewer levels at once.');
}
