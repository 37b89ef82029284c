import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseClusterFile, valueLines, type ClusterFile } from '@strata/application';
import type { AddressedCommand } from '@strata/domain';
import { Readable } from 'node:stream';
import { TESTER } from '../support/tester.js';
import {
  assess,
  inCluster,
  newMethodSystem,
  register,
  report,
  systemWithMethods,
  type MethodSystem,
} from './support/method-system.js';

const PERIODS = ['2008', '2009', '2010'];
const COLUMNS = {
  member: 'member',
  measure: { column: 'measure' },
  period: 'period',
  value: 'value',
  reason: 'reason',
  note: 'note',
  withdrawn: 'withdrawn',
};
const scenario = (command: object): AddressedCommand =>
  ({ aggregate: 'scenario', clusterId: 'alps', scenarioId: 'boom', command }) as AddressedCommand;

const programme = (command: object): AddressedCommand =>
  ({ aggregate: 'programme', clusterId: 'alps', strategyId: 'top', command }) as AddressedCommand;
const initiative = {
  ...{ id: 'spa', labels: { en: 'Spa', uk: 'Спа' }, objectives: ['x'], measures: ['raw'], responsible: ['A', 'B'] },
  ...{
    start: '2009-01-01',
    end: '2010-12-31',
    milestones: [{ id: 'permit', labels: { en: 'Permit' }, due: '2009-06-30' }],
  },
};

let system: MethodSystem;
let text: string;

beforeAll(async () => {
  system = await systemWithMethods();
  const matrix = {
    groups: [{ id: 'families', labels: { en: 'Families', uk: 'Родини' } }],
    services: [{ id: 'rooms', labels: { en: 'Rooms' } }],
    cells: [
      {
        group: 'families',
        service: 'rooms',
        share: '40.0',
        demand: 'growing',
        advantage: 'by the sea: quiet',
        target: true,
      },
    ],
  } as const;
  await system.send(
    ...[1, 2].flatMap((factor) => ['A', 'B'].map((actor) => report(actor, `200${7 + factor}`, 'raw', `${factor * 4}`))),
    report('A', '2009', 'raw', '9'),
    assess('A', '2009', { assessor: 'Ann "the" expert', grade: 'S' }),
    assess('A', '2009', { assessor: 'bob', grade: 'N' }),
    register('first', 3, 5, '# a comment with trailing spaces   \n'),
    { aggregate: 'method', clusterId: 'alps', methodId: 'first', command: { type: 'StartMethodTrial', version: 2 } },
    { aggregate: 'segmentation', clusterId: 'alps', command: { type: 'SegmentMarket', actorId: 'A', ...matrix } },
    scenario({ type: 'DraftScenario', scenarioId: 'boom', labels: { en: 'Boom' } }),
    scenario({
      type: 'AssumeValues',
      assumptions: [{ measure: 'raw', subject: 'A', period: '2009', value: '9.50' }],
    }),
    programme({ type: 'PlanInitiative', initiative }),
    programme({ type: 'PlanInitiative', initiative: { ...initiative, id: 'road' } }),
    programme({ type: 'SetInitiativeStatus', initiativeId: 'spa', status: 'under-way', comment: 'on time: yes' }),
    programme({ type: 'ReachMilestone', initiativeId: 'spa', milestoneId: 'permit', on: '2009-07-04' }),
    programme({
      type: 'PlanActivities',
      initiativeId: 'spa',
      activities: [{ id: 'pools', labels: { en: 'Pools' }, dTs: '20', dC: '-5.0', dK: '10' }],
    }),
    programme({ type: 'CancelInitiative', initiativeId: 'road', reason: 'too dear' }),
    inCluster({ type: 'RequireSecondFactor', required: true }),
    inCluster({ type: 'RequireAgreement', required: true }),
    inCluster({ type: 'SetDisclosure', disclosure: 'open' }),
  );
  await system.catchUp();
  text = await system.strata.clusters.export(await system.view());
});

function parsed(written: string): ClusterFile {
  const outcome = parseClusterFile(written, 'cluster.yaml');
  if (!outcome.ok) throw new Error(`${JSON.stringify(outcome.problems)}\n${written}`);
  return outcome.file;
}

