import { excerpt } from '@strata/domain';
import { GraphQLError, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { MAX_FAULTS } from '../errors/bounded-errors.js';
import { inputPath } from '../errors/input-path.js';
import type { RequestContext } from '../request/request-context.js';
import { anonymousFaults } from './anonymous-limits.js';
import { coerceVariables } from './coerce-variables.js';
import { limitErrors, tooLarge, type QueryLimits } from './query-limits.js';
import { textFaults } from './text-limits.js';

/** An operation that was read and not looked at otherwise. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly caller: Pick<RequestContext, 'principal' | 'bearer'>;
}

/**
 * Why an operation is not carried out; none if it may be. The one check of operations over HTTP and over WebSocket.
 * What costs least comes first, and what fails ends it: who asks, the length of the text, whether it is valid, the
 * variables, the limits. Number and length of the faults are bounded, and so is the cost of finding them.
 */
export function operationFaults(asked: AskedOperation, limits: QueryLimits): readonly GraphQLError[] {
  try {
    for (const check of CHECKS) {
      const faults = check(asked, limits);
      if (faults.length > 0) return faults;
    }
    return [];
  } catch (error) {
    // The stack is what ends a recursion over something that is nested without end.
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
    if (message === ABORTED) return tooLarge({ name: 'repeated fields' }, 'Ask for each field once.');
    const path = inputPath(error, document);
    const extensions =
      path === undefined
        ? { code: 'GRAPHQL_VALIDATION_FAILED' }
        : { code: 'INVALID_INPUT', fields: [{ path, message: excerpt(message, MAX_FAULT_TEXT) }] };
    return new GraphQLError(excerpt(message, MAX_FAULT_TEXT), { nodes: nodes ?? null, extensions });
  });
}

/** Characters of what graphql-js says, which prints the literals it is about. */
const MAX_FAULT_TEXT = 200;
/** What graphql-js says where too many fields would have to be compared with each other. */
const ABORTED = 'Validation aborted.';

function variableFaults(asked: AskedOperation, limits: QueryLimits): readonly GraphQLError[] {
  const { values, faults } = coerceVariables(asked);
  return faults.length > 0 ? faults : limitErrors({ ...asked, variables: values }, limits);
}

function nestedTooDeep({ depth }: QueryLimits): GraphQLError {
  return tooLarge({ name: 'depth', limit: depth }, 'Ask for fewer levels at once.');
}
