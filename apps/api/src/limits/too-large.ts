import { GraphQLError, type ASTNode } from 'graphql';

/** What is limited and, where they are known, how much of it there may be and how much there is. */
export interface Exceeded {
  readonly name: string;
  readonly limit?: number;
  readonly actual?: number;
}

/** The error of a query that is beyond a limit; `node` is where. */
export function tooLarge({ name, limit, actual }: Exceeded, remedy: string, node?: ASTNode): GraphQLError {
  const has = actual === undefined ? name : `${name} ${actual}`;
  const allowed = limit === undefined ? '' : `, where at most ${limit} are allowed`;
  return new GraphQLError(`The query goes beyond a limit: ${has}${allowed}.`, {
    ...(node ? { nodes: node } : {}),
    extensions: { code: 'QUERY_TOO_LARGE', limit: name, allowed: limit, actual, remedy, http: { status: 400 } },
  });
}
