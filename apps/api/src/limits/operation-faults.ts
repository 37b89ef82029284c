import { excerpt } from '@strata/domain';
import { GraphQLError, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { MAX_FAULTS } from '../errors/bounded-errors.js';
import { inputPath } from '../errors/input-path.js';
import type { RequestContext } from '../request/request-context.js';
import { anonymousFaults } from './anonymous-limits.js';
import { coerceVariables } from './coerce-variables.js';
import { limitErrors, tooLarge, type QueryLimits } from './query-limits.js';
import { textFaults } from './text-limits.js';

/** A parsed operation that has not been checked yet. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly caller: Pick<RequestContext, 'principal' | 'bearer'>;
}

/**
 * The faults of an operation; none if it may run. The same check applies over HTTP and over WebSocket. The cheapest
 * checks come first and the first failure ends it: sign-in, length of the text, validation, variables, limits. The
 * number and length of the faults and the cost of finding them are bounded.
 */
export function operationFaults(asked: AskedOperation, limits: QueryLimits): readonly GraphQLError[] {
  try {
    for (const check of CHECKS) {
      const faults = check(asked, limits);
      if (faults.length > 0) return faults;
    }
    return [];
  } catch (error) {
    // A recursion over very deep nesting ends by exhausting the stack.
    if (error instanceof RangeError) return [nestedTooDeep(limits)];
    throw error;
  }
}

const CHECKS: readonly ((asked: AskedOperation, limits: QueryLimits) => readonly GraphQLError[])[] = [
  ({ document, operation, caller }) =>
    caller.principal === undefined ? anonymousFaults({ document, operation, bearer: caller.bearer }) : [],
  ({ document }) => textFaults(document),
  validationFaults,
  variableFaults,
];

function validationFaults({ schema, document }: AskedOperation): readonly GraphQLError[] {
  const errors = validate(schema, document, undefined, { maxErrors: MAX_FAULTS, hideSuggestions: true });
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

/** The most characters of a message of graphql-js, which prints whole literals. */
const MAX_FAULT_TEXT = 200;
/** The message of graphql-js if too many fields would have to be compared with each other. */
const ABORTED = 'Validation aborted.';

function variableFaults(asked: AskedOperation, limits: QueryLimits): readonly GraphQLError[] {
  const { values, faults } = coerceVariables(asked);
  return faults.length > 0 ? faults : limitErrors({ ...asked, variables: values }, limits);
}

function nestedTooDeep({ depth }: QueryLimits): GraphQLError {
  return tooLarge({ name: 'depth', limit: depth }, 'Select fewer levels at once.');
}
