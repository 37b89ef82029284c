import type { RoleGrant } from '@strata/domain';
import { operator } from '../../access/caller.js';
import type { Principal } from '../../access/principal.js';
import { found, newTestSystem, type TestSystem } from '../../commands/testing/test-system.js';
import type { SecurityEvent } from '../../security-log/security-log.js';
import { createStrata, type Strata } from '../../strata.js';
import type { SignedIn, SignInOutcome, SignInRequest } from '../sign-in.js';
import type { SignInSettings } from '../sign-in-settings.js';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const PASSWORD = 'a sentence to sign in';
export const SYSTEM = operator('system:test');
export const root: Principal = { login: 'root', name: 'Root', grants: [{ cluster: '*', role: 'administrator' }] };
export const olga: Principal = { login: 'olga', name: 'Olga K.', grants: [{ cluster: 'alps', role: 'coordinator' }] };

/** The application with one account, `olga`, and what was recorded for security. */
export interface SignInSystem {
  readonly system: TestSystem;
  readonly strata: Strata;
  /** Like another process on the same stores. */
  otherProcess(settings?: Partial<SignInSettings>): Strata;
  readonly recorded: SecurityEvent[];
  add(login: string, password?: string, grants?: readonly RoleGrant[]): Promise<void>;
  /** Signs in; throws if refused. */
  signedIn(request?: Partial<SignInRequest>): Promise<SignedIn>;
}

export async function newSignInSystem(): Promise<SignInSystem> {
  const system = await newTestSystem();
  const recorded: SecurityEvent[] = [];
  const settings = { accessTokenFor: 15 * MINUTE, refreshTokenFor: 14 * DAY };
  const otherProcess = (more: Partial<SignInSettings> = {}): Strata =>
    createStrata({
      ...system,
      clock: { now: () => system.now },
      waitFor: 50,
      trustFor: 0,
      signIn: { ...settings, ...more },
      securityLog: { record: (event) => void recorded.push(event) },
    });
  const strata = otherProcess();
  const signIns: SignInSystem = {
    system,
    strata,
    otherProcess,
    recorded,
    add: async (login, password = PASSWORD, grants = olga.grants) => {
      await strata.accounts.open(SYSTEM, { login, name: 'Olga K.', password, grants });
      await system.catchUp();
    },
    signedIn: async (request = {}) => {
      const outcome = await strata.signIn.signIn({ login: 'olga', password: PASSWORD, ...request });
      if (outcome.kind !== 'signed-in') throw new Error(JSON.stringify(outcome));
      return outcome;
    },
  };
  await strata.execute(SYSTEM, found());
  await signIns.add('olga');
  recorded.length = 0;
  return signIns;
}

/** `SIGNED_IN`, `SECOND_FACTOR`, or the code of the refusal. */
export function codeOf(outcome: SignInOutcome): string {
  if (outcome.kind === 'second-factor') return 'SECOND_FACTOR';
  return outcome.kind === 'refused' ? outcome.refusal.code : 'SIGNED_IN';
}
