import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The fragments of a document by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fragments of a document. Of several with the same name, which validation refuses, the first counts. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const named = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION || named.has(definition.name.value)) continue;
    named.set(definition.name.value, definition);
  }
  return named;
}

/** The fields of a selection, including those of its fragments. Each fragment counts once, however often it is spread. */
export function fieldsOf(set: SelectionSetNode, fragments: Fragments, seen = new Set<string>()): readonly FieldNode[] {
  return set.selections.flatMap((selection): readonly FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments, seen);
    const fragment = fragments.get(selection.name.value);
    if (fragment === undefined || seen.has(selection.name.value)) return [];
    seen.add(selection.name.value);
    return fieldsOf(fragment.selectionSet, fragments, seen);
  });
}
