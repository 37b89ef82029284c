import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { PASSWORD, startTestApi, type AskOptions, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const SIGNED_IN = '... on SignedIn { accessToken refreshToken restriction }';
const REFUSAL = '... on Refusal { code message remedy }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ${SIGNED_IN} ${REFUSAL}
  ... on SecondFactorRequired { challenge challengeExpiresAt } } }`;
const CONFIRM_SIGN_IN = `mutation ($input: ConfirmSignInInput!) { confirmSignIn(input: $input) {
  __typename ${SIGNED_IN} ${REFUSAL} } }`;
const BEGIN = `mutation { beginSecondFactor { __typename ${REFUSAL} ... on SecondFactorBegun { secret uri } } }`;
const CONFIRM = `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) {
  __typename ${REFUSAL} ... on SecondFactorConfirmed { recoveryCodes } } }`;
const REMOVE = `mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { __typename ${REFUSAL} } }`;
const REQUIRE = `mutation ($input: RequireSecondFactorInput!) { requireSecondFactor(input: $input) {
  __typename ... on ClusterChanged { cluster { secondFactorRequired } } } }`;

type Fields = Record<string, string>;

async function run(query: string, input: object | undefined, options: AskOptions = {}): Promise<Fields> {
  const { body } = await test.ask(query, { ...options, ...(input ? { variables: { input } } : {}) });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return Object.values(body.data as Record<string, Fields>)[0]!;
}

/** The code of now, or of a step of 30 seconds later or earlier. */
const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + 30 * steps });

const signIn = (login: string): Promise<Fields> => run(SIGN_IN, { login, password: PASSWORD });

describe('A second factor', () => {
  it('is enrolled, asked for at the next sign-in, and removed with a recovery code', async () => {
    const token = await test.token('auditor');
    const begun = await run(BEGIN, undefined, { token });
    expect(begun['uri']).toContain(begun['secret']);
    expect((await run(CONFIRM, { code: '123' }, { token }))['code']).toBe('CODE_WRONG');
    const { recoveryCodes } = await run(CONFIRM, { code: codeOf(begun['secret']!, -1) }, { token });
    expect(recoveryCodes).toHaveLength(10);

    const first = await signIn('auditor');
    expect(first).toMatchObject({
      __typename: 'SecondFactorRequired',
      code: 'SECOND_FACTOR_REQUIRED',
      remedy: expect.stringContaining('confirmSignIn'),
    });
    expect(first['accessToken']).toBeUndefined();
    const { challenge } = first;
    expect((await test.ask('{ me { login } }', { token: challenge! })).status).toBe(401);
    expect(await run(CONFIRM_SIGN_IN, { challenge, code: '123456' })).toMatchObject({
      __typename: 'SignInRefused',
      code: 'CODE_WRONG',
    });
    const code = codeOf(begun['secret']!, 1);
    const done = await run(CONFIRM_SIGN_IN, { challenge, code });
    expect(done).toMatchObject({ __typename: 'SignedIn', restriction: null });
    expect((await test.ask('{ me { login } }', { token: done['accessToken']! })).status).toBe(200);
    expect((await run(CONFIRM_SIGN_IN, { challenge, code }))['code']).toBe('CODE_WRONG');

    const remove = (input: object) => run(REMOVE, { login: 'auditor', ...input }, { token: done['accessToken']! });
    expect(await remove({})).toMatchObject({ __typename: 'RuleBroken', code: 'CODE_REQUIRED' });
    expect((await remove({ code: recoveryCodes![0]! }))['__typename']).toBe('SecondFactorRemoved');
    expect((await signIn('auditor'))['__typename']).toBe('SignedIn');
  });

  it('that a cluster requires must be enrolled before anything else', async () => {
    const required = await run(REQUIRE, { cluster: 'alpha', required: true }, { as: 'admin' });
    expect(required).toMatchObject({ cluster: { secondFactorRequired: true } });
    const restricted = await signIn('updater');
    expect(restricted['restriction']).toBe('SECOND_FACTOR_ENROLMENT');
    const token = restricted['accessToken']!;
    for (const query of ['{ me { login } }', '{ cluster(id: "alpha") { id } }'])
      expect((await test.ask(query, { token })).body.errors?.[0]?.extensions.code).toBe(
        'SECOND_FACTOR_ENROLMENT_REQUIRED',
      );
    const { secret } = await run(BEGIN, undefined, { token });
    expect((await run(CONFIRM, { code: codeOf(secret!, -1) }, { token }))['__typename']).toBe('SecondFactorConfirmed');
    expect((await test.ask('{ me { login } }', { token })).status).toBe(401);
    const { challenge } = await signIn('updater');
    const done = await run(CONFIRM_SIGN_IN, { challenge, code: codeOf(secret!) });
    expect(done['restriction']).toBeNull();
    expect((await test.ask('{ cluster(id: "alpha") { id } }', { token: done['accessToken']! })).status).toBe(200);
    expect((await signIn('stranger'))['restriction']).toBeNull();
  });

  it('leaves no secret in the log', () => {
    expect(JSON.stringify(test.logged)).not.toMatch(/otpauth|challenge\+jwt|eyJ/);
  });
});
