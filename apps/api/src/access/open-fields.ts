import type { Restriction } from '@strata/application';

/** Names of root fields, by root type. */
export type RootFields = Readonly<Record<string, readonly string[]>>;

/**
 * The root fields that need no sign-in. What an account may read and change through the others is decided in
 * libs/application, in the same way for every edge.
 */
export const openFields = { Mutation: ['signIn', 'confirmSignIn', 'refresh'] } as const satisfies RootFields;

/** The root fields that a restricted sign-in can be used for. */
export const restrictedFields = {
  'password-change': { Mutation: ['setPassword', 'signOut'] },
  'second-factor-enrolment': { Mutation: ['beginSecondFactor', 'confirmSecondFactor', 'signOut'] },
} as const satisfies Readonly<Record<Restriction, RootFields>>;
