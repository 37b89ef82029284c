import { describe, expect, it } from '@jest/globals';
import type { RoleGrant, AddressedCommand } from '@strata/domain';
import { mayCommand, type AccessFacts } from './command-access.js';
import { mayRead, mayReadAccounts, mayReadFigures } from './read-access.js';
import type { Principal } from './principal.js';

const who = (login: string, ...grants: readonly RoleGrant[]): Principal => ({ login, name: login, grants });

/** A principal with each role in the cluster alps, updaters and approvers for both A and B, and one with roles elsewhere. */
const EVERYBODY: Readonly<Record<string, Principal>> = {
  nobody: who('nobody'),
  root: who('root', { cluster: '*', role: 'administrator' }),
  administrator: who('administrator', { cluster: 'alps', role: 'administrator' }),
  coordinator: who('coordinator', { cluster: 'alps', role: 'coordinator' }),
  auditor: who('auditor', { cluster: 'alps', role: 'auditor' }),
  updaterA: who('updaterA', { cluster: 'alps', role: 'updater', actor: 'A' }),
  approverA: who('approverA', { cluster: 'alps', role: 'approver', actor: 'A' }),
  updaterB: who('updaterB', { cluster: 'alps', role: 'updater', actor: 'B' }),
  approverB: who('approverB', { cluster: 'alps', role: 'approver', actor: 'B' }),
  elsewhere: who(
    'elsewhere',
    ...(['administrator', 'coordinator', 'auditor'] as const).map((role) => ({ cluster: 'coast', role })),
    ...(['updater', 'approver'] as const).map((role) => ({ cluster: 'coast', role, actor: 'A' })),
  ),
};

const labels = { en: 'X' };
const cluster = (command: object): AddressedCommand =>
  ({ aggregate: 'cluster', clusterId: 'alps', command }) as AddressedCommand;
const cascade = (command: object): AddressedCommand =>
  ({ aggregate: 'cascade', clusterId: 'alps', command }) as AddressedCommand;
const strategy = (command: object): AddressedCommand =>
  ({ aggregate: 'strategy', clusterId: 'alps', strategyId: 's', command }) as AddressedCommand;
const measure = (command: object): AddressedCommand =>
  ({ aggregate: 'measure', clusterId: 'alps', measureId: 'm', command }) as AddressedCommand;
const report = (type: string, actorId: string): AddressedCommand =>
  ({
    aggregate: 'report',
    clusterId: 'alps',
    command: { type, actorId, period: '2008', values: [] },
  }) as AddressedCommand;
const method = (type: string): AddressedCommand =>
  ({ aggregate: 'method', clusterId: 'alps', methodId: 'm', command: { type } }) as AddressedCommand;
const assessment = (type: string, subject: string, assessor: string): AddressedCommand =>
  ({ aggregate: 'assessment', clusterId: 'alps', command: { type, subject, assessor } }) as AddressedCommand;
const segmentation = (actorId: string): AddressedCommand =>
  ({ aggregate: 'segmentation', clusterId: 'alps', command: { type: 'SegmentMarket', actorId } }) as AddressedCommand;
const retroactive = (addressed: AddressedCommand): AddressedCommand =>
  ({ ...addressed, command: { ...addressed.command, retroactive: { reason: 'late' } } }) as AddressedCommand;
const scenario = (type: string): AddressedCommand =>
  ({ aggregate: 'scenario', clusterId: 'alps', scenarioId: 's', command: { type } }) as AddressedCommand;
const branch = (type: string, ...changes: readonly unknown[]): AddressedCommand =>
  ({ aggregate: 'branch', clusterId: 'alps', branchId: 'b', command: { type, changes } }) as AddressedCommand;
const programme = (type: string): AddressedCommand =>
  ({
    aggregate: 'programme',
    clusterId: 'alps',
    strategyId: 's',
    command: { type, initiativeId: 'i' },
  }) as AddressedCommand;
const budget = (type: string): AddressedCommand =>
  ({ aggregate: 'budget', clusterId: 'alps', strategyId: 's', command: { type } }) as AddressedCommand;
const resources = (type: string): AddressedCommand =>
  ({ aggregate: 'resources', clusterId: 'alps', strategyId: 's', command: { type } }) as AddressedCommand;
const income = (type: string): AddressedCommand =>
  ({ aggregate: 'income', clusterId: 'alps', command: { type, actorId: 'A' } }) as AddressedCommand;
const evaluations = (type: string): AddressedCommand =>
  ({ aggregate: 'evaluations', clusterId: 'alps', command: { type } }) as AddressedCommand;