async function copied(): Promise<MethodSystem> {
  const copy = await newMethodSystem();
  await copy.strata.clusters.apply(TESTER, parsed(text));
  await copy.catchUp();
  const lines = [...valueLines(await system.strata.reports.values(await system.view()), false)];
  await copy.strata.reports.importFile(TESTER, 'alps', {
    input: Readable.from(lines),
    file: 'values.csv',
    columns: COLUMNS,
    skipBad: false,
    dryRun: false,
  });
  await copy.catchUp();
  return copy;
}

describe('The file of a whole cluster', () => {
  it('has its methods, bindings, assessments, segmentations, scenarios and settings', () => {
    for (const part of [
      'secondFactor: required',
      'agreement: required',
      'disclosure: open',
      'onTrial: 2',
      'kind: assessment',
      'periodsBack: 1',
      'Ann "the" expert:',
      "advantage: 'by the sea: quiet'",
      'value: 9.50',
      'reached: 2009-07-04',
      'dC: -5.0',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('changes nothing when it is applied to that cluster', async () => {
    const { changes } = await system.strata.clusters.preview(TESTER, parsed(text));
    expect(changes).toEqual([]);
  });

  it('makes, applied to an empty store, a cluster with the same scores and the same file', async () => {
    const copy = await copied();
    expect(await copy.strata.clusters.export(await copy.view())).toBe(text);
    for (const period of PERIODS) {
      for (const variant of [{}, { onTrial: 'first' }, { scenario: 'boom' }]) {
        const of = async ({ strata, view }: MethodSystem) =>
          (await strata.scorecards.of(await view(), { period, ...variant })).nodes;
        expect(await of(copy)).toEqual(await of(system));
      }
    }
    const scored = await system.strata.scorecards.of(await system.view(), { period: '2009' });
    expect(scored.nodes.filter(({ score }) => score !== null).length).toBeGreaterThan(4);
  });

  it('leaves what it does not mention as it is, and removes what it leaves out of a section', async () => {
    const copy = await copied();
    const without = text.replace(/\nmethods:\n[^]*?(?=\n\w)/, '');
    expect(without).not.toContain('definition');
    expect((await copy.strata.clusters.preview(TESTER, parsed(without))).changes).toEqual([]);
    const fewer = text.replace(/\nscenarios:\n[^]*$/, '\nscenarios: {}\n').replace(/ +bob:\n.*\n/, '');
    expect((await copy.strata.clusters.preview(TESTER, parsed(fewer))).changes).toEqual([
      'withdraw 1 grades of bob: q about A for 2009',
      'discard scenario (scenario boom)',
    ]);
    const other = text
      .replace(/ +reached: .*\n/, '')
      .replace('dTs: 20', 'dTs: 30')
      .replace('on time: yes', 'late')
      .replace(/end: 2010-12-31/, 'end: 2011-12-31');
    expect((await copy.strata.clusters.preview(TESTER, parsed(other))).changes).toEqual([
      'plan initiative spa "Spa" (strategy top)',
      'set the status of initiative spa to under-way (strategy top)',
      'plan 1 development activities of initiative spa (strategy top)',
    ]);
    const none = text.replace(/\nprogrammes:\n[^]*$/, '\nprogrammes: {}\n');
    expect((await copy.strata.clusters.preview(TESTER, parsed(none))).changes).toEqual([
      'cancel initiative spa (strategy top)',
    ]);
  });

  it('is refused with the place of a fault in a definition, a binding or a period', () => {
    const faulty = text
      .replace("period: '2009'", 'period: 2009-13')
      .replace('kind: assessment', 'kind: guess')
      .replace('version: 1', 'version: one');
    const outcome = parseClusterFile(faulty, 'cluster.yaml');
    expect(outcome.ok ? [] : outcome.problems.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^methods\.\w+\.versions\[0\]\.definition$/),
      'methods.first.binding',
      expect.stringMatching(/^assessments\[0\]\.period$/),
    ]);
  });
});
