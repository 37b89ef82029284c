import { beforeEach, describe, expect, it } from '@jest/globals';
import type {
  AddressedCommand,
  AgreementCommand,
  CascadeCommand,
  ClusterCommand,
  MeasureDefinition,
  Role,
  StrategyCommand,
} from '@strata/domain';
import { parseWorkflow } from '@strata/workflows';
import { operator, type Caller } from '../access/caller.js';
import type { Principal } from '../access/principal.js';
import { parseClusterFile } from '../cluster-file/parse-cluster-file.js';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { admit, CLUSTER, seedCluster } from '../commands/testing/test-system.js';
import type { MapComparison } from '../index.js';
import { newProcessSystem, type ProcessSystem } from '../processes/testing/process-system.js';
import { createStrata, type Strata } from '../strata.js';

const SYSTEM = operator('system:test');
const labels = { en: 'Sample' };
const always = <T>(value: T) => [{ from: null, value }];

const text = (await shippedWorkflow('agreement')) ?? '';
const parsed = parseWorkflow(text, 'agreement');
const CATALOGUE = {
  methods: () => Promise.resolve([]),
  questionnaires: () => Promise.resolve([]),
  templates: () => Promise.resolve([]),
  workflows: () => Promise.resolve(parsed.ok ? [{ definition: parsed.definition, text }] : []),
};

let system: ProcessSystem;
let strata: Strata;

const who = (login: string, role: Role, actor?: string): Principal => ({
  login,
  name: login,
  grants: [{ cluster: CLUSTER, role, ...(actor !== undefined && { actor }) }],
});
const cora = who('cora', 'coordinator');
const [ann, ben, carl] = ['A', 'B', 'C'].map((actor) => who(`approver of ${actor}`, 'approver', actor)) as [
  Principal,
  Principal,
  Principal,
];

const agreement = (command: AgreementCommand, strategyId = 'top'): AddressedCommand => ({
  aggregate: 'agreement',
  clusterId: CLUSTER,
  strategyId,
  command,
});
const cascade = (command: CascadeCommand): AddressedCommand => ({ aggregate: 'cascade', clusterId: CLUSTER, command });
const cluster = (command: ClusterCommand): AddressedCommand => ({ aggregate: 'cluster', clusterId: CLUSTER, command });
const map = (command: StrategyCommand, strategyId = 'top'): AddressedCommand => ({
  aggregate: 'strategy',
  clusterId: CLUSTER,
  strategyId,
  command,
});
const objective = (id: string, weight = 1) =>
  map({
    type: 'SetObjective',
    objective: { id, labels, perspective: 'finance', weight: always(weight), rollUp: 'weighted-mean' },
  });

async function sends(caller: Caller, addressed: AddressedCommand) {
  const outcome = await strata.execute(caller, addressed);
  await system.catchUp();
  return outcome;
}

async function does(caller: Caller, ...commands: readonly AddressedCommand[]): Promise<void> {
  for (const addressed of commands) expect(await sends(caller, addressed)).toMatchObject({ kind: 'done' });
}

const refused = (code: string, details?: object) => ({
  kind: 'refused',
  refusal: { code, ...(details && { details }) },
});

const propose = agreement({ type: 'ProposeStrategy', roles: [] });
const activate = cascade({ type: 'ActivateStrategy', strategyId: 'top' });

function says(party: string, answer: 'agrees' | 'objects' | 'asks', changes: object = {}): AddressedCommand {
  const command = { type: 'AnswerProposal', party, round: 1, basedOn: 0, answer, remarks: [], ...changes } as const;
  return agreement(command as AgreementCommand);
}

const view = (caller: Caller = ann) => strata.clusters.view(caller, CLUSTER);
const read = async (strategy = 'top') => strata.agreements.get(await view(), strategy);
const short = ({ differences }: MapComparison) => differences.map(({ kind, thing }) => `${kind} ${thing}`);

