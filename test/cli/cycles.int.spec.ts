import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcessView } from '@strata/application';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdp, openPlace } from '../main-job/support/load.js';
import { ROOT } from '../main-job/support/edp.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { strata, type Ran } from './support/strata.js';

let place: Place;
const OF = ['--cluster', 'edp'];
const PERIOD = ['--period', '2090-01'];
const ask = (...args: readonly string[]): Promise<Ran> => strata(args, { env: place.env });
const must = async (...args: readonly string[]): Promise<Ran> => {
  const ran = await ask(...args);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return ran;
};

beforeAll(async () => {
  place = await newPlace();
  const runtime = await openPlace(place);
  await applyEdp(runtime);
  await runtime.close();
}, 60_000);

afterAll(() => place.remove());

describe('strata cycle', () => {
  it('opens a period with the deadlines of each rank, once', async () => {
    const { stdout } = await must('cycle', 'open', ...OF, ...PERIOD);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '2090-01  open  grace period until 2090-02-20T18:00:00.000Z',
      '  operational  due 2090-02-07T18:00:00.000Z',
      '  functional   due 2090-02-09T18:00:00.000Z',
      '  business     due 2090-02-13T18:00:00.000Z',
      '  integrative  due 2090-02-15T18:00:00.000Z',
      '  0 reminders sent, workflow version 1',
    ]);
    const again = await ask('cycle', 'open', ...OF, ...PERIOD, '--json');
    expect(again.code).toBe(1);
    expect(again.json()).toMatchObject({ error: { code: 'CYCLE_EXISTS', details: { status: 'open' } } });
  });

  it('locks and reopens it, and lists and shows it', async () => {
    expect((await must('cycle', 'lock', ...OF, ...PERIOD)).stdout).toMatch(/^2090-01 {2}locked /);
    expect((await must('cycle', 'list', ...OF)).stdout).toMatch(/^2090-01 {2}locked /);
    const { stdout } = await must('cycle', 'reopen', ...OF, ...PERIOD, '--reason', 'a member was late');
    expect(stdout).toContain('reopened: a member was late');
    expect((await must('cycle', 'show', ...OF, ...PERIOD, '--json')).json()).toMatchObject({ status: 'open' });
    const unknown = await ask('cycle', 'show', ...OF, '--period', '2090-02');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('2090-02')]);
  });

  it('tells the timeline', async () => {
    const { stdout } = await must('timeline', ...OF, '--language', 'uk');
    expect(stdout).toContain('Відкрито звітний цикл за 2090-01; його буде закрито для змін 2090-02-20T18:00:00.000Z.');
    expect(stdout).toContain('Період 2090-01 закрито для змін.');
  });
});

describe('strata process', () => {
  it('shows what waits, retries what failed, and refuses an unknown process', async () => {
    const runtime = await openPlace(place);
    const { strata: product } = runtime;
    const ref = { aggregate: 'process', cluster: 'edp', workflow: 'reporting-cycle', key: '2091-01' } as const;
    const steps = [{ id: 'lock', due: '2020-01-01T00:00:00.000Z', action: 'lock' }];
    const definition = { version: 1, sha256: 'a'.repeat(64) };
    const start = { type: 'StartProcess', definition, steps, pauses: [] } as const;
    const runner = product.processes.runner();
    await product.execute(TESTER, { ...ref, command: start });
    await runtime.catchUp();
    await runner.tick();
    await runtime.close();

    const listed = await must('process', 'list', ...OF);
    expect(listed.stdout.split('\n').map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
      expect.stringMatching(/^reporting-cycle\.2090-01 running since /),
      expect.stringMatching(/^reporting-cycle\.2091-01 parked since /),
      '',
    ]);
    const shown = await must('process', 'show', 'reporting-cycle.2091-01', ...OF);
    expect(shown.stdout).toContain(
      'failed attempts: 1, CYCLE_NOT_FOUND The cluster has not opened a cycle for 2091-01.',
    );
    const retried = await must('process', 'retry', 'reporting-cycle.2091-01', ...OF, '--json');
    expect(retried.json<ProcessView>()).toMatchObject({
      status: 'running',
      steps: [{ status: 'waiting', attempts: 0 }],
    });
    expect((await must('process', 'list', ...OF, '--parked')).stdout).toBe('no process\n');
    expect((await ask('process', 'show', 'reporting-cycle.2099', ...OF)).code).toBe(2);
    expect((await ask('process', 'retry', 'reporting-cycle.2099', ...OF)).code).toBe(1);
  });

  it('takes a definition of the cluster, and refuses a faulty one with line and column', async () => {
    const text = readFileSync(join(ROOT, 'config/workflows/reporting-cycle.yaml'), 'utf8');
    const file = join(place.folder, 'own.yaml');
    writeFileSync(file, text.replace('version: 1', 'version: 2').replace('on: grace-end', 'on: grace-ende'));
    const why = ['--reason', 'our holidays'];
    const refused = await ask('process', 'define', file, ...OF, ...why);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /line 43, column 21: There is no moment named grace-ende .* Did you mean grace-end\?/,
    );
    writeFileSync(file, text.replace('version: 1', 'version: 2').replace('holidays: []', "holidays: ['2091-02-01']"));
    const { stdout } = await must('process', 'define', file, ...OF, ...why);
    expect(stdout).toBe('processes that begin from now on follow version 2 of reporting-cycle\n');
    const shown = await must('cycle', 'open', ...OF, '--period', '2091-01');
    expect(shown.stdout).toContain('operational  due 2091-02-08T18:00:00.000Z');
    expect(shown.stdout).toContain('workflow version 2');
  });
});

