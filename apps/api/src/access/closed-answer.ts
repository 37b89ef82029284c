import { Kind, type FieldNode, type OperationDefinitionNode, type SelectionNode } from 'graphql';

const ASKABLE = new Set(['__type', '__typename']);

/**
 * The answer to a request without a sign-in that asks for types by name: that there are none, whatever the names. Clients
 * probe with `__type` how a server speaks GraphQL over HTTP, and need not learn anything about the schema for it.
 * Undefined for any other operation.
 */
export function closedAnswer(operation: OperationDefinitionNode): Record<string, string | null> | undefined {
  const { selections } = operation.selectionSet;
  if (operation.operation !== 'query' || !selections.every(isPlain)) return undefined;
  if (!selections.some(({ name }) => name.value === '__type')) return undefined;
  return Object.fromEntries(
    selections.map(({ name, alias }) => [(alias ?? name).value, name.value === '__type' ? null : 'Query']),
  );
}

function isPlain(selection: SelectionNode): selection is FieldNode {
  return selection.kind === Kind.FIELD && ASKABLE.has(selection.name.value) && selection.directives?.length === 0;
}