/** The draft of an integrative strategy with one objective, business strategies of A, B and C under it. */
beforeEach(async () => {
  system = await newProcessSystem();
  await seedCluster(system);
  await system.send(admit('C'));
  await system.catchUp();
  const { events, reads, accountStore } = system;
  const clock = { now: () => system.now };
  strata = createStrata({ events, reads, accountStore, clock, catalogue: CATALOGUE, waitFor: 50, trustFor: 0 });
  await does(SYSTEM, cluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] }));
  await does(
    SYSTEM,
    cascade({ type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels }),
  );
  for (const owner of ['A', 'B', 'C']) {
    const strategyId = owner.toLowerCase();
    await does(SYSTEM, cascade({ type: 'DraftStrategy', strategyId, rank: 'business', owner, parent: 'top', labels }));
  }
  await does(SYSTEM, objective('grow'), cluster({ type: 'RequireAgreement', required: true }));
});

describe('A strategy of three actors', () => {
  it('stays proposed while one objects, and is agreed in the second round, in which all agree', async () => {
    await does(cora, propose);
    expect((await read()).rounds[0]?.parties).toEqual(
      ['A', 'B', 'C'].map((party) => ({ party, because: ['child'], roles: [] })),
    );
    await does(ann, says('A', 'agrees'));
    await does(ben, says('B', 'agrees'));
    const remarks = [{ about: 'weight:objective:grow', comment: 'too heavy' }];
    await does(carl, says('C', 'objects', { remarks }));
    expect(await read()).toMatchObject({ status: 'proposed', rounds: [{ round: 1 }] });
    expect(await sends(cora, activate)).toMatchObject(refused('NOT_AGREED', { status: 'proposed' }));

    await does(cora, objective('grow', 2), objective('save'));
    expect(await read()).toMatchObject({ changedSince: true });
    await does(cora, agreement({ type: 'ReviseProposal', round: 1, note: 'saving too' }));
    expect(await read()).toMatchObject({ status: 'proposed', changedSince: false, rounds: [{}, { answers: [] }] });
    const changed = await strata.agreements.difference(await view(), 'top');
    expect(short(changed)).toEqual(['reweighted objective:top/grow', 'added objective:top/save']);
    expect(changed.differences[0]?.changes).toEqual([{ what: 'weight', before: '1', after: '2' }]);

    await does(ann, says('A', 'agrees', { round: 2 }));
    await does(ben, says('B', 'agrees', { round: 2 }));
    expect(await read()).toMatchObject({ status: 'proposed' });
    await does(carl, says('C', 'agrees', { round: 2 }));
    expect(await read()).toMatchObject({ status: 'agreed', proposal: 1 });
    await does(cora, activate);
  });

  it('is activated only as it was agreed on', async () => {
    expect(await sends(cora, activate)).toMatchObject(refused('NOT_AGREED', { status: 'none' }));
    await does(cora, propose);
    for (const [caller, party] of [
      [ann, 'A'],
      [ben, 'B'],
      [carl, 'C'],
    ] as const)
      await does(caller, says(party, 'agrees'));
    await does(cora, objective('save'));
    expect(await sends(cora, activate)).toMatchObject(refused('NOT_AGREED', { status: 'agreed' }));
    await does(cora, cluster({ type: 'RequireAgreement', required: false }), activate);
  });

  it('is decided by the coordinator after the deadline, with a reason, and marked as decided', async () => {
    await does(cora, propose);
    await does(ann, says('A', 'agrees'));
    const decide = agreement({ type: 'DecideProposal', round: 1, reason: 'the season begins' });
    expect(await sends(cora, decide)).toMatchObject(refused('DECISION_TOO_EARLY', { waitingFor: ['B', 'C'] }));
    system.now = Date.parse('2020-06-15T18:00:00.000Z');
    await does(cora, decide);
    expect(await read()).toMatchObject({ status: 'decided', reason: 'the season begins' });
    await does(cora, activate);
  });

  it('shows the first round against the map in force, and earlier rounds as they were', async () => {
    await does(cora, cluster({ type: 'RequireAgreement', required: false }), activate);
    await does(cora, cluster({ type: 'RequireAgreement', required: true }), objective('save'), propose);
    await does(cora, objective('learn'), agreement({ type: 'ReviseProposal', round: 1 }), objective('later'));
    const round = async (number: number) => short(await strata.agreements.difference(await view(), 'top', number));
    expect(await round(1)).toEqual(['added objective:top/save']);
    expect(await round(2)).toEqual(['added objective:top/learn']);
    await expect(round(3)).rejects.toMatchObject({ code: 'UNKNOWN_ROUND' });
    await expect(read('a')).rejects.toMatchObject({ code: 'UNKNOWN_AGREEMENT' });
    await expect(read('x')).rejects.toMatchObject({ code: 'UNKNOWN_STRATEGY' });
    expect((await strata.agreements.list(await view())).map(({ strategyId }) => strategyId)).toEqual(['top']);
  });
});

