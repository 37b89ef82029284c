import { GraphQLError, type ASTNode } from 'graphql';

/** An exceeded limit, with the limit and the actual number if they are known. */
export interface Exceeded {
  readonly name: string;
  readonly limit?: number;
  readonly actual?: number;
}

/** The error of a query that exceeds a limit; `node` is its location. */
export function tooLarge({ name, limit, actual }: Exceeded, remedy: string, node?: ASTNode): GraphQLError {
  const has = actual === undefined ? '' : `it has ${actual}, and `;
  const allowed = limit === undefined ? '' : `: ${has}at most ${limit} are allowed`;
  return new GraphQLError(`The query exceeds the limit for ${name}${allowed}.`, {
    nodes: node ?? null,
    extensions: { code: 'QUERY_TOO_LARGE', limit: name, allowed: limit, actual, remedy, http: { status: 400 } },
  });
}
