import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fieldRules, type FieldRules } from './field-rules.js';

/** Whether an operation asks for nothing but what anybody may have: `__typename` and the fields that are open. */
export function isOpenOperation(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const rules: FieldRules[string] =
    operation.operation === 'query' ? fieldRules.Query : operation.operation === 'mutation' ? fieldRules.Mutation : {};
  const seen = new Set<string>();
  const isOpen = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        return name === '__typename' || (Object.hasOwn(rules, name) && rules[name] === 'open');
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