describe('A cluster file', () => {
  const apply = async (file: string, dryRun = false) => {
    const parsedFile = parseClusterFile(file, 'cluster.yaml');
    if (!parsedFile.ok) throw new Error(JSON.stringify(parsedFile.problems));
    const report = await strata.clusters[dryRun ? 'preview' : 'apply'](SYSTEM, parsedFile.file);
    await system.catchUp();
    return report.changes;
  };
  const agreed = async (round = 1) => {
    for (const [caller, party] of [
      [ann, 'A'],
      [ben, 'B'],
      [carl, 'C'],
    ] as const)
      await does(caller, says(party, 'agrees', { round }));
  };

  it('changes the working copy where agreement is required, and puts it in force once it is agreed on', async () => {
    const draft = await strata.clusters.export(await view(SYSTEM));
    const file = draft.replace(/(top:\n {4}rank: integrative\n) {4}status: draft\n/, '$1');
    expect(file).not.toBe(draft);
    expect(await apply(file)).toEqual([]);
    await does(cora, propose);
    await agreed();
    expect(await apply(file, true)).toEqual(['activate strategy top']);
    expect(await apply(file)).toEqual(['activate strategy top']);
    expect(await apply(file)).toEqual([]);

    const more = file.replace(
      '      grow:',
      '      save:\n        labels: Save\n        perspective: finance\n      grow:',
    );
    const changed = ['set objective save "Save" (map of top)', 'arrange objectives: save, grow (map of top)'];
    expect(await apply(more)).toEqual(changed);
    expect(await apply(more)).toEqual([]);
    await does(cora, propose);
    await agreed();
    expect(await apply(more.replace('labels: Save\n', 'labels: Spare\n'))).toEqual([
      'set objective save "Spare" (map of top)',
    ]);
    await does(cora, agreement({ type: 'ProposeStrategy', roles: [] }));
    await agreed();
    expect(await apply(more.replace('labels: Save\n', 'labels: Spare\n'))).toEqual(['activate strategy top']);
    expect(await strata.agreements.list(await view())).toMatchObject([{ status: 'agreed', proposal: 3 }]);
  });
});

describe('A workflow of the cluster', () => {
  it('sets the quorum, the roles and the deadline of the rounds that open from then on', async () => {
    await does(cora, propose);
    const own = text
      .replace('version: 1', 'version: 2')
      .replace('agree: 100, objections: 0', 'agree: 60, objections: 1')
      .replace('from: proposed, workingDays: 10', 'from: proposed, workingDays: 5')
      .replace('id: financier', 'id: bank');
    const definition = { cluster: CLUSTER, workflow: 'agreement', text: own, reason: 'two of three are enough' };
    expect(await strata.processes.define(cora, definition)).toMatchObject({ kind: 'done' });
    await does(ann, says('A', 'objects', { comment: 'no' }));
    for (const [caller, party] of [
      [ben, 'B'],
      [carl, 'C'],
    ] as const)
      await does(caller, says(party, 'agrees'));
    expect(await read()).toMatchObject({ status: 'proposed', rounds: [{ version: 1 }] });

    await does(cora, objective('save'));
    const revise = (role: string) => agreement({ type: 'ReviseProposal', round: 1, roles: [{ party: 'A', role }] });
    expect(await sends(cora, revise('financier'))).toMatchObject(refused('ROLE_NOT_FOUND'));
    await does(cora, revise('bank'));
    expect((await read()).rounds[1]).toMatchObject({ version: 2, due: '2020-06-08T18:00:00.000Z' });
    await does(ann, says('A', 'objects', { round: 2, comment: 'no' }));
    await does(ben, says('B', 'agrees', { round: 2 }));
    await does(carl, says('C', 'agrees', { round: 2 }));
    expect(await read()).toMatchObject({ status: 'agreed' });
  });

  it('is refused with line and column if it is faulty', async () => {
    const faulty = text.replace('version: 1', 'version: 2').replace('due: answers-due\n', 'due: answer-due\n');
    const outcome = await strata.processes.define(cora, {
      ...{ cluster: CLUSTER, workflow: 'agreement', text: faulty, reason: 'x' },
    });
    expect(outcome).toMatchObject(refused('INVALID_WORKFLOW_DEFINITION'));
    expect(JSON.stringify(outcome)).toMatch(
      /line \d+, column \d+: There is no moment named answer-due .* Did you mean answers-due/,
    );
  });
});

