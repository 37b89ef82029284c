import type { Restriction } from '@strata/application';

/** Names of root fields, by the type that they belong to. */
export type RootFields = Readonly<Record<string, readonly string[]>>;

/**
 * The root fields that anybody may use. Every other one requires sign-in; what an account may ask and do with it is
 * decided in libs/application, for every edge alike.
 */
export const openFields = { Mutation: ['signIn', 'confirmSignIn', 'refresh'] } as const satisfies RootFields;

/** The root fields that a sign-in with a restriction is good for. */
export const restrictedFields = {
  'password-change': { Mutation: ['setPassword', 'signOut'] },
  'second-factor-enrolment': { Mutation: ['beginSecondFactor', 'confirmSecondFactor', 'signOut'] },
} as const satisfies Readonly<Record<Restriction, RootFields>>;
