import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { proveEvent, type LogEvent } from '@strata/ledger';
import type { Seal } from '@strata/domain';
import { exportLog, verifyLog } from '@strata/runtime';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../faults/support/long-history.js';
import { writeSealedStore, type SealedStore } from './support/sealed-store.js';

const SCRIPT = join(import.meta.dirname, 'verify.py');
const MAX_LINES = 200;

const hasPython = spawnSync('python3', ['-c', 'import cryptography']).status === 0;
if (!hasPython) process.stderr.write('The verifier in Python is not tested: it needs python3 with cryptography.\n');

it('The verifier in Python is short', () => {
  expect(readFileSync(SCRIPT, 'utf8').split('\n').length).toBeLessThanOrEqual(MAX_LINES);
});

(hasPython ? describe : describe.skip)('The verifier in Python, which knows only the documented format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-python-'));
  const file = join(folder, 'log.jsonl');
  const settings = readSettings({ STRATA_DATA: folder });
  let store: SealedStore;
  let lines: readonly string[];

  beforeAll(async () => {
    store = await writeSealedStore(folder, { random: seeded(42), seals: 6, between: 40 });
    await exportLog(settings, file, () => undefined);
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function verify(
    changed: readonly string[],
    ...key: readonly string[]
  ): { code: number | null; said: readonly string[] } {
    const path = join(folder, 'changed.jsonl');
    writeFileSync(path, `${changed.join('\n')}\n`);
    const { status, stdout, stderr } = spawnSync('python3', [SCRIPT, path, ...key], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return { code: status, said: stdout.trimEnd().split('\n') };
  }

  it('proves an export, and finds the same root', async () => {
    const { size, root } = store.last.statement;
    expect(verify(lines, store.publicKey)).toEqual({ code: 0, said: [`6 seals, root ${size}:${root}`, 'PROVEN'] });
    expect(await verifyLog(settings, { path: file })).toMatchObject({ isProven: true, sealed: { size, root } });
  });

  it('names an event that was changed', () => {
    const event = JSON.parse(lines[20]!) as { readonly position: string; readonly stream: string };
    const changed = lines.with(20, JSON.stringify({ ...event, recordedAt: '2020-01-01T00:00:00.000Z' }));
    const { code, said } = verify(changed);
    expect(code).toBe(1);
    expect(said).toContain(`the event at ${event.position} in ${event.stream} is not what was sealed`);
  });

  it('proves one event from its proof, and no other', () => {
    const events = lines.slice(1).map((line) => JSON.parse(line) as LogEvent);
    const seals = events.filter(({ stream }) => stream === 'seals-all').map(({ data }) => data as Seal);
    const event = events[30]!;
    const at = seals.findIndex(({ statement }) => statement.size > 30);
    const proof = proveEvent(event.position, { seal: seals[at]!, before: seals[at - 1] });
    const path = join(folder, 'proof.json');
    const run = (answer: object, key = seals[at]!.publicKey): string => {
      writeFileSync(path, JSON.stringify(answer));
      return spawnSync('python3', [SCRIPT, '--proof', path, key], { encoding: 'utf8' }).stdout;
    };
    expect(run({ event, proof })).toBe('PROVEN\n');
    expect(run({ event, proof }, `${'A'.repeat(43)}=`)).toBe('the event is not proven\n');
    expect(run({ event: events[29], proof })).toBe('the event is not proven\n');
  });

  it('refuses a log of another key', () => {
    expect(verify(lines, `${'A'.repeat(43)}=`).code).toBe(1);
  });

  it('finds an export without one of its lines', () => {
    expect(verify(lines.toSpliced(10, 1)).code).toBe(1);
  });
});
