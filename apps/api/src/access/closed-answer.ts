import { Kind, type OperationDefinitionNode } from 'graphql';

/**
 * What nobody is answered who asks for types by name: that there is none, whatever the name. A client that probes how
 * the server speaks GraphQL over HTTP does so with `__type`, and gets along without learning anything of the schema.
 * Undefined for any other operation.
 */
export function closedAnswer(operation: OperationDefinitionNode): Record<string, string | null> | undefined {
  if (operation.operation !== 'query') return undefined;
  const answer: Record<string, string | null> = {};
  let asked = false;
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD || (selection.directives?.length ?? 0) > 0) return undefined;
    const name = selection.name.value;
    if (name !== '__type' && name !== '__typename') return undefined;
    asked ||= name === '__type';
    answer[selection.alias?.value ?? name] = name === '__type' ? null : 'Query';
  }
  return asked ? answer : undefined;
}