const agreement = (type: string, party?: unknown): AddressedCommand =>
  ({ aggregate: 'agreement', clusterId: 'alps', strategyId: 's', command: { type, party } }) as AddressedCommand;
const thread = (type: string, about?: string): AddressedCommand =>
  ({ aggregate: 'thread', clusterId: 'alps', command: { type, threadId: 't', about } }) as AddressedCommand;
const account = (command: object, login = 'nobody'): AddressedCommand =>
  ({ aggregate: 'account', login, command }) as AddressedCommand;
const grant = (clusterId: string, role = 'auditor') => ({ cluster: clusterId, role });

const ofA: AccessFacts = { strategyOwner: 'A' };
const ofServiceOfA: AccessFacts = { strategyOwner: 'A/sales' };
const MEMBERS = ['root', 'administrator', 'coordinator', 'auditor', 'updaterA', 'approverA', 'updaterB', 'approverB'];
const ofCluster: AccessFacts = { strategyOwner: '@cluster' };

/** The principals that may send each command; all others may not. */
const TABLE: readonly (readonly [string, AddressedCommand, AccessFacts, readonly string[]])[] = [
  ['found a cluster', cluster({ type: 'FoundCluster', clusterId: 'alps', labels }), {}, ['root']],
  ...['RenameCluster', 'SetClusterLimits', 'SetClusterScoring', 'ArrangePerspectives', 'AdmitActor'].map(
    (type) => [type, cluster({ type }), {}, ['coordinator']] as const,
  ),
  ...['ReleaseActor', 'SetUpService', 'CloseService', 'SetUpUnit', 'CloseUnit', 'EndHistoryLoading'].map(
    (type) => [type, cluster({ type }), {}, ['coordinator']] as const,
  ),
  ['RequireSecondFactor', cluster({ type: 'RequireSecondFactor' }), {}, ['root', 'administrator']],
  ['draft for A', cascade({ type: 'DraftStrategy', owner: 'A' }), {}, ['coordinator', 'approverA']],
  ['draft for a service of A', cascade({ type: 'DraftStrategy', owner: 'A/sales' }), {}, ['coordinator', 'approverA']],
  ['draft for the cluster', cascade({ type: 'DraftStrategy', owner: '@cluster' }), {}, ['coordinator']],
  ['draft for A in the name of B', cascade({ type: 'DraftStrategy', owner: 'B' }), ofA, ['coordinator', 'approverB']],
  ...['ReviseStrategyStatement', 'ConfirmAlignment', 'AcceptContribution', 'DeclineContribution'].map(
    (type) => [`${type} of A`, cascade({ type }), ofServiceOfA, ['coordinator', 'approverA']] as const,
  ),
  ['revise a strategy with an unknown owner', cascade({ type: 'ReviseStrategyStatement' }), {}, ['coordinator']],
  ...['ActivateStrategy', 'RetireStrategy', 'SupersedeStrategy', 'ReviseStrategy', 'MoveStrategy'].map(
    (type) => [`${type} of A`, cascade({ type }), ofA, ['coordinator']] as const,
  ),
  ...['SetObjective', 'DropObjective', 'PlaceMeasure', 'LinkObjectives', 'LinkToParent', 'SetMapRollUp'].map(
    (type) => [`${type} on A's map`, strategy({ type }), ofA, ['coordinator', 'approverA']] as const,
  ),
  ["set an objective on the cluster's map", strategy({ type: 'SetObjective' }), ofCluster, ['coordinator']],
  ['set an objective on the map of an unknown owner', strategy({ type: 'SetObjective' }), {}, ['coordinator']],
  ...['DefineMeasure', 'ReviseMeasure', 'SetTarget', 'WithdrawTarget', 'RetireMeasure', 'ReinstateMeasure'].map(
    (type) => [type, measure({ type }), {}, ['coordinator']] as const,
  ),
  ...['SubmitValues', 'RestateValues', 'RecordValues', 'WithdrawValues'].flatMap((type) => [
    [`${type} of A`, report(type, 'A'), {}, ['updaterA', 'approverA']] as const,
    [`${type} of B`, report(type, 'B'), {}, ['updaterB', 'approverB']] as const,
  ]),
  ...['RegisterMethodVersion', 'StartMethodTrial', 'EndMethodTrial', 'AdoptMethodVersion', 'BindMethod'].map(
    (type) => [type, method(type), {}, ['coordinator']] as const,
  ),
  ['WithdrawMethod', method('WithdrawMethod'), {}, ['coordinator']],
  ...['AssessItems', 'WithdrawGrades'].flatMap((type) => [
    ...(['updaterA', 'approverA'] as const).map(
      (one) => [`${type} of A by ${one}`, assessment(type, 'A', one), {}, ['coordinator', one]] as const,
    ),
    [`${type} of a unit of B`, assessment(type, 'B/desk', 'updaterB'), {}, ['coordinator', 'updaterB']] as const,
    [`${type} of B by somebody of A`, assessment(type, 'B', 'updaterA'), {}, ['coordinator']] as const,
    [`${type} by a name without an account`, assessment(type, 'A', 'expert'), {}, ['coordinator']] as const,
    [`${type} of the cluster`, assessment(type, '@cluster', 'updaterA'), {}, ['coordinator']] as const,
  ]),
  ['segment the market of A', segmentation('A'), {}, ['coordinator', 'updaterA', 'approverA']],
  ['segment the market of A retroactively', retroactive(segmentation('A')), {}, ['coordinator']],
  ['segment the market of B', segmentation('B'), {}, ['coordinator', 'updaterB', 'approverB']],
  ...['DraftScenario', 'AssumeValues', 'DropAssumptions', 'DiscardScenario'].map(
    (type) => [type, scenario(type), {}, ['coordinator']] as const,
  ),
  ['fork a branch', branch('ForkBranch'), {}, ['coordinator', 'updaterA', 'approverA', 'updaterB', 'approverB']],
  ...['DropBranchChanges', 'DiscardBranch', 'ProposeBranch'].flatMap((type) => [
    [`${type} of updaterA`, branch(type), { branchOwner: 'updaterA' }, ['coordinator', 'updaterA']] as const,
    [`${type} of an unknown branch`, branch(type), {}, ['coordinator']] as const,
  ]),
  ...['value', 'target'].map(
    (kind) =>
      [
        `change a ${kind} of A in a branch`,
        branch('ChangeBranch', { kind, subject: 'A' }, { kind, subject: 'A/sales' }),
        { branchOwner: 'approverA' },
        ['coordinator', 'approverA'],
      ] as const,
  ),
  ...[
    { kind: 'value', subject: 'B' },
    { kind: 'target', subject: '*' },
    { kind: 'weight' },
    { kind: 'method' },
    null,
  ].map(
    (change) =>
      [
        `change ${JSON.stringify(change)} in a branch`,
        branch('ChangeBranch', { kind: 'value', subject: 'A' }, change),
        { branchOwner: 'approverA' },
        ['coordinator'],
      ] as const,
  ),
  ...['ProposeStrategy', 'ReviseProposal', 'WithdrawProposal'].flatMap((type) => [
    [`${type} of A`, agreement(type), ofA, ['coordinator', 'approverA']] as const,
    [`${type} of a service of A`, agreement(type), ofServiceOfA, ['coordinator', 'approverA']] as const,
    [`${type} of the cluster`, agreement(type), ofCluster, ['coordinator']] as const,
  ]),
  ['answer for A', agreement('AnswerProposal', 'A'), ofCluster, ['approverA']],
  ['answer for a service of A', agreement('AnswerProposal', 'A/sales'), ofA, ['approverA']],
  ['answer for B about a strategy of A', agreement('AnswerProposal', 'B'), ofA, ['approverB']],
  ['answer for the cluster', agreement('AnswerProposal', '@cluster'), ofA, ['coordinator']],
  ...[undefined, null, 7, '', 'A/b/c', '*'].map(
    (party) => [`answer for ${String(party)}`, agreement('AnswerProposal', party), ofA, []] as const,
  ),
  ['decide a proposal of A', agreement('DecideProposal'), ofA, ['coordinator']],
  ['remind of a proposal', agreement('RemindOfProposal'), ofA, []],
  ['escalate a proposal', agreement('EscalateProposal'), ofA, []],
  ['require agreement', cluster({ type: 'RequireAgreement' }), {}, ['coordinator']],
  ...['PlanInitiative', 'PlanActivities', 'CancelInitiative'].flatMap((type) => [
    [`${type} of A`, programme(type), { ...ofServiceOfA, responsible: ['B'] }, ['coordinator', 'approverA']] as const,
    [`${type} of the cluster`, programme(type), ofCluster, ['coordinator']] as const,
    [`${type} of A retroactively`, retroactive(programme(type)), ofA, ['coordinator']] as const,
  ]),
  ...['SetInitiativeStatus', 'ReachMilestone'].flatMap((type) => [
    [`${type} of A`, programme(type), ofA, ['coordinator', 'updaterA', 'approverA']] as const,
    [
      `${type} of the cluster, for which B is responsible`,
      programme(type),
      { ...ofCluster, responsible: ['B/sales', '@cluster'] },
      ['coordinator', 'updaterB', 'approverB'],
    ] as const,
    [`${type} of an unknown owner`, programme(type), {}, ['coordinator']] as const,
  ]),
  ...['SetBudgetLine', 'DropBudgetLine', 'PlanBudget'].map(
    (type) => [`${type} of A`, budget(type), ofServiceOfA, ['coordinator', 'approverA']] as const,
  ),
  ['RecordSpending of A', budget('RecordSpending'), ofServiceOfA, ['coordinator', 'updaterA', 'approverA']],
  ['RecordSpending of the cluster', budget('RecordSpending'), ofCluster, ['coordinator']],
  ...['SetResourceNeed', 'DropResourceNeed', 'SetResourceAvailability'].map(
    (type) => [`${type} of A`, resources(type), ofServiceOfA, ['coordinator', 'approverA']] as const,
  ),
  ['SetIncomeTerm of A', income('SetIncomeTerm'), {}, ['coordinator']],
  ['DropIncomeTerm of A', income('DropIncomeTerm'), {}, ['coordinator']],
  ['CloseEvaluation', evaluations('CloseEvaluation'), {}, ['coordinator']],
  ['WithdrawEvaluation', evaluations('WithdrawEvaluation'), {}, ['coordinator']],
  ...['WriteComment', 'ReplyToComment', 'WithdrawComment', 'ResolveThread', 'ReopenThread'].flatMap((type) => [
    [`${type} on what all see`, thread(type), { figures: [] }, MEMBERS] as const,
    [
      `${type} on figures of A`,
      thread(type),
      { figures: ['A'] },
      ['root', 'administrator', 'coordinator', 'auditor', 'updaterA', 'approverA'],
    ] as const,
    [
      `${type} on figures of A and B`,
      thread(type),
      { figures: ['A', 'B/desk'] },
      ['root', 'administrator', 'coordinator', 'auditor'],
    ] as const,
  ]),
  ['open an account', account({ type: 'OpenAccount' }), {}, ['root']],
  ['close an account', account({ type: 'CloseAccount' }), {}, ['root']],
  ['erase a person', account({ type: 'ErasePerson' }), {}, ['root']],
  ['link an identity', account({ type: 'LinkIdentity' }), {}, ['root']],
  ['rename oneself', account({ type: 'RenameAccount' }, 'auditor'), {}, ['root', 'auditor']],
  ['grant in alps', account({ type: 'GrantRole', grant: grant('alps') }), {}, ['root', 'administrator']],
  ['revoke in alps', account({ type: 'RevokeRole', grant: grant('alps') }), {}, ['root', 'administrator']],
  ['grant in coast', account({ type: 'GrantRole', grant: grant('coast') }), {}, ['root', 'elsewhere']],
  ['grant everywhere', account({ type: 'GrantRole', grant: grant('*', 'administrator') }), {}, ['root']],
];

