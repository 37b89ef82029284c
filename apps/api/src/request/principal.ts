import type { Principal } from '@strata/application';
import { GraphQLError } from 'graphql';
import type { RequestContext } from './request-context.js';

/** The error for requests without a sign-in; HTTP status 401 unless part of the request was answered. */
export function notSignedIn(bearer: string | undefined): GraphQLError {
  const message =
    bearer === undefined ? 'You must sign in to do this.' : 'The access token is not valid or has expired.';
  return new GraphQLError(message, {
    extensions: {
      code: 'NOT_SIGNED_IN',
      remedy: 'Sign in with the mutation signIn (or refresh) and send the access token as "Authorization: Bearer …".',
      http: { status: 401 },
    },
  });
}

/** The signed-in principal. Throws `NOT_SIGNED_IN`. */
export function signedInPrincipal(context: RequestContext): Principal {
  if (context.principal !== undefined) return context.principal;
  throw notSignedIn(context.bearer);
}