describe('Those whom a proposal affects', () => {
  it('are also those who contribute, those whose figures a measure is aggregated from, and those with a role', async () => {
    const definition: MeasureDefinition = {
      labels,
      unit: '%',
      decimals: 1,
      valueType: 'number',
      polarity: 'higher',
      frequency: 'year',
      scoring: { kind: 'goal-red-flag' },
      aggregation: { time: 'last', organisation: 'mean' },
      accumulate: 'period',
    };
    await does(SYSTEM, admit('D'));
    const define = { type: 'DefineMeasure', measureId: 'guests', definition } as const;
    await does(SYSTEM, { aggregate: 'measure', clusterId: CLUSTER, measureId: 'guests', command: define });
    await does(
      SYSTEM,
      map({ type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure: 'guests', weight: always(1) } }),
    );
    const own = { id: 'sell', labels, perspective: 'finance', weight: always(1), rollUp: 'weighted-mean' } as const;
    await does(SYSTEM, map({ type: 'SetObjective', objective: own }, 'a'));
    const link = { objective: 'sell', parentObjective: 'grow', kind: 'contributes', weight: always(1) } as const;
    await does(SYSTEM, map({ type: 'LinkToParent', link }, 'a'));
    await does(cora, agreement({ type: 'ProposeStrategy', roles: [{ party: '@cluster', role: 'financier' }] }));
    expect((await read()).rounds[0]?.parties).toEqual([
      { party: '@cluster', because: ['role'], roles: ['financier'] },
      { party: 'A', because: ['child', 'contribution', 'measure'], roles: [] },
      { party: 'B', because: ['child', 'measure'], roles: [] },
      { party: 'C', because: ['child', 'measure'], roles: [] },
      { party: 'D', because: ['measure'], roles: [] },
    ]);
    await does(cora, says('@cluster', 'agrees'));
  });

  it('answer for themselves alone; owners propose and withdraw, coordinators decide', async () => {
    await does(cora, propose);
    const others = [cora, ben, who('una', 'updater', 'A'), who('audrey', 'auditor'), who('adam', 'administrator')];
    for (const other of others) expect(await sends(other, says('A', 'agrees'))).toMatchObject(refused('NOT_ALLOWED'));
    for (const command of [propose, agreement({ type: 'WithdrawProposal', reason: 'mine' })]) {
      expect(await sends(ann, command)).toMatchObject(refused('NOT_ALLOWED'));
    }
    const decide = agreement({ type: 'DecideProposal', round: 1, reason: 'now' }, 'a');
    expect(await sends(ann, decide)).toMatchObject(refused('NOT_ALLOWED'));
    const remind = agreement({ type: 'RemindOfProposal', proposal: 1, round: 1, step: 'remind' });
    expect(await sends(cora, remind)).toMatchObject(refused('NOT_ALLOWED'));
    expect(await sends(cora, agreement({ type: 'EscalateProposal', proposal: 1, round: 1 }))).toMatchObject(
      refused('NOT_ALLOWED'),
    );
    await does(ann, agreement({ type: 'ProposeStrategy', roles: [{ party: 'B', role: 'supporter' }] }, 'a'));
    await does(ann, agreement({ type: 'WithdrawProposal', reason: 'later' }, 'a'));
    expect(await read('a')).toMatchObject({ status: 'withdrawn', reason: 'later' });
    await expect(view(who('stranger', 'approver'))).resolves.toBeDefined();
  });

  it('of two people who answer for one at once, one wins and the other is told', async () => {
    await does(cora, propose);
    const { events, reads, accountStore } = system;
    const other = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, trustFor: 0 });
    const outcomes = await Promise.all([
      strata.execute(ann, says('A', 'agrees')),
      other.execute(who('abe', 'approver', 'A'), says('A', 'objects', { comment: 'no' })),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject(refused('ANSWER_CONFLICT'));
    await system.catchUp();
    expect((await read()).rounds[0]?.answers).toHaveLength(1);
  });

  it('of two who propose, revise or decide at once, one wins and the other is told', async () => {
    const { events, reads, accountStore } = system;
    const other = createStrata({
      ...{ events, reads, accountStore, trustFor: 0, clock: { now: () => system.now } },
      catalogue: CATALOGUE,
    });
    const codesOf = async (...commands: readonly AddressedCommand[]) => {
      const outcomes = await Promise.all(
        commands.map((command, index) =>
          (index === 0 ? strata : other).execute(who(`c${index}`, 'coordinator'), command),
        ),
      );
      await system.catchUp();
      return outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind)).sort();
    };
    const named = (role: string) => [{ party: 'A', role }];
    const proposals = ['executor', 'supporter'].map((role) =>
      agreement({ type: 'ProposeStrategy', roles: named(role) }),
    );
    expect(await codesOf(...proposals)).toEqual(['PROPOSAL_EXISTS', 'done']);
    await does(cora, objective('save'));
    const revisions = ['initiator', 'financier'].map((role) =>
      agreement({ type: 'ReviseProposal', round: 1, roles: named(role) }),
    );
    expect(await codesOf(...revisions)).toEqual(['ROUND_OVER', 'done']);
    system.now += 60 * 86_400_000;
    const decisions = ['one', 'another'].map((reason) => agreement({ type: 'DecideProposal', round: 2, reason }));
    expect(await codesOf(...decisions)).toEqual(['NOT_PROPOSED', 'done']);
  });

  it('are told that a round is over if the proposal was revised meanwhile', async () => {
    await does(cora, propose, objective('save'));
    const revise = agreement({ type: 'ReviseProposal', round: 1 });
    const outcomes = await Promise.all([sends(cora, revise), sends(ann, says('A', 'agrees', { round: 1 }))]);
    expect(outcomes[0]).toMatchObject({ kind: 'done' });
    expect(await sends(ben, says('B', 'agrees'))).toMatchObject(refused('ROUND_OVER', { current: 2 }));
    await does(cora, objective('learn'));
    expect(await sends(cora, revise)).toMatchObject(refused('ROUND_OVER', { round: 1, current: 2 }));
  });
});