describe('strata cycle except', () => {
  it('lets a reporter submit after the lock until a moment', async () => {
    const exception = ['--member', 'GR', '--until', '2091-06-01', '--reason', 'a flood'];
    const { stdout } = await must('cycle', 'except', ...OF, ...PERIOD, ...exception);
    expect(stdout).toContain('  GR may report until 2091-06-01T23:59:59.999Z: a flood');
    const over = await ask('cycle', 'except', ...OF, ...PERIOD, ...exception, '--until', '2001-01-01');
    expect([over.code, over.stderr]).toEqual([1, expect.stringContaining('would have ended')]);
    const ended = await must('cycle', 'end-exception', ...OF, ...PERIOD, '--member', 'GR', '--reason', 'it came');
    expect(ended.stdout).toMatch(/ {2}the exception of GR was ended at 20\S+Z: it came/);
    const unknown = await ask('cycle', 'end-exception', ...OF, ...PERIOD, '--member', 'AT', '--reason', 'none');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('"AT" has no exception')]);
  });
});

describe('strata cycle completion', () => {
  it('says who is late at a moment, and reminds only those who are', async () => {
    await must('cycle', 'open', ...OF, '--period', '2090');
    const at = ['--at', '2091-01-13T18:00:00.001Z'];
    const { stdout } = await must('cycle', 'completion', ...OF, '--period', '2090', '--late', ...at);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^actor +rank +due +reported +late +late since +nudged/);
    expect(lines[1]).toMatch(/^AT +business +2091-01-11T18:00:00\.000Z +0 of 2 +0 +2091-01-11T18:00:00\.000Z/);
    expect(lines.at(-1)).toMatch(/^all +business +2091-01-11T18:00:00\.000Z +0 of 56 +0 +28 of 28/);
    const refused = await ask('cycle', 'nudge', ...OF, '--period', '2090');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('Nobody is late')]);
  });
});

describe('strata approvals', () => {
  const year = String(new Date().getUTCFullYear());
  const of = [...OF, '--member', 'GR', '--period', year];
  const submit = (value: string) => must('submit', ...of, '--measure', 'debt', '--value', value, '--confirm');

  beforeAll(async () => {
    const stages = 'approval:\n  fourEyes: false\n  stages:\n    - { id: check, role: approver, on: business-due }\n';
    const text = readFileSync(join(ROOT, 'config/workflows/reporting-cycle.yaml'), 'utf8');
    const file = join(place.folder, 'stages.yaml');
    writeFileSync(file, text.replace('version: 1', 'version: 3').replace('retry:\n', `${stages}retry:\n`), {
      mode: 0o600,
    });
    await must('process', 'define', file, ...OF, '--reason', 'a second pair of eyes');
    expect((await must('cycle', 'open', ...OF, '--period', year)).stdout).toContain(
      '  approval at the stage check by approver, due ',
    );
    await submit('150.1');
  }, 60_000);

  it('list what waits, and return it with a note', async () => {
    const { stdout } = await must('approvals', ...OF);
    const [header, line] = stdout.split('\n');
    expect(header).toMatch(/^member +period +measure +before +value +stage +due +entered by +note$/);
    expect(line).toMatch(new RegExp(`^GR +${year} +debt +150\\.1 +check +`));
    await must('return', 'debt', ...of, '--stage', 'check', '--note', 'of which quarter?');
    expect((await must('sheet', ...of)).stdout).toMatch(
      /debt\tGR\t150\.1 .*returned by cli:\S+: of which quarter\?\tcan be written/,
    );
  });

  it('approve what waits at a stage', async () => {
    await submit('149.9');
    expect((await must('approvals', ...OF, '--json')).json()).toMatchObject([
      { edition: 3, value: { value: '149.9' }, before: { value: '150.1' }, stage: { id: 'check' } },
    ]);
    expect((await must('approve', ...of, '--stage', 'check')).stdout).toBe('nothing waits for approval\n');
    const again = await ask('approve', ...of, '--stage', 'check');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('waits at the stage')]);
    const unknown = await ask('approve', 'debt', ...of, '--stage', 'check');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('was approved meanwhile')]);
    expect((await must('sheet', ...of)).stdout).toMatch(/debt\tGR\t149\.9 .*APPROVED: The account "cli:/);
  });
});
