import fc from 'fast-check';
import { streamName } from '../aggregates.js';
import { command, to, actor, mapped, measure, optional, period, restatement, subject } from './arbitrary-parts.js';
import { CLUSTER, type SentCommand } from './cluster-simulation.js';
import { sampleSnapshot } from './samples.js';

const cycleCommand = fc.oneof(
  { weight: 3, arbitrary: command('OpenCycle', { period }) },
  command('LockCycle', { period }),
  command('ReopenCycle', { period, reason: fc.constant('late') }),
  command('RemindOfCycle', {
    period,
    step: fc.constantFrom('remind-business', 'due-business'),
    rank: fc.constantFrom('business', 'integrative'),
  }),
  command('GrantLockException', {
    period,
    actorId: actor,
    until: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-01-01'),
    reason: fc.constant('flood'),
  }),
  command('EndLockException', { period, actorId: actor, reason: fc.constant('the data came') }),
  ...(['RemindApprovers', 'EscalateApprovals'] as const).map((type) =>
    command(type, {
      period,
      step: fc.constantFrom('remind-check', 'late-check'),
      stage: fc.constantFrom('check', 'sign-off'),
    }),
  ),
  command('NudgeReporters', {
    period,
    late: fc.array(
      fc.record({
        actor,
        rank: fc.constantFrom('operational', 'operational', 'business'),
        missing: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 2 },
    ),
  }),
);

const roles = fc.array(fc.record({ party: subject, role: fc.constantFrom('initiator', 'executor', 'owner') }), {
  maxLength: 2,
});
const round = fc.constantFrom(1, 1, 2);
const reason = fc.constantFrom('the season begins', 'no money');
const agreementCommand = fc.oneof(
  command('ProposeStrategy', { roles, note: optional(fc.constant('more guests')) }),
  command('ReviseProposal', { round, roles: optional(roles) }),
  command('AnswerProposal', {
    party: subject,
    round,
    basedOn: fc.constantFrom(0, 0, 1),
    answer: fc.constantFrom('agrees', 'agrees', 'objects', 'asks'),
    comment: optional(fc.constant('too fast')),
    remarks: fc.array(
      fc.record({ about: fc.constantFrom('strategy', 'objective:x', 'weight:objective:y'), comment: reason }),
      {
        maxLength: 1,
      },
    ),
  }),
  command('DecideProposal', { round, reason }),
  command('WithdrawProposal', { reason }),
  command('RemindOfProposal', { proposal: round, round, step: fc.constant('remind') }),
  command('EscalateProposal', { proposal: round, round }),
);

const draftsCommand = (id: string, name: string) =>
  command('KeepDrafts', {
    actorId: fc.constant(id),
    period: fc.constant(name),
    values: fc.array(
      fc.record({
        measure: measure,
        subject: fc.constant(id),
        text: fc.constantFrom('12', 'about 12', null),
        basedOn: fc.constantFrom(0, 1, 2),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    by: fc.constantFrom('ann', 'ben'),
  });

const channel = fc.constantFrom('email', 'webhook');
const sentPosition = fc.constantFrom('01', '02');
const noticeMoment = fc.constantFrom('2026-02-01T08:00:00.000Z', '2026-02-02T08:00:00.000Z');
const deliveryCommand = (name: string) => {
  const of = { channel: fc.constant(name), delivery: fc.constantFrom(`${name}-01`, `${name}-02`) };
  const failed = { attempt: fc.constantFrom(1, 2), at: noticeMoment, message: fc.constant('no route') };
  return fc.oneof(command('CompleteDelivery', of), command('FailDelivery', { ...of, ...failed }));
};
const mailboxCommand = fc.oneof(
  command('SetNoticeSettings', {
    settings: fc.record(
      {
        language: fc.constant('en'),
        email: fc.constant('ann@example.org'),
        webhook: fc.constant('https://example.org/notices'),
        digestAt: fc.constant('08:00'),
      },
      { requiredKeys: ['language'] },
    ),
    since: fc.constant(''),
  }),
  command('MarkNoticesRead', { upTo: sentPosition }),
  command('MarkThreadRead', { threadId: fc.constantFrom('t1', 't2'), upTo: sentPosition }),
  command('BeginDelivery', { channel, upTo: sentPosition, at: noticeMoment }),
  deliveryCommand('email'),
  deliveryCommand('webhook'),
  command('ResendNotices', { channel }),
);
const figure = fc.constantFrom('1', '2').map((value) => ({ kind: 'number', value }));
const restatementCommand = (id: string) => {
  const restatementId = fc.constant(id);
  return fc.oneof(
    command('ProposeRestatement', {
      restatementId,
      reason,
      corrections: fc.array(fc.record({ measure, subject: actor, period, was: figure, becomes: figure }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    command('ApproveRestatement', { restatementId, comment: optional(reason) }),
    command('DeclineRestatement', { restatementId, comment: reason }),
  );
};

const snapshotCommand = (id: string) => {
  const snapshotId = fc.constant(id);
  return fc.oneof(
    command('PublishSnapshot', {
      snapshotId,
      content: fc.constantFrom(sampleSnapshot, { ...sampleSnapshot, disclosure: 'open' }),
      sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    }),
    command('WithdrawSnapshot', { snapshotId, reason }),
  );
};

const threadCommand = (id: string) => {
  const threadId = fc.constant(id);
  const text = fc.constantFrom('Why so few?', '@ben, look');
  return fc.oneof(
    command('WriteComment', {
      threadId,
      about: fc.constantFrom('measure:m', 'value:m/A/2008', 'measure:constructor'),
      text,
      seen: optional(fc.constant({ period: '2008' })),
    }),
    command('ReplyToComment', { threadId, text }),
    command('WithdrawComment', { threadId, comment: fc.constantFrom(1, 2) }),
    command('ResolveThread', { threadId }),
    command('ReopenThread', { threadId }),
  );
};

const workflowCommand = command('DefineWorkflow', {
  definition: fc.record({
    workflow: fc.constant('reporting-cycle'),
    version: fc.constantFrom(1, 2, 3),
    text: fc.constant('id: reporting-cycle'),
    sha256: fc.constant('a'.repeat(64)),
  }),
  reason: fc.constant('holidays'),
});

/** Commands to what people write beside the structure, such as cycles, agreements, comments, drafts and snapshots. */
export const anyProcessCommand: fc.Arbitrary<SentCommand> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .tuple(actor, period)
      .chain(([id, name]) =>
        to(streamName({ kind: 'drafts', cluster: CLUSTER, actorId: id, period: name }), draftsCommand(id, name)),
      ),
  },
  {
    weight: 5,
    arbitrary: mapped.chain((id) =>
      to(streamName({ kind: 'agreement', clusterId: CLUSTER, strategyId: id }), agreementCommand),
    ),
  },
  { weight: 4, arbitrary: to(streamName({ kind: 'mailbox', cluster: CLUSTER, login: 'ann.x' }), mailboxCommand) },
  {
    weight: 3,
    arbitrary: restatement.chain((id) =>
      to(streamName({ kind: 'restatement', clusterId: CLUSTER, restatementId: id }), restatementCommand(id)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('k7', 'constructor')
      .chain((id) => to(streamName({ kind: 'snapshot', clusterId: CLUSTER, snapshotId: id }), snapshotCommand(id))),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('t1', 't2')
      .chain((id) => to(streamName({ kind: 'thread', clusterId: CLUSTER, threadId: id }), threadCommand(id))),
  },
  { weight: 3, arbitrary: to(streamName({ kind: 'cycles', clusterId: CLUSTER }), cycleCommand) },
  { weight: 1, arbitrary: to(streamName({ kind: 'workflows', clusterId: CLUSTER }), workflowCommand) },
);
