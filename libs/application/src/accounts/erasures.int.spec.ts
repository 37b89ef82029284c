import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, JsonObject, NewEvent, RecordValues } from '@strata/domain';
import { findMailbox, WORKLISTS } from '@strata/workflows';
import { admit, define, found, newTestSystem, type TestSystem } from '../commands/testing/test-system.js';
import { evidenceLines } from '../evidence/evidence-bundle.js';
import { replayEvidence } from '../evidence/evidence.js';
import { verifyBundle } from '../evidence/verify-bundle.js';
import type { SecurityEvent } from '../security-log/security-log.js';
import { olga, PASSWORD, root, SYSTEM } from '../sign-in/testing/sign-in-system.js';
import { createStrata, type Strata } from '../strata.js';
import { projectWorklists } from '../worklists/testing/project-worklists.js';

const NAME = 'Olga Kovalenko';
const EMAIL = 'olga.kovalenko@example.org';
const HOOK = 'https://example.org/hooks/kovalenko';
const SECRETS = Buffer.alloc(32, 7);
const OPEN_ID = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0001';

let system: TestSystem;
let strata: Strata;
let recorded: SecurityEvent[];

/** Like another process on the same stores. */
const process = (secretsKey: Uint8Array | undefined = SECRETS): Strata =>
  createStrata({
    ...system,
    clock: { now: () => system.now },
    trustFor: 0,
    waitFor: 50,
    securityLog: { record: (event) => void recorded.push(event) },
    signIn: { accessTokenFor: 60_000, refreshTokenFor: 600_000, secretsKey },
  });

const open = { type: 'OpenAccount', login: 'olga', name: NAME } as const;
const toOlga = (command: Extract<AddressedCommand, { aggregate: 'account' }>['command']): AddressedCommand => ({
  aggregate: 'account',
  login: 'olga',
  command,
});

beforeEach(async () => {
  system = await newTestSystem();
  recorded = [];
  strata = process();
  await strata.execute(SYSTEM, found());
  await strata.execute(SYSTEM, toOlga(open), { commandId: OPEN_ID });
  await strata.accounts.open(SYSTEM, { login: 'olga', name: NAME, password: PASSWORD, grants: olga.grants });
  await strata.execute(SYSTEM, toOlga({ type: 'LinkIdentity', issuer: 'https://id.example.org', subject: EMAIL }));
  const settings = { language: 'en', email: EMAIL, webhook: HOOK } as const;
  await strata.notifications.set(SYSTEM, { cluster: 'alps', login: 'olga', settings });
  await catchUp();
});

async function catchUp(): Promise<void> {
  await system.catchUp();
  await projectWorklists(system);
}

async function logged(): Promise<string> {
  const pages: unknown[] = [];
  for await (const page of system.events.readAll()) pages.push(page);
  return JSON.stringify(pages);
}

async function rows(): Promise<string> {
  const mailbox = await findMailbox(system.reads.reader(WORKLISTS), { cluster: 'alps', login: 'olga' });
  const states = await system.reads.reader('history').find('aggregates');
  const earlier = await system.reads.reader('history').find('aggregateHistory');
  return JSON.stringify([mailbox, states, earlier]);
}

const reason = 'asked for';
const erase = (at = strata) => at.execute(root, toOlga({ type: 'ErasePerson', reason }));
const nameAt = async (at = strata) => (await at.accounts.find(root, 'olga'))?.name;
const mailbox = () => strata.notifications.mailbox(SYSTEM, { cluster: 'alps', login: 'olga' });

