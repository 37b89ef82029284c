import { visit, type ASTNode, type DocumentNode, type GraphQLError } from 'graphql';
import { tooLarge } from './too-large.js';

/** The most characters of a query; longer values belong in variables. */
const MAX_TEXT = 100_000;
/** The most characters of a name, and of an alias, which is repeated in the response for every item of a list. */
const MAX_NAME = 100;
const MAX_ALIAS = 50;

/** Faults of a query with too long a text, name or alias; messages and responses repeat its names. */
export function textFaults(document: DocumentNode): readonly GraphQLError[] {
  const length = document.loc?.source.body.length ?? 0;
  if (length > MAX_TEXT) {
    return [tooLarge({ name: 'characters', limit: MAX_TEXT, actual: length }, 'Pass long values as variables.')];
  }
  let found: GraphQLError | undefined;
  const check = (node: ASTNode, value: string, limit: { readonly name: string; readonly limit: number }): void => {
    if (value.length <= limit.limit) return;
    found ??= tooLarge({ ...limit, actual: value.length }, 'Choose a shorter one.', node);
  };
  visit(document, {
    Name: (node) => check(node, node.value, { name: 'characters of a name', limit: MAX_NAME }),
    Field: ({ alias }) => alias && check(alias, alias.value, { name: 'characters of an alias', limit: MAX_ALIAS }),
  });
  return found === undefined ? [] : [found];
}