describe('The process of a round', () => {
  const effects = async () =>
    (await system.recorded('ProposalReminderSent', 'ProposalEscalated')).map(({ type, data }) => [
      type,
      data['round'],
      data['step'] ?? 'escalate',
      data['waitingFor'],
    ]);

  it('reminds those who have not answered, and asks the coordinator after the deadline, each once', async () => {
    await does(cora, propose);
    await does(ann, says('A', 'agrees'));
    await system.act();
    expect(await effects()).toEqual([]);
    system.now = Date.parse('2020-06-10T09:00:00.000Z');
    await system.act();
    await does(ben, says('B', 'objects', { comment: 'no' }));
    system.now = Date.parse('2020-06-16T09:00:00.000Z');
    await system.act();
    expect(await effects()).toEqual([
      ['ProposalReminderSent', 1, 'remind', ['B', 'C']],
      ['ProposalReminderSent', 1, 'remind-due', ['C']],
      ['ProposalEscalated', 1, 'escalate', ['C']],
    ]);
    await system.catchUp();
    expect((await read()).rounds[0]).toMatchObject({ reminders: ['remind', 'remind-due'], escalated: true });
    const events = await strata.timeline.page(await view(), { limit: 1, newestFirst: true });
    expect(events[0]?.sentence.en).toBe('The coordinator was asked to decide the proposal of the strategy Sample.');
  });

  it('acts once if several runners act at the same moment', async () => {
    await does(cora, propose);
    system.now += 60 * 86_400_000;
    const runners = [system.newProcessRunner(), system.newProcessRunner(), system.newProcessRunner()];
    for (let turn = 0; turn < 10; turn += 1) {
      await system.project();
      await Promise.all(runners.map((runner) => runner.tick()));
    }
    expect((await effects()).map(([, , step]) => step)).toEqual(['remind', 'remind-due', 'escalate']);
    expect(await system.recorded('ProcessStarted')).toHaveLength(1);
  });

  it('does nothing for a round that is over, however late it comes', async () => {
    await does(cora, propose, objective('save'), agreement({ type: 'ReviseProposal', round: 1 }));
    system.now += 365 * 86_400_000;
    await system.act();
    expect((await effects()).map(([type, round]) => [type, round])).toEqual([
      ['ProposalReminderSent', 2],
      ['ProposalReminderSent', 2],
      ['ProposalEscalated', 2],
    ]);
    await does(cora, agreement({ type: 'DecideProposal', round: 2, reason: 'a year has passed' }));
  });
});

