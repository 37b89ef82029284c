import { Kind, visit, type ASTNode, type DocumentNode, type GraphQLError } from 'graphql';

const OF_VARIABLE = /^Variable "\$(\w+)" /;

/**
 * The path of the invalid input of a query: the variable, or the arguments and fields that lead to the node of the
 * error. Undefined if the error is not about input.
 */
export function inputPath(error: GraphQLError, document: DocumentNode): string | undefined {
  const variable = OF_VARIABLE.exec(error.message)?.[1];
  if (variable !== undefined) return `$${variable}`;
  const node = error.nodes?.[0];
  if (node?.loc === undefined) return undefined;
  const names: string[] = [];
  visit(document, {
    enter(candidate) {
      if (!encloses(candidate, node)) return false;
      const isInput = candidate.kind === Kind.ARGUMENT || candidate.kind === Kind.OBJECT_FIELD;
      if (isInput) names.push(candidate.name.value);
      return undefined;
    },
  });
  return names.length === 0 ? undefined : names.join('.');
}

function encloses({ loc: outer }: ASTNode, { loc: inner }: ASTNode): boolean {
  return outer !== undefined && inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
