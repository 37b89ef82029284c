/** Names of root fields, by root type. */
export type RootFields = Readonly<Record<string, readonly string[]>>;

/**
 * The root fields that need no sign-in. What an account may read and change through the others is decided in
 * libs/application, in the same way for every edge.
 */
export const openFields = { Mutation: ['signIn', 'refresh'] } as const satisfies RootFields;