describe('mayCommand', () => {
  for (const [what, command, facts, allowed] of TABLE) {
    it(`allows only ${allowed.join(', ')} to ${what}`, () => {
      const found = Object.entries(EVERYBODY).filter(([, principal]) => !mayCommand(principal, command, facts));
      expect(found.map(([name]) => name).sort()).toEqual([...allowed].sort());
    });
  }

  it('refuses commands that no rule covers', () => {
    const unknown = {
      aggregate: 'treasury',
      clusterId: 'alps',
      command: { type: 'Spend' },
    } as unknown as AddressedCommand;
    for (const principal of Object.values(EVERYBODY)) expect(mayCommand(principal, unknown)).toBeDefined();
  });

  it('names the refused action and a remedy without revealing any data', () => {
    expect(mayCommand(EVERYBODY['nobody']!, measure({ type: 'SetTarget' }))).toEqual({
      code: 'NOT_ALLOWED',
      message: 'The account "nobody" is not allowed to use the command "set target".',
      remedy: 'Ask an administrator for the required role.',
    });
  });

  it('tells members that there is no thread or restatement that they may not see', () => {
    const figures = ['A'];
    const told = (name: string, addressed: AddressedCommand) =>
      mayCommand(EVERYBODY[name]!, addressed, { figures })?.code;
    expect(told('updaterB', thread('ReplyToComment'))).toBe('THREAD_NOT_FOUND');
    expect(told('updaterB', thread('WriteComment', 'restatement:audit'))).toBe('THING_NOT_FOUND');
    expect(told('updaterB', thread('WriteComment', 'value:m/A/2008'))).toBe('NOT_ALLOWED');
    expect(told('elsewhere', thread('ReplyToComment'))).toBe('NOT_ALLOWED');
  });

  it.each(['record', 'withdraw'])('names whose values imports may not %s', (verb) => {
    const type = verb === 'record' ? 'RecordValues' : 'WithdrawValues';
    const command = { type, actorId: 'B', period: '2019', values: [], reason: 'x' } as const;
    const refusal = mayCommand(EVERYBODY['nobody']!, { aggregate: 'report', clusterId: 'alps', command });
    expect(refusal?.message).toBe(`The account "nobody" is not allowed to ${verb} values of "B".`);
  });
});

