import { visit, type ASTNode, type DocumentNode, type GraphQLError } from 'graphql';
import { tooLarge } from './too-large.js';

/** Characters that the text of a query may have; what is longer belongs into variables. */
const LONGEST_TEXT = 100_000;
/** Characters of a name in it, and of an alias, which comes back with every item of a list. */
const LONGEST_NAME = 100;
const LONGEST_ALIAS = 50;

/** What is too long in the text of a query: messages and answers repeat its names. */
export function textFaults(document: DocumentNode): readonly GraphQLError[] {
  const length = document.loc?.source.body.length ?? 0;
  if (length > LONGEST_TEXT) {
    return [tooLarge({ name: 'characters', limit: LONGEST_TEXT, actual: length }, 'Pass long values as variables.')];
  }
  let found: GraphQLError | undefined;
  const check = (node: ASTNode, value: string, limit: { readonly name: string; readonly limit: number }): void => {
    if (value.length <= limit.limit) return;
    found ??= tooLarge({ ...limit, actual: value.length }, 'Choose a shorter one.', node);
  };
  visit(document, {
    Name: (node) => check(node, node.value, { name: 'characters of a name', limit: LONGEST_NAME }),
    Field: ({ alias }) => alias && check(alias, alias.value, { name: 'characters of an alias', limit: LONGEST_ALIAS }),
  });
  return found === undefined ? [] : [found];
}
