import { excerpt } from '@strata/domain';
import {
  coerceInputValue,
  GraphQLError,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { MOST_FAULTS } from '../errors/bounded-errors.js';
import { LONGEST_FIELD_TEXT } from '../errors/refusal-types.js';

export interface GivenVariables {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** Faults that are looked for. */
  readonly most?: number;
}

/** Variables as execution will see them, or what is wrong with them. */
export interface CoercedVariables {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly GraphQLError[];
}

/** Thrown by this module alone, to stop looking at variables of which enough is known. */
const ENOUGH = new Error('enough faults were found');

/**
 * Coerces the variables of an operation as `getVariableValues` of graphql-js does, at a cost that is bounded whatever
 * was sent: that function prints the whole value into the error of each of its fields, and goes on to the last one.
 */
export function coerceVariables({
  schema,
  operation,
  variables = {},
  most = MOST_FAULTS,
}: GivenVariables): CoercedVariables {
  const faults: GraphQLError[] = [];
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const report: Report = (definition, problem, path = []) => {
    if (faults.length >= most) throw ENOUGH;
    faults.push(faultOf(definition, problem, path));
  };
  try {
    for (const definition of operation.variableDefinitions ?? []) {
      const type = typeFromAST(schema, definition.type);
      if (!isInputType(type)) continue;
      const value = coerceOne({ definition, type, variables }, report);
      if (value !== undefined) values[definition.variable.name.value] = value;
    }
  } catch (error) {
    if (error !== ENOUGH) throw error;
    faults.push(moreFaults(most));
  }
  return { values, faults };
}

type Report = (definition: VariableDefinitionNode, problem: string, path?: readonly (string | number)[]) => void;

interface Given {
  readonly definition: VariableDefinitionNode;
  readonly type: GraphQLInputType;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The value of a variable; undefined where it has none. */
function coerceOne({ definition, type, variables }: Given, report: Report): unknown {
  const name = definition.variable.name.value;
  if (!Object.hasOwn(variables, name)) {
    if (definition.defaultValue) return valueFromAST(definition.defaultValue, type);
    if (isNonNullType(type)) report(definition, `of required type "${String(type)}" was not provided.`);
    return undefined;
  }
  const value = variables[name];
  if (value === null && isNonNullType(type)) {
    report(definition, `of non-null type "${String(type)}" must not be null.`);
    return undefined;
  }
  const wrong = (path: readonly (string | number)[], invalid: unknown, error: GraphQLError): void => {
    const place = path.length === 0 ? '' : ` at "${excerpt([name, ...path].join('.'))}"`;
    const message = excerpt(error.message, LONGEST_FIELD_TEXT);
    report(definition, `got invalid value ${shown(invalid)}${place}; ${message}`, path);
  };
  return coerceInputValue(value, type, wrong, true);
}

function faultOf(
  definition: VariableDefinitionNode,
  problem: string,
  path: readonly (string | number)[],
): GraphQLError {
  const name = `$${definition.variable.name.value}`;
  const message = `Variable "${name}" ${problem}`;
  const fields = [{ path: [name, ...path].join('.'), message }];
  return new GraphQLError(message, { nodes: definition, extensions: { code: 'INVALID_INPUT', fields } });
}

function moreFaults(most: number): GraphQLError {
  const message = `More in the variables is wrong; only the first ${most} faults are named.`;
  return new GraphQLError(message, { extensions: { code: 'INVALID_INPUT', fields: [] } });
}

/** A value as a message names it: never more than the beginning of a text. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(excerpt(value));
  if (Array.isArray(value)) return 'of a list';
  return typeof value === 'object' && value !== null ? 'of an object' : String(value);
}