describe('Realignment', () => {
  const tasks = async () => (await strata.agreements.realignments(await view())).map(({ since: _, ...task }) => task);
  const task = (strategy: string, alignedWith?: number) => ({
    ...{ strategy, labels, owner: strategy.toUpperCase(), parent: 'top', alignedWith },
  });

  beforeEach(async () => {
    await does(cora, cluster({ type: 'RequireAgreement', required: false }), activate);
    for (const strategyId of ['a', 'b']) await does(cora, cascade({ type: 'ActivateStrategy', strategyId }));
  });

  it('is a task of each active child of a revised parent, with what changed above it', async () => {
    expect(await tasks()).toEqual([]);
    await does(cora, objective('save'), cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'saving' }));
    expect(await tasks()).toEqual([task('a', 1), task('b', 1)]);
    await does(cora, objective('learn'), cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'learning' }));
    expect(await tasks()).toEqual([task('a', 1), task('b', 1)]);
    const changed = await strata.agreements.parentDifference(await view(), 'a');
    expect(changed && short(changed)).toEqual(['added objective:top/save', 'added objective:top/learn']);
    expect(await strata.agreements.parentDifference(await view(), 'c')).toBeUndefined();
  });

  it('ends when the owner confirms the alignment, or revises the strategy', async () => {
    await does(cora, objective('save'), cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'saving' }));
    await does(ann, cascade({ type: 'ConfirmAlignment', strategyId: 'a' }));
    expect(await tasks()).toEqual([task('b', 1)]);
    await does(cora, cascade({ type: 'ReviseStrategy', strategyId: 'b', note: 'in line' }));
    expect(await tasks()).toEqual([]);
    await does(cora, objective('learn'), cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'learning' }));
    const changed = await strata.agreements.parentDifference(await view(), 'a');
    expect(changed && short(changed)).toEqual(['added objective:top/learn']);
  });

  it('has no difference if the parent has replaced another one', async () => {
    await does(
      cora,
      cascade({ type: 'DraftStrategy', strategyId: 'next', rank: 'integrative', owner: '@cluster', labels }),
    );
    await does(cora, cascade({ type: 'ActivateStrategy', strategyId: 'next', supersedes: 'top' }));
    expect(await tasks()).toEqual(['a', 'b'].map((strategy) => ({ ...task(strategy), parent: 'next' })));
    expect(await strata.agreements.parentDifference(await view(), 'a')).toBeUndefined();
  });
});