describe('Reporters of the cluster itself and of single parts', () => {
  const appointed = who('appointed', { cluster: 'alps', role: 'updater', actor: '@cluster' });
  const desk = who('desk', { cluster: 'alps', role: 'updater', actor: 'B/desk' });
  const actual = { kind: 'not-applicable' } as const;
  const values = (actorId: string, ...subjects: readonly string[]): AddressedCommand => ({
    aggregate: 'report',
    clusterId: 'alps',
    command: {
      type: 'SubmitValues',
      actorId,
      period: '2008',
      values: subjects.map((subject) => ({ measure: 'm', subject, actual })),
    },
  });

  it('lets coordinators and whoever is appointed report on the cluster, and nobody else', () => {
    const ofCluster = values('@cluster', '@cluster');
    const allowed = Object.entries({ ...EVERYBODY, appointed, desk }).filter(([, one]) => !mayCommand(one, ofCluster));
    expect(allowed.map(([name]) => name).sort()).toEqual(['appointed', 'coordinator']);
    expect(mayCommand(appointed, values('A', 'A'))).toBeDefined();
  });

  it('lets the reporter of a part report on that part alone', () => {
    expect(mayCommand(desk, values('B', 'B/desk'))).toBeUndefined();
    for (const subjects of [['B'], ['B/kitchen'], ['B/desk', 'B'], [], ['A/desk'], ['@cluster']]) {
      expect([subjects, mayCommand(desk, values('B', ...subjects))]).toEqual([subjects, expect.anything()]);
    }
    expect(mayCommand(desk, values('A', 'B/desk'))).toBeDefined();
    expect(mayCommand(desk, assessment('AssessItems', 'B', 'desk'))).toBeDefined();
    expect(
      mayCommand(desk, { ...values('B'), command: { type: 'SubmitValues', actorId: 'B', values: [null] } } as never),
    ).toBeDefined();
  });

  it('lets the reporter of a part read the figures of that part alone', () => {
    expect(mayRead(desk, 'alps', 'cluster')).toBeUndefined();
    expect(mayReadFigures(desk, 'alps', 'B/desk')).toBeUndefined();
    for (const subject of ['B', 'B/kitchen', 'A']) expect(mayReadFigures(desk, 'alps', subject)).toBeDefined();
    expect(mayReadFigures(EVERYBODY['updaterB']!, 'alps', 'B/kitchen')).toBeUndefined();
  });
});

