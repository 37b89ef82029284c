import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { fieldsOf, fragmentsOf } from '../limits/fragments.js';
import { openFields } from './open-fields.js';

/** Whether an operation uses only `__typename` and open fields. */
export function isOpenOperation(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const open: readonly string[] = operation.operation === 'mutation' ? openFields.Mutation : [];
  const fields = fieldsOf(operation.selectionSet, fragmentsOf(document));
  return fields.every(({ name }) => name.value === '__typename' || open.includes(name.value));
}
