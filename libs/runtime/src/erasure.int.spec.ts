import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings, type Settings } from '@strata/config';
import { createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUpStores } from './backup.js';
import { openRuntime, type Runtime } from './runtime.js';
import { verifyLog } from './verify-log.js';

const TESTER = operator('test');
const NAME = 'Ольга Коваленко';
const EMAIL = 'olga.kovalenko@example.org';
const HOOK = 'https://example.org/hooks/kovalenko';
const PASSWORD = 'a sentence to sign in';
const SECRETS = randomBytes(32);

describe('Erasing a person from the embedded stores', () => {
  let folder: string;
  let settings: Settings;
  const opened: Runtime[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-erasure-'));
    settings = readSettings({
      STRATA_DATA: join(folder, 'data'),
      STRATA_SECRETS_KEY: SECRETS.toString('base64'),
    });
  });

  afterEach(async () => {
    for (const runtime of opened.splice(0)) await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(purpose: 'serve' | 'query' = 'serve'): Promise<Runtime> {
    const runtime = await openRuntime(settings, { purpose });
    opened.push(runtime);
    return runtime;
  }

  const filesOf = (): readonly string[] => readdirSync(join(folder, 'data'), { recursive: true }).map(String);

  /** The files of the data folder that contain some bytes, whatever kind of file it is. */
  function filesWith(bytes: Buffer | string): readonly string[] {
    return filesOf().filter((name) => {
      try {
        return readFileSync(join(folder, 'data', name)).includes(bytes);
      } catch {
        return false;
      }
    });
  }

  async function addOlga(runtime: Runtime): Promise<void> {
    const { strata } = runtime;
    const command = { type: 'FoundCluster', clusterId: 'alps', labels: { en: 'Sample' } } as const;
    await strata.execute(TESTER, { aggregate: 'cluster', clusterId: 'alps', command });
    const grants = [{ cluster: 'alps', role: 'coordinator' }] as const;
    await strata.accounts.open(TESTER, { login: 'olga', name: NAME, password: PASSWORD, grants });
    await strata.accounts.open(TESTER, { login: 'bob', name: 'Bob', password: PASSWORD, grants });
    const set = { cluster: 'alps', login: 'olga', settings: { language: 'uk', email: EMAIL, webhook: HOOK } } as const;
    expect(await strata.notifications.set(TESTER, set)).toMatchObject({ kind: 'done' });
    await runtime.catchUp();
  }

  function expectNowhere(secrets: readonly (Buffer | string)[]): void {
    for (const text of [NAME, EMAIL, HOOK, ...secrets]) expect(filesWith(text)).toEqual([]);
  }

  const nameIn = async ({ strata }: Runtime) => (await strata.accounts.find(TESTER, 'olga'))?.name;

  async function passwordHashIn({ accountStore }: Runtime): Promise<string> {
    return String((await accountStore.credentials.get('olga'))?.data['passwordHash']);
  }

  /** The key of olga, as it is stored and as it is. */
  async function keyOf({ accountStore }: Runtime): Promise<{ readonly stored: string; readonly raw: Buffer }> {
    const stored = String((await accountStore.persons.get('olga'))?.data['sealed']);
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', SECRETS, bytes.subarray(0, 12))
      .setAAD(Buffer.from('person-key:olga'))
      .setAuthTag(bytes.subarray(-16));
    return { stored, raw: Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]) };
  }

  const erase = ({ strata }: Runtime) =>
    strata.execute(TESTER, {
      aggregate: 'account',
      login: 'olga',
      command: { type: 'ErasePerson', reason: 'asked for on 1 March' },
    });

  it('leaves neither texts nor the key in any file, write-ahead logs included, and the seals verify', async () => {
    const runtime = await open();
    await addOlga(runtime);
    await runtime.strata.seals.seal(TESTER);
    const { stored, raw } = await keyOf(runtime);
    const passwordHash = await passwordHashIn(runtime);
    const beside = await open('query');
    expect(await nameIn(beside)).toBe(NAME);
    expectNowhere([]);
    // What the search would find.
    for (const text of [stored, passwordHash]) expect(filesWith(text)).not.toEqual([]);
    for (const text of ['personal:1:olga:', 'alps'])
      expect(filesWith(text).map((name) => name.slice(0, 5))).toEqual(expect.arrayContaining(['event', 'read.']));

    expect(await erase(runtime)).toMatchObject({ kind: 'done' });
    await runtime.catchUp();
    await runtime.strata.seals.seal(TESTER);

    const secrets = [stored, raw, raw.toString('base64'), raw.toString('hex'), passwordHash];
    expectNowhere(secrets);
    expect(filesWith('asked for on 1 March')).not.toEqual([]);
    expect(await nameIn(beside)).toBe('[erased]');
    expect((await runtime.strata.accounts.list(TESTER)).map(({ name }) => name)).toEqual(['Bob', '[erased]']);
    expect(await verifyLog(settings, {})).toMatchObject({ isProven: true });
    await runtime.rebuild();
    expect(await nameIn(runtime)).toBe('[erased]');
    for (const { close } of opened.splice(0).reverse()) await close();
    expectNowhere(secrets);
  });

  it('is finished at the next start if the process ended between the key and the log', async () => {
    const runtime = await open();
    await addOlga(runtime);
    const command = { type: 'CloseAccount', reason: 'left' } as const;
    await runtime.strata.execute(TESTER, { aggregate: 'account', login: 'olga', command });
    const gone = { login: 'olga', destroyedAt: 1, data: { by: 'root', reason: 'asked for on 1 March' } };
    await runtime.accountStore.persons.put(gone, 1);
    await runtime.catchUp();
    await opened.pop()!.close();
    const next = await open();
    await next.catchUp();
    expect(await next.strata.accounts.find(TESTER, 'olga')).toMatchObject({ name: '[erased]', erased: true });
    expect(await next.accountStore.credentials.get('olga')).toBeUndefined();
    expect(await next.accountStore.persons.get('olga')).toMatchObject({ data: { by: 'root', recorded: true } });
  });

  it('leaves the key in backups that were made before, as the command says', async () => {
    const runtime = await open();
    await addOlga(runtime);
    const { stored } = await keyOf(runtime);
    const backup = join(folder, 'before.tar');
    await backUpStores(settings, backup, () => undefined);
    await erase(runtime);
    expect(readFileSync(backup).includes(stored)).toBe(true);
    expect(readFileSync(backup).includes(NAME)).toBe(false);
  });
});