describe('Read access', () => {
  const readers = (refuses: (principal: Principal) => unknown): readonly string[] =>
    Object.entries(EVERYBODY)
      .filter(([, principal]) => refuses(principal) === undefined)
      .map(([name]) => name)
      .sort();
  const running = ['administrator', 'auditor', 'coordinator', 'root'];
  const members = ['approverA', 'approverB', 'updaterA', 'updaterB'];

  it('to the cluster is for every role in it', () => {
    expect(readers((one) => mayRead(one, 'alps', 'cluster'))).toEqual([...running, ...members].sort());
  });

  it('to its history is for administrators, coordinators and auditors', () => {
    expect(readers((one) => mayRead(one, 'alps', 'history'))).toEqual(running);
  });

  it('to accounts is for administrators of any cluster, and for the account itself', () => {
    expect(readers((one) => mayReadAccounts(one))).toEqual(['administrator', 'elsewhere', 'root']);
    expect(readers((one) => mayReadAccounts(one, 'auditor'))).toEqual([
      'administrator',
      'auditor',
      'elsewhere',
      'root',
    ]);
  });

  it("to an actor's figures is for its updaters and approvers, administrators, coordinators and auditors", () => {
    expect(readers((one) => mayReadFigures(one, 'alps', 'A'))).toEqual([...running, 'approverA', 'updaterA'].sort());
  });
});
