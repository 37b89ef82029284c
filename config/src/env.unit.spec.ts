import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsError } from './env.js';

describe('Settings', () => {
  it('has a default for everything', () => {
    const settings = readSettings({}, '/somewhere');
    expect(settings.http.port).toBe(4000);
    expect(settings.eventStore).toEqual({ kind: 'sqlite', folder: '/somewhere/data' });
    expect(settings.readStore).toEqual({ kind: 'sqlite', folder: '/somewhere/data' });
    expect(Object.isFrozen(settings.signIn)).toBe(true);
  });

  it('treats an empty variable as not set', () => {
    expect(readSettings({ PORT: '' }).http.port).toBe(4000);
  });

  it('reports all problems together', () => {
    const read = () => readSettings({ PORT: 'abc', STRATA_EVENT_STORE: 'oracle', STRATA_OIDC_ISSUER: 'x' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT: .*\n.*STRATA_EVENT_STORE: .*\n.*STRATA_OIDC_ISSUER: /);
  });

  it('names the words that a setting can have', () => {
    expect(() => readSettings({ STRATA_DEMO: 'yes' })).toThrow('STRATA_DEMO: must be on or off.');
    expect(() => readSettings({ STRATA_LOG_LEVEL: 'loud' })).toThrow(
      'STRATA_LOG_LEVEL: must be fatal, error, warn, info, debug, trace or silent.',
    );
  });

  it('requires the address of a selected server', () => {
    expect(() => readSettings({ STRATA_EVENT_STORE: 'kurrentdb' })).toThrow(/STRATA_KURRENTDB_URI/);
    expect(() => readSettings({ STRATA_READ_STORE: 'mongodb' })).toThrow(/STRATA_MONGODB_URI/);
    expect(readSettings({ STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: 'mongodb://h/x' }).readStore).toEqual({
      kind: 'mongodb',
      uri: 'mongodb://h/x',
    });
  });

  it('serves metrics only if a port is set, then on this machine alone, and never on the port of the API', () => {
    expect(readSettings({}).metrics).toBeUndefined();
    expect(readSettings({ STRATA_METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(readSettings({ PORT: '0', STRATA_METRICS_PORT: '0' }).metrics?.port).toBe(0);
    expect(() => readSettings({ STRATA_METRICS_PORT: '4000' })).toThrow(/STRATA_METRICS_PORT: must differ from PORT/);
  });

  it('reads how sign-ins are protected, and refuses what could not work', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const oidc = { STRATA_OIDC_ISSUER: 'https://id.example', STRATA_OIDC_AUDIENCE: 'strata' };
    const env = { ...oidc, STRATA_SECRETS_KEY: key, STRATA_OIDC_ACCESS_CLAIM: 'token_use=access' };
    expect(readSettings({ ...env, STRATA_ADMINISTRATOR_SECOND_FACTOR: 'on' }).signIn).toMatchObject({
      secretsKey: key,
      secondFactorForAdministrators: true,
      oidc: { accessClaim: { name: 'token_use', value: 'access' } },
    });
    expect(() => readSettings({ STRATA_SECRETS_KEY: 'short' })).toThrow(/STRATA_SECRETS_KEY: must be 32 random bytes/);
    expect(() => readSettings({ STRATA_OIDC_ACCESS_CLAIM: 'typ' })).toThrow(
      /STRATA_OIDC_ACCESS_CLAIM: must be a claim/,
    );
    const mongodb = { STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: 'mongodb://h/x' };
    expect(() => readSettings({ ...mongodb, STRATA_ADMINISTRATOR_SECOND_FACTOR: 'on' })).toThrow(/STRATA_SECRETS_KEY/);
  });

  it('refuses a port that is out of range', () => {
    expect(() => readSettings({ PORT: '70000' })).toThrow(/from 0 to 65535/);
  });

  it('takes proxies as addresses and networks', () => {
    const read = (STRATA_TRUSTED_PROXIES: string) => readSettings({ STRATA_TRUSTED_PROXIES }).http.trustedProxies;

    expect(read('10.0.0.0/8, ::1,')).toEqual(['10.0.0.0/8', '::1']);
    for (const wrong of ['10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8', '::1/129', '10.0.0.0/']) {
      expect(() => read(wrong)).toThrow(/STRATA_TRUSTED_PROXIES: must be IP addresses/);
    }
  });
});
