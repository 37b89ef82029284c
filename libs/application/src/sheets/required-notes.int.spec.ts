import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, ReportedValue } from '@strata/domain';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { openCycle } from '../processes/testing/process-system.js';
import { newReportingCluster, submit, SYSTEM, who, type ReportingCluster } from './testing/reporting-cluster.js';

const RULES = `noteRequired:
  - { measures: [margin], below: 10 }
  - { changeAbove: 30, notApplicable: true }
`;
const PERIOD = '2020';
const ann = who('updater', 'A');
const evidence = { sha256: 'c'.repeat(64), address: 'https://archive.example/act-17.pdf' };

let cluster: ReportingCluster;

/** One value of A with a note or evidence. */
function noted(measure: string, value: string, more: Partial<ReportedValue>): AddressedCommand {
  const values = [{ measure, subject: 'A', actual: { kind: 'number', value } as const, ...more }];
  return {
    aggregate: 'report',
    clusterId: CLUSTER,
    command: { type: 'SubmitValues', actorId: 'A', period: PERIOD, values },
  };
}

const send = (addressed: AddressedCommand) => cluster.strata.execute(ann, addressed);

beforeEach(async () => {
  cluster = await newReportingCluster();
  cluster.system.now = Date.parse('2021-01-04T08:00:00.000Z');
  const shipped = (await shippedWorkflow('reporting-cycle')) ?? '';
  const text = shipped.replace('version: 1', 'version: 2').replace('retry:\n', `${RULES}retry:\n`);
  const definition = { workflow: 'reporting-cycle', version: 2, text, sha256: 'b'.repeat(64) };
  const define = { type: 'DefineWorkflow', definition, reason: 'notes' } as const;
  await cluster.done({ aggregate: 'workflows', clusterId: CLUSTER, command: define }, openCycle(PERIOD));
});

describe('A cycle that asks for notes', () => {
  it('refuses values without one, and takes them with one', async () => {
    const refused = await send(submit(PERIOD, ['margin', '9'], ['debt', '3']));
    expect(refused).toMatchObject({
      refusal: {
        code: 'NOTE_REQUIRED',
        message: 'The measure "margin" of "A" needs a note, because 9 is below 10.',
        remedy: 'Add a note that explains the value.',
        details: { values: [{ index: 0, measure: 'margin' }] },
      },
    });
    expect(await send(submit(PERIOD, ['margin', '20']))).toMatchObject({
      refusal: { message: expect.stringContaining('differs by more than 30 % from 14 in the period before') },
    });
    expect(await send(noted('margin', '9', { note: 'a flood' }))).toMatchObject({ kind: 'done' });
  });

  it('says beforehand which values need one', async () => {
    const view = await cluster.strata.clusters.view(ann, CLUSTER);
    const typed = { measure: 'margin', period: PERIOD };
    const check = async (...values: readonly { readonly text: string; readonly note?: string }[]) => {
      const found = await cluster.strata.sheets.check(view, {
        actor: 'A',
        values: values.map((one) => ({ ...typed, ...one })),
      });
      return found.map(({ refusal }) => refusal?.code);
    };
    expect(await check({ text: '9' })).toEqual(['NOTE_REQUIRED']);
    expect(await check({ text: 'n/a' })).toEqual(['NOTE_REQUIRED']);
    expect(await check({ text: '9', note: 'a flood' })).toEqual([undefined]);
    expect(await check({ text: '14' })).toEqual([undefined]);
  });

  it('leaves restatements, which have a reason, and periods without such a cycle alone', async () => {
    await cluster.done(submit('2018', ['debt', '1']), submit('2019', ['debt', '9']));
    await send(submit(PERIOD, ['margin', '14']));
    const { command, ...to } = submit(PERIOD, ['margin', '9']);
    const restate = { ...to, command: { ...command, type: 'RestateValues', reason: 'an error' } } as AddressedCommand;
    expect(await send(restate)).toMatchObject({ kind: 'done' });
  });
});

describe('The evidence of a value', () => {
  it('is in the sheet, in the value and in the timeline, and stays with the value when another one is restated', async () => {
    await send(noted('margin', '14', { evidence }));
    await send(submit(PERIOD, ['debt', '3']));
    await cluster.system.catchUp();
    const { rows } = await cluster.sheet(PERIOD);
    expect(rows.map(({ measure, value }) => [measure.id, value?.evidence ?? null])).toEqual([
      ['jobs', null],
      ['margin', evidence],
      ['debt', null],
    ]);
    const view = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
    const key = { measure: 'margin', subject: 'A', period: PERIOD };
    expect(await cluster.strata.reports.value(view, key)).toMatchObject({ value: '14', evidence });
    expect(await cluster.strata.reports.versions(view, key)).toMatchObject([{ evidence }]);
    const entries = await cluster.strata.timeline.page(view, { about: 'member:A', limit: 200 });
    expect(entries.map((entry) => entry.evidence).filter((one) => one !== null)).toEqual([evidence]);
  });
});
