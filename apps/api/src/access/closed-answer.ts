import { Kind, type FieldNode, type OperationDefinitionNode, type SelectionNode } from 'graphql';

const ASKABLE = new Set(['__type', '__typename']);

/**
 * Answers an anonymous introspection of types by name as if no type existed. Clients use `__type` to find out how a
 * server speaks GraphQL over HTTP, which they can learn without the schema. Undefined for any other operation.
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
