import { GraphQLError } from 'graphql';

/** A wrong argument of a query. `path` names it, such as `first` or `asOf.at`. */
export function inputFault(path: string, message: string, remedy?: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'INVALID_INPUT', fields: [{ path, message }], remedy },
  });
}
