import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator, type SignInOutcome } from '@strata/application';
import { readSettings, type Settings } from '@strata/config';
import { describeWithMongo, dropDatabase, newDatabase } from '@strata/mongo/testing/mongo-for-tests';
import { hash } from '@node-rs/argon2';
import { createConnection } from 'mongoose';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { healthOf } from './health.js';
import { openRuntime, type Runtime, type RuntimeOptions } from './runtime.js';

const PASSWORD = 'a sentence to sign in';
const DAY = 86_400_000;

describe('Sign-ins of a runtime', () => {
  let folder: string;
  let settings: Settings;
  const opened: Runtime[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-accounts-'));
    settings = readSettings({ STRATA_DATA: join(folder, 'data') }, folder);
  });

  afterEach(async () => {
    await closeAll();
    rmSync(folder, { recursive: true, force: true });
  });

  const closeAll = async (): Promise<void> => {
    for (const runtime of opened.splice(0)) await runtime.close();
  };
  const data = (file: string): string => join(settings.dataFolder, file);

  async function open(purpose: RuntimeOptions['purpose']): Promise<Runtime> {
    const runtime = await openRuntime(settings, { purpose });
    opened.push(runtime);
    return runtime;
  }

  async function addOlga(runtime: Runtime): Promise<void> {
    const grants = [{ cluster: '*', role: 'administrator' }] as const;
    const olga = { login: 'olga', name: 'Olga', password: PASSWORD, grants };
    await runtime.strata.accounts.open(operator('test'), olga);
    await runtime.catchUp();
  }

  async function tokensOf(runtime: Runtime): Promise<{ readonly access: string; readonly refresh: string }> {
    const outcome = await runtime.strata.signIn.signIn({ login: 'olga', password: PASSWORD });
    if (outcome.kind !== 'signed-in') throw new Error(JSON.stringify(outcome));
    return { access: outcome.accessToken, refresh: outcome.refreshToken };
  }

  const kind = (outcome: SignInOutcome): string => outcome.kind;

  /** What earlier versions wrote into the read store: an account's password and session, and the signing key. */
  async function writeAsBefore(runtime: Runtime): Promise<{ readonly refresh: string }> {
    const refresh = randomBytes(32).toString('base64url');
    const put = (collection: string, id: string, value: string | object): Promise<unknown> =>
      runtime.reads.putDocument(collection, id, value as string, 0);
    await put('credentials', 'olga', await hash(PASSWORD));
    await put('signing-keys', 'current', Buffer.from('the signing key of before').toString('base64'));
    const id = createHash('sha256').update(refresh).digest('hex');
    await put('refresh-tokens', id, { login: 'olga', family: 'f', expiresAt: Date.now() + DAY, used: false });
    return { refresh };
  }

  it('are in their own file, which only its owner can read, in a folder that only its owner can read', async () => {
    await addOlga(await open('command'));
    expect(statSync(settings.dataFolder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(settings.dataFolder).filter((name) => name.startsWith('accounts.db')))
      expect([file, statSync(data(file)).mode & 0o777]).toEqual([file, 0o600]);
    await closeAll();
    expect(readFileSync(data('accounts.db'), 'latin1')).toContain('$argon2id$');
    expect(readFileSync(data('read.db'), 'latin1')).not.toContain('$argon2id$');
  });

  it('leave no secret in the read models, and only encrypted keys in accounts.db', async () => {
    const runtime = await open('serve');
    await addOlga(runtime);
    const { access, refresh } = await tokensOf(runtime);
    const [key] = await runtime.accountStore.keys.list();
    const [session] = await runtime.accountStore.sessions.list('olga');
    const secrets = [access, refresh, refresh.split('.')[1]!, String(session!.data['tokenHash']), 'argon2id'];
    await runtime.catchUp();
    await closeAll();
    expect(Object.keys(key!.data)).toEqual(['algorithm', 'sealed']);
    const files = readdirSync(settings.dataFolder).filter((name) => /^(read|events)\.db/.test(name));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      for (const secret of [...secrets, String(key!.data['sealed'])])
        expect(readFileSync(data(file), 'latin1')).not.toContain(secret);
    expect(statSync(data('secrets.key')).mode & 0o777).toBe(0o600);
    expect(await (await open('command')).strata.signIn.authenticate(access)).toBeDefined();
  });

  it('use another signing key when secrets.key is lost, and their sessions remain', async () => {
    await addOlga(await open('command'));
    const { access, refresh } = await tokensOf(opened[0]!);
    await closeAll();
    rmSync(data('secrets.key'));
    const runtime = await open('command');
    expect(await runtime.strata.signIn.authenticate(access)).toBeUndefined();
    const renewed = await runtime.strata.signIn.refresh(refresh);
    if (renewed.kind !== 'signed-in') throw new Error(renewed.kind);
    expect(await runtime.strata.signIn.authenticate(renewed.accessToken)).toBeDefined();
    await closeAll();
    writeFileSync(data('secrets.key'), 'no key');
    await expect(open('command')).rejects.toMatchObject({ code: 'SECRETS_KEY_UNUSABLE' });
  });

  it('survive a rebuild of the read models', async () => {
    const runtime = await open('command');
    await addOlga(runtime);
    const { access, refresh } = await tokensOf(runtime);
    await runtime.rebuild();
    expect(await runtime.strata.signIn.authenticate(access)).toMatchObject({ principal: { login: 'olga' } });
    expect(kind(await runtime.strata.signIn.refresh(refresh))).toBe('signed-in');
    await tokensOf(runtime);
  });

  it('survive the deletion of read.db, which the server rebuilds from the events', async () => {
    const before = await open('serve');
    await addOlga(before);
    const { access, refresh } = await tokensOf(before);
    await closeAll();
    for (const file of readdirSync(settings.dataFolder)) if (file.startsWith('read.db')) rmSync(data(file));
    const after = await open('serve');
    const stop = new AbortController();
    const running = after.runProjections(stop.signal);
    await after.catchUp();
    expect(await after.strata.signIn.authenticate(access)).toMatchObject({ principal: { login: 'olga' } });
    expect(kind(await after.strata.signIn.refresh(refresh))).toBe('signed-in');
    await tokensOf(after);
    stop.abort();
    await running;
  });

  it('are lost only with accounts.db; a new password restores an account', async () => {
    await addOlga(await open('command'));
    const { access } = await tokensOf(opened[0]!);
    await closeAll();
    for (const file of readdirSync(settings.dataFolder)) if (file.startsWith('accounts.db')) rmSync(data(file));
    const runtime = await open('command');
    expect(await runtime.strata.signIn.authenticate(access)).toBeUndefined();
    expect(kind(await runtime.strata.signIn.signIn({ login: 'olga', password: PASSWORD }))).toBe('refused');
    const nameOf = async () => (await runtime.strata.accounts.find(operator('test'), 'olga'))?.name;
    expect(await nameOf()).toBe('[unreadable]');
    await addOlga(runtime);
    expect(await nameOf()).toBe('Olga');
    await tokensOf(runtime);
  });

  it('of a data folder of an earlier version are moved at the first start of any command', async () => {
    const before = await open('command');
    await addOlga(before);
    const { refresh } = await writeAsBefore(before);
    await closeAll();
    rmSync(data('accounts.db'));
    const secret = Buffer.from('the signing key of before').toString('base64');
    expect(readFileSync(data('read.db'), 'latin1')).toContain(secret);

    const after = await open('query');
    expect(kind(await after.strata.signIn.refresh(refresh))).toBe('signed-in');
    await tokensOf(after);
    for (const collection of ['credentials', 'refresh-tokens', 'signing-keys'])
      expect(await after.reads.listDocuments(collection)).toEqual([]);
    await closeAll();
    for (const file of readdirSync(settings.dataFolder).filter((name) => name.startsWith('read.db')))
      expect(readFileSync(data(file), 'latin1')).not.toMatch(new RegExp(`${secret}|argon2id`));

    const again = await open('command');
    expect(kind(await again.strata.signIn.refresh(refresh))).toBe('refused');
    await tokensOf(again);
  });

  it('are not moved by a query beside a running server', async () => {
    const server = await open('serve');
    await addOlga(server);
    const { refresh } = await writeAsBefore(server);
    const query = await open('query');
    expect(await query.reads.listDocuments('refresh-tokens')).toHaveLength(1);
    expect(kind(await query.strata.signIn.refresh(refresh))).toBe('refused');
  });

  it('are part of the health of the process', async () => {
    const runtime = await open('serve');
    const state = { stopping: false, projecting: 'in-process' } as const;
    expect(await healthOf(runtime, state)).toMatchObject({ status: 'ok', accountStore: 'reachable' });
    await runtime.accountStore.close();
    expect(await healthOf(runtime, state)).toMatchObject({
      status: 'unavailable',
      accountStore: 'unreachable',
      readStore: 'reachable',
    });
  });

  it('are not created by a query without data', async () => {
    await expect(open('query')).rejects.toMatchObject({ code: 'NO_DATA' });
    expect(existsSync(settings.dataFolder)).toBe(false);
  });

  it('prevent the start if their file is not an account store, and the other stores are closed again', async () => {
    await open('command');
    await closeAll();
    writeFileSync(data('accounts.db'), 'not a store');
    await expect(open('command')).rejects.toMatchObject({ code: 'ACCOUNT_STORE_FOREIGN' });
    rmSync(data('accounts.db'));
    await addOlga(await open('command'));
  });

  describeWithMongo('with read models in MongoDB', (server) => {
    let uri: string;

    beforeEach(() => {
      uri = newDatabase(server);
      const env = {
        STRATA_DATA: join(folder, 'data'),
        STRATA_READ_STORE: 'mongodb',
        STRATA_MONGODB_URI: uri,
        STRATA_SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
      };
      settings = readSettings(env, folder);
    });

    afterEach(async () => {
      await closeAll();
      await dropDatabase(uri);
    });

    it('are in the same database, are moved there, and survive a rebuild of the read models', async () => {
      const before = await open('command');
      await addOlga(before);
      const { refresh } = await writeAsBefore(before);
      await closeAll();
      const raw = await createConnection(uri).asPromise();
      for (const part of ['credentials', 'keys', 'sessions', 'format'])
        await raw
          .db!.collection(`strata_account_${part}`)
          .drop()
          .catch(() => false);
      await raw.close();

      const after = await open('command');
      expect([existsSync(data('accounts.db')), existsSync(data('secrets.key'))]).toEqual([false, false]);
      expect(kind(await after.strata.signIn.refresh(refresh))).toBe('signed-in');
      expect(JSON.stringify(await after.accountStore.keys.list())).not.toContain('"secret"');
      const { access } = await tokensOf(after);
      expect(await after.reads.listDocuments('credentials')).toEqual([]);
      await after.rebuild();
      expect(await after.strata.signIn.authenticate(access)).toBeDefined();
      await tokensOf(after);
    });
  });
});
