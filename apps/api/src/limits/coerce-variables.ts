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
import { MAX_FAULTS } from '../errors/bounded-errors.js';
import { MAX_FIELD_TEXT } from '../errors/refusal-types.js';

export interface GivenVariables {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** Faults that are looked for. */
  readonly most?: number;
}

/** The coerced variables, or their faults. */
export interface CoercedVariables {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly GraphQLError[];
}

/** Thrown and caught in this module to stop coercion after enough faults. */
const ENOUGH = new Error('enough faults were found');

/**
 * Coerces the variables of an operation like `getVariableValues` of graphql-js, but at a bounded cost for any input:
 * that function prints the whole value into the error of each of its fields, and reports all of them.
 */
export function coerceVariables({
  schema,
  operation,
  variables = {},
  most = MAX_FAULTS,
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

/** The value of a variable; undefined if it has none. */
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
    const message = excerpt(error.message, MAX_FIELD_TEXT);
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
  const message = `The variables have more errors; only the first ${most} are listed.`;
  return new GraphQLError(message, { extensions: { code: 'INVALID_INPUT', fields: [] } });
}

/** Describes a value for a message; texts are shortened. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(excerpt(value));
  if (Array.isArray(value)) return 'of a list';
  return typeof value === 'object' && value !== null ? 'of an object' : String(value);
}