describe('Personal texts', () => {
  it('are sealed in the log and in the read models, and opened for whoever may see them', async () => {
    for (const stored of [await logged(), await rows()]) {
      for (const text of [NAME, EMAIL, HOOK]) expect(stored).not.toContain(text);
      expect(stored).toContain('personal:1:olga:');
    }
    expect(await nameAt()).toBe(NAME);
    expect((await strata.accounts.list(root)).map(({ name }) => name)).toEqual([NAME]);
    expect(await mailbox()).toMatchObject({ settings: { email: EMAIL, webhook: HOOK } });
    const { principal } = (await strata.signIn.signIn({ login: 'olga', password: PASSWORD })) as { principal: object };
    expect(principal).toMatchObject({ name: NAME });
  });

  it('are sealed anew each time, and compared as what they say', async () => {
    expect(await strata.execute(SYSTEM, toOlga({ type: 'RenameAccount', name: NAME }))).toMatchObject({
      kind: 'unchanged',
    });
    await strata.execute(SYSTEM, toOlga({ type: 'RenameAccount', name: 'O.' }));
    await strata.execute(SYSTEM, toOlga({ type: 'RenameAccount', name: NAME }));
    const sealed = (await logged()).match(/personal:1:olga:[^"]+/g)!;
    expect(new Set(sealed).size).toBe(sealed.length);
  });

  it('leave no hash in the log that confirms a guess, yet a command that is sent again is recognised', async () => {
    const again = await process().execute(SYSTEM, toOlga(open), { commandId: OPEN_ID });
    expect(again).toMatchObject({ kind: 'done', repeated: true });
    const other = await strata.execute(SYSTEM, toOlga({ ...open, name: 'O.' }), { commandId: OPEN_ID });
    expect(other).toMatchObject({ refusal: { code: 'COMMAND_ID_REUSED' } });
    const elsewhere = await newTestSystem();
    const twin = createStrata({ ...elsewhere, clock: { now: () => system.now } });
    await twin.execute(SYSTEM, toOlga(open), { commandId: OPEN_ID });
    const hashesIn = async ({ events }: TestSystem) => {
      const hashes: unknown[] = [];
      for await (const { metadata } of events.readStream('account-olga')) hashes.push(metadata.commandHash);
      return hashes;
    };
    expect((await hashesIn(elsewhere))[0]).not.toBe((await hashesIn(system))[0]);
  });

  it('cannot be sent sealed, which would open the texts of others', async () => {
    const [sealed] = /\\u0001personal:1:olga:[^"]+/.exec(await logged())!;
    const name = JSON.parse(`"${sealed}"`) as string;
    const mallory = { type: 'OpenAccount', login: 'mallory', name } as const;
    const sent = await strata.execute(SYSTEM, { aggregate: 'account', login: 'mallory', command: mallory });
    expect(sent).toMatchObject({ refusal: { code: 'INVALID_TEXT' } });
  });

  it('are unreadable without the key for secrets, which is not the same as erased', async () => {
    const other = process(Buffer.alloc(32, 8));
    expect(await nameAt(other)).toBe('[unreadable]');
    const renaming = other.execute(SYSTEM, toOlga({ type: 'RenameAccount', name: 'O.' }));
    await expect(renaming).rejects.toMatchObject({ code: 'PERSON_KEY_UNREADABLE' });
  });
});

describe('Erasing a person', () => {
  it('leaves the events as they are, and nothing of the person in any of them', async () => {
    const before = await logged();
    expect(await strata.erasures.record(root, 'olga')).toMatchObject({ erased: false, sealed: 4, plain: 0 });
    expect(await erase()).toMatchObject({ kind: 'done' });
    await catchUp();
    const after = await logged();
    expect(after.startsWith(before.slice(0, -2))).toBe(true);
    expect(await strata.accounts.find(root, 'olga')).toMatchObject({ name: '[erased]', identities: [], erased: true });
    expect(await mailbox()).toMatchObject({ settings: { email: '[erased]', webhook: '[erased]' }, secret: undefined });
    const record = await strata.erasures.record(root, 'olga');
    // The reason for closing the account is the fifth.
    expect(record).toMatchObject({ erased: true, sealed: 5, plain: 0, plainAt: [], loginIsAddress: false });
    expect(JSON.stringify(await system.accountStore.persons.get('olga'))).not.toMatch(/secret|"sealed"/);
  });

  it('takes effect in other processes at once', async () => {
    const other = process();
    expect(await nameAt(other)).toBe(NAME);
    await system.accountStore.persons.put({ login: 'olga', destroyedAt: 1, data: { reason, by: 'root' } }, 1);
    expect(await nameAt(other)).toBe('[erased]');
  });

  it('closes the account, deletes its password, and is recorded without personal data', async () => {
    recorded = [];
    await erase();
    await catchUp();
    expect(await strata.signIn.signIn({ login: 'olga', password: PASSWORD })).toMatchObject({ kind: 'refused' });
    expect(await system.accountStore.credentials.get('olga')).toBeUndefined();
    expect(recorded).toContainEqual(expect.objectContaining({ event: 'user_deleted', by: 'root', account: 'olga' }));
    const last = (await strata.execute(root, toOlga({ type: 'ErasePerson', reason: 'again' }))) as object;
    expect(last).toMatchObject({ kind: 'unchanged' });
    expect(await logged()).toContain('"type":"PersonErased","schemaVersion":1,"data":{"reason":"asked for"}');
  });

  it('is for administrators of all clusters, and refuses without destroying anything', async () => {
    const ofAlps = { ...olga, grants: [{ cluster: 'alps', role: 'administrator' }] } as const;
    for (const caller of [olga, ofAlps]) {
      const sent = await strata.execute(caller, toOlga({ type: 'ErasePerson', reason }));
      expect(sent).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
      await expect(strata.erasures.record(caller, 'olga')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const empty = await strata.execute(root, toOlga({ type: 'ErasePerson', reason: '' }));
    expect(empty).toMatchObject({ refusal: { code: 'INVALID_TEXT' } });
    const unknown = { aggregate: 'account', login: 'nobody', command: { type: 'ErasePerson', reason } } as const;
    expect(await strata.execute(root, unknown)).toMatchObject({ refusal: { code: 'ACCOUNT_NOT_FOUND' } });
    expect(await strata.erasures.record(root, 'nobody')).toBeUndefined();
    expect(await nameAt()).toBe(NAME);
  });

  it('is refused with the id of another command, and destroys nothing', async () => {
    const sent = await strata.execute(SYSTEM, toOlga({ type: 'ErasePerson', reason }), { commandId: OPEN_ID });
    expect(sent).toMatchObject({ refusal: { code: 'COMMAND_ID_REUSED' } });
    expect(await nameAt()).toBe(NAME);
    expect(await strata.erasures.record(root, 'olga')).toMatchObject({ erased: false });
    expect(await erase()).toMatchObject({ kind: 'done' });
    expect(await nameAt()).toBe('[erased]');
  });

  it('stores nothing personal of the person afterwards', async () => {
    await erase();
    const settings = { language: 'en', email: EMAIL } as const;
    const sent = await strata.notifications.set(SYSTEM, { cluster: 'alps', login: 'olga', settings });
    expect(sent).toMatchObject({ refusal: { code: 'PERSON_ERASED' } });
    expect(await logged()).not.toContain(EMAIL);
  });

  it('is finished after it was cut off between the key and the log, also by whoever starts next, once', async () => {
    await strata.execute(SYSTEM, toOlga({ type: 'CloseAccount', reason }));
    await system.accountStore.persons.put({ login: 'olga', destroyedAt: 1, data: { reason, by: 'root' } }, 1);
    await catchUp();
    expect(await logged()).not.toContain('PersonErased');
    expect(await process().erasures.finish()).toEqual(['olga']);
    await catchUp();
    expect(await logged()).toContain('"type":"PersonErased","schemaVersion":1,"data":{"reason":"asked for"}');
    expect(await process().erasures.finish()).toEqual([]);
    expect((await logged()).match(/PersonErased/g)).toHaveLength(1);
  });

  it('destroys a key again that a restored account store has brought back', async () => {
    const key = (await system.accountStore.persons.get('olga'))!;
    await erase();
    await catchUp();
    const gone = (await system.accountStore.persons.get('olga'))!;
    await system.accountStore.persons.put({ login: 'olga', destroyedAt: null, data: key.data }, gone.version);
    expect(await process().erasures.finish()).toEqual(['olga']);
    expect(await system.accountStore.persons.get('olga')).toMatchObject({ destroyedAt: expect.any(Number) });
    expect(await process().erasures.finish()).toEqual([]);
  });

  it('counts what was written before there were keys, and leaves it', async () => {
    const old = (type: string, data: JsonObject, digit: number): NewEvent => {
      const id = `018f4e3a-7f2b-7c53-9d55-3f0f6f5d010${digit}`;
      return { id, type, schemaVersion: 1, data, metadata: { by: 'test', commandId: id, correlationId: id } };
    };
    const events = [
      old('AccountOpened', { login: 'ann@x', name: 'Ann A.' }, 1),
      old('AccountRenamed', { name: 'Ann B.' }, 2),
    ];
    const { position } = await system.events.append('account-ann@x', 'no-stream', events);
    await catchUp();
    const toAnn = (command: AddressedCommand['command']) =>
      strata.execute(SYSTEM, { aggregate: 'account', login: 'ann@x', command } as AddressedCommand);
    await toAnn({ type: 'RenameAccount', name: 'Ann C.' });
    expect(await toAnn({ type: 'ErasePerson', reason })).toMatchObject({ kind: 'done' });
    const { texts, plainAt, ...record } = (await strata.erasures.record(SYSTEM, 'ann@x'))!;
    expect(record).toMatchObject({ erased: true, sealed: 2, plain: 2, loginIsAddress: true });
    expect(texts).toContainEqual({ type: 'AccountRenamed', sealed: 1, plain: 1 });
    expect([plainAt.length, plainAt.at(-1)]).toEqual([2, position]);
    await catchUp();
    expect(await strata.accounts.find(SYSTEM, 'ann@x')).toMatchObject({ name: '[erased]' });
  });
});

describe('A note about a person', () => {
  const NOTE = 'Olga was ill, so the figure is an estimate';
  const submit = (note: string | undefined, noteAbout?: string, value = '1', measure = 'debt'): AddressedCommand => {
    const noted = { ...(note !== undefined && { note }), ...(noteAbout !== undefined && { noteAbout }) };
    const values = [{ measure, subject: 'A', actual: { kind: 'number', value }, ...noted }] as const;
    const command = { type: 'RecordValues', actorId: 'A', period: '2018', values, reason: 'corrected' } as const;
    return { aggregate: 'report', clusterId: 'alps', command };
  };
  const versions = async (at = strata) => {
    const view = await at.clusters.view(SYSTEM, 'alps');
    const found = await at.reports.versions(view, { measure: 'debt', subject: 'A', period: '2018' });
    return found.map(({ note, noteAbout }) => [note, noteAbout]);
  };

  beforeEach(async () => {
    await strata.execute(SYSTEM, admit('A'));
    await strata.execute(SYSTEM, define('debt'));
    expect(await strata.execute(SYSTEM, submit(NOTE, 'olga'), { commandId: OPEN_ID })).toMatchObject({ kind: 'done' });
    await catchUp();
  });

  it('is sealed in the log and in the read models, and opened wherever it is shown', async () => {
    const reports = JSON.stringify(await system.reads.reader('history').find('reports'));
    for (const stored of [await logged(), reports]) {
      expect(stored).not.toContain('was ill');
      expect(stored).toContain('personal:1:olga:');
    }
    const view = await strata.clusters.view(SYSTEM, 'alps');
    expect(await versions()).toEqual([[NOTE, 'olga']]);
    expect(await strata.reports.values(view)).toMatchObject([{ note: NOTE, noteAbout: 'olga', value: '1' }]);
    const [entry] = await strata.timeline.page(view, { limit: 1, newestFirst: true });
    expect(entry?.changes).toContainEqual({ what: 'debt note', subject: 'A', before: null, after: NOTE });
    const explained = await strata.scorecards.explain(view, '2018', { kind: 'value', measure: 'debt', subject: 'A' });
    expect(JSON.stringify(explained)).toContain(NOTE);
  });

  it('is erased with the person, everywhere and at every moment, and its figure is not', async () => {
    await strata.execute(SYSTEM, submit('Olga is back', undefined, '2'));
    expect(await strata.erasures.record(root, 'olga')).toMatchObject({ sealed: 6 });
    await erase();
    await catchUp();
    expect(await versions(process())).toEqual([
      ['[erased]', 'olga'],
      ['[erased]', 'olga'],
    ]);
    const view = await strata.clusters.view(SYSTEM, 'alps');
    expect(await strata.reports.values(view)).toMatchObject([{ value: '2' }]);
    const entries = await strata.timeline.page(view, { limit: 9 });
    expect(JSON.stringify(entries)).not.toMatch(/was ill|is back|personal:/);
  });

  it('is ciphertext in evidence, which proves and replays the same after the person was erased', async () => {
    const labels = { en: 'Sample' };
    const scoring = { kind: 'goal-red-flag' } as const;
    const aggregation = { time: 'last', organisation: 'sum' } as const;
    const unit = { unit: '%', decimals: 1, valueType: 'number', polarity: 'higher', frequency: 'year' } as const;
    const definition = { labels, ...unit, scoring, aggregation, accumulate: 'period' } as const;
    const objective = { id: 'grow', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
    const draft = { type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels } as const;
    const measure = { measure: 'm', weight: [{ from: null, value: 1 }] };
    const ofCluster = { clusterId: 'alps' } as const;
    const map = { aggregate: 'strategy', ...ofCluster, strategyId: 'top' } as const;
    const m = { aggregate: 'measure', ...ofCluster, measureId: 'm' } as const;
    const perspectives = [{ id: 'finance', labels }];
    const commands: readonly AddressedCommand[] = [
      { aggregate: 'cluster', ...ofCluster, command: { type: 'ArrangePerspectives', perspectives } },
      { ...m, command: { type: 'DefineMeasure', measureId: 'm', definition } },
      { ...m, command: { type: 'SetTarget', subject: '*', figures: { goal: '20', redFlag: '10' } } },
      { aggregate: 'cascade', ...ofCluster, command: draft },
      { ...map, command: { type: 'SetObjective', objective } },
      { ...map, command: { type: 'PlaceMeasure', objectiveId: 'grow', measure } },
      { aggregate: 'cascade', ...ofCluster, command: { type: 'ActivateStrategy', strategyId: 'top' } },
      submit(NOTE, 'olga', '15', 'm'),
    ];
    for (const command of commands) expect(await strata.execute(SYSTEM, command)).toMatchObject({ kind: 'done' });
    await catchUp();
    const closing = { cluster: 'alps', period: '2018', reason: 'yearly', incomplete: true } as const;
    const { id: evaluation, kind } = await strata.evaluations.close(SYSTEM, closing);
    expect(kind).toBe('done');
    await catchUp();
    const bundles = [await strata.evidence.bundle(SYSTEM, { cluster: 'alps', evaluation })];
    await erase();
    await catchUp();
    bundles.push(await strata.evidence.bundle(SYSTEM, { cluster: 'alps', evaluation }));
    for (const bundle of bundles) {
      const text = [...evidenceLines(bundle)].join('');
      expect(text).toContain('personal:1:olga:');
      expect(text).not.toContain('was ill');
      expect(verifyBundle(bundle)).toMatchObject({ isProven: true });
      expect(await replayEvidence(bundle)).toMatchObject({ equal: true });
    }
    expect(await strata.evaluations.replay(SYSTEM, 'alps', evaluation)).toMatchObject({ equal: true });
  });

  it('stays about the person while it is replaced, unless it is about somebody else', async () => {
    await strata.accounts.open(SYSTEM, { login: 'bob', name: 'Bob', password: PASSWORD, grants: olga.grants });
    expect(await strata.execute(SYSTEM, submit(NOTE))).toMatchObject({ kind: 'unchanged' });
    await strata.execute(SYSTEM, submit('Olga is back'));
    await strata.execute(SYSTEM, submit('Bob estimated it', 'bob'));
    await strata.execute(SYSTEM, submit(undefined, undefined, '2'));
    await catchUp();
    expect(await versions()).toEqual([
      [NOTE, 'olga'],
      ['Olga is back', 'olga'],
      ['Bob estimated it', 'bob'],
      [null, undefined],
    ]);
    expect(await logged()).not.toMatch(/is back|estimated/);
  });

  it('is recognised when it is sent again, by a hash that confirms no guess', async () => {
    expect(await strata.execute(SYSTEM, submit(NOTE, 'olga'), { commandId: OPEN_ID })).toMatchObject({
      repeated: true,
    });
    const other = await strata.execute(SYSTEM, submit('x', 'olga'), { commandId: OPEN_ID });
    expect(other).toMatchObject({ refusal: { code: 'COMMAND_ID_REUSED' } });
    expect(await logged()).toMatch(/"commandHash":"olga:[0-9a-f]{16}"/);
  });

  it('leaves no hash that confirms a guess where it stays as it is beside a value that changes', async () => {
    const ids = [1, 2].map((digit) => `018f4e3a-7f2b-7c53-9d55-3f0f6f5d001${digit}`);
    await strata.execute(SYSTEM, define('loss'));
    for (const [index, noteAbout] of ['olga', undefined].entries()) {
      const about = submit(NOTE, noteAbout).command as RecordValues;
      const other = submit(undefined, undefined, String(index), 'loss').command as RecordValues;
      const command = { ...about, values: [...about.values, ...other.values] };
      const both: AddressedCommand = { aggregate: 'report', clusterId: 'alps', command };
      const commandId = ids[index]!;
      expect(await strata.execute(SYSTEM, both, { commandId })).toMatchObject({ kind: 'done', repeated: false });
      expect(await process().execute(SYSTEM, both, { commandId })).toMatchObject({ repeated: true });
    }
    const hashes: unknown[] = [];
    for await (const events of system.events.readAll()) {
      const sent = events.filter(({ metadata }) => ids.includes(metadata.commandId));
      hashes.push(...sent.map(({ metadata }) => metadata.commandHash));
    }
    const keyed: unknown = expect.stringMatching(/^olga:[0-9a-f]{16}$/);
    expect(hashes).toEqual([keyed, keyed]);
  });

  it('is refused about somebody who has no account, or was erased', async () => {
    const refused = async (login: string) => JSON.stringify(await strata.execute(SYSTEM, submit('y', login, '3')));
    expect(await refused('nobody')).toContain('There is no account \\"nobody\\" that a note can be about.');
    await erase();
    expect(await refused('olga')).toContain('UNKNOWN_PERSON');
    // What replaces an erased note is an ordinary one.
    expect(await strata.execute(SYSTEM, submit('y', undefined, '3'))).toMatchObject({ kind: 'done' });
  });
});
