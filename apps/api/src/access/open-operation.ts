import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { openFields } from './open-fields.js';

/** Whether an operation uses only `__typename` and open fields. */
export function isOpenOperation(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const open: readonly string[] = operation.operation === 'mutation' ? openFields.Mutation : [];
  const seen = new Set<string>();
  const isOpen = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        return name === '__typename' || open.includes(name);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return isOpen(selection.selectionSet);
      const fragment = fragmentOf(document, selection.name.value);
      if (fragment === undefined || seen.has(selection.name.value)) return true;
      seen.add(selection.name.value);
      return isOpen(fragment);
    });
  return isOpen(operation.selectionSet);
}

function fragmentOf(document: DocumentNode, name: string): SelectionSetNode | undefined {
  const found = document.definitions.find(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  );
  return found?.kind === Kind.FRAGMENT_DEFINITION ? found.selectionSet : undefined;
}
