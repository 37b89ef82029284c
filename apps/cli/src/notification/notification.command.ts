import type { MailboxView, ShownNotice } from '@strata/application';
import {
  NOTICE_CHANNELS,
  type Delivery,
  type Id,
  LANGUAGES,
  type Language,
  type NoticeChannel,
  type NoticeSettings,
} from '@strata/domain';
import { Argument, Option, type Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { withCurrentRuntime, type Session } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { CLUSTER, wholeNumber, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface MailboxOptions extends CommonOptions {
  readonly cluster: Id;
  readonly login: string;
}

interface ListOptions extends MailboxOptions {
  readonly unread?: boolean;
  readonly last: number;
}

interface SetOptions extends MailboxOptions {
  readonly to: Language;
  readonly email?: string;
  readonly webhook?: string;
  readonly digestAt?: string;
  readonly quiet?: string;
}

const MAX_NOTICES = 20;

/** `strata notice`. */
export function defineNotice(group: Command): void {
  const listing = ofAccount(
    group
      .command('list')
      .description('what an account is told of a cluster, newest first')
      .option('--unread', 'only what it has not read')
      .option('--last <number>', 'at most so many', wholeNumber, MAX_NOTICES),
  );
  withExample(listing, 'strata notice list --cluster coast --login anna --unread');
  listing.action(list);
  const reading = ofAccount(
    group
      .command('read')
      .description('mark the notices of an account as read')
      .argument('<position>', 'the position of the last one'),
  );
  withExample(reading, 'strata notice read 000000001234 --cluster coast --login anna');
  reading.action((upTo: string, options: MailboxOptions) =>
    change(options, ({ strata, caller }) => strata.notifications.markRead(caller, { ...of(options), upTo })),
  );
  const showing = ofAccount(
    group.command('mailbox').description('how notices are sent to an account, and what is on its way'),
  );
  withExample(showing, 'strata notice mailbox --cluster coast --login anna');
  showing.action((options: MailboxOptions) => withCurrentRuntime('query', (session) => print(session, options)));
  const setting = ofAccount(
    group.command('set').description('set how notices are sent to an account; what is left out is switched off'),
  )
    .addOption(new Option('--to <language>', 'the language of the e-mails').choices(LANGUAGES).default('en'))
    .option('--email <address>', 'the address for e-mails')
    .option('--webhook <address>', 'the http or https address to post to, signed')
    .option('--digest-at <time>', 'send them together at this time (HH:MM) in the time zone of the cluster')
    .option('--quiet <span>', 'send nothing in this span of the day, such as 22:00-07:00');
  withExample(
    setting,
    'strata notice set --cluster coast --login anna --email anna@example.org --digest-at 08:00 --quiet 20:00-07:30',
  );
  setting.action((options: SetOptions) =>
    change(options, ({ strata, caller }) =>
      strata.notifications.set(caller, { ...of(options), settings: settingsOf(options) }),
    ),
  );
  const resending = ofAccount(
    group
      .command('resend')
      .description('send again what is parked after a day of failures')
      .addArgument(new Argument('<channel>', 'the channel').choices([...NOTICE_CHANNELS])),
  );
  withExample(resending, 'strata notice resend webhook --cluster coast --login anna');
  resending.action((channel: NoticeChannel, options: MailboxOptions) =>
    change(options, ({ strata, caller }) => strata.notifications.resend(caller, { ...of(options), channel })),
  );
}

function ofAccount(command: Command): Command {
  return withJson(command.requiredOption(...CLUSTER).requiredOption('--login <login>', 'the account'));
}

function of({ cluster, login }: MailboxOptions): { readonly cluster: Id; readonly login: string } {
  return { cluster, login };
}

function settingsOf({ to: language, email, webhook, digestAt, quiet }: SetOptions): NoticeSettings {
  const [from = '', to = ''] = quiet?.split('-') ?? [];
  return {
    language,
    ...(email !== undefined && { email }),
    ...(webhook !== undefined && { webhook }),
    ...(digestAt !== undefined && { digestAt }),
    ...(quiet !== undefined && { quiet: { from, to } }),
  };
}

async function list({ cluster, login, unread, last: limit, ...options }: ListOptions): Promise<void> {
  await withCurrentRuntime('query', async ({ strata, caller }) => {
    const notices = await strata.notifications.list(caller, { cluster, login, unread, limit });
    answer(options, {
      asJson: () => notices,
      asLines: () => (notices.length === 0 ? [phrase`no notices`] : notices.map(noticeLine)),
    });
  });
}

type Work = (session: Session) => ReturnType<Session['strata']['execute']>;

async function change(options: MailboxOptions, work: Work): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    await settle(session, await work(session));
    await print(session, options);
  });
}

async function print({ strata, caller }: Session, options: MailboxOptions): Promise<void> {
  const mailbox = await strata.notifications.mailbox(caller, of(options));
  answer(options, { asJson: () => mailbox, asLines: () => mailboxLines(mailbox) });
}

function* mailboxLines({ readUpTo, settings, channels, secret }: MailboxView): Iterable<string> {
  yield readUpTo === '' ? phrase`nothing read` : phrase`read up to position ${readUpTo}`;
  if (settings === undefined) return;
  for (const channel of NOTICE_CHANNELS) {
    const address = settings[channel];
    if (address !== undefined) yield `${channel}  ${address}`;
    const delivery = channels[channel]?.delivery;
    if (delivery !== undefined) yield deliveryLine(delivery);
  }
  const { digestAt, quiet } = settings;
  if (digestAt !== undefined) yield phrase`sent together at ${digestAt}`;
  if (quiet !== undefined) yield phrase`nothing from ${quiet.from} to ${quiet.to}`;
  if (secret !== undefined) yield phrase`the key of the signatures of the webhook: ${secret}`;
}

function deliveryLine({ attempts, next, failure = '' }: Delivery): string {
  return next === undefined
    ? phrase`  parked after failed attempts: ${attempts}, ${translated(failure)}`
    : phrase`  next attempt ${next}, failed attempts: ${attempts} ${translated(failure)}`;
}

/** `000000001234  2026-11-13T18:00:00.000Z  new  returned  hotel 2026-10`. */
function noticeLine({ position, at, isRead, kind, subject, ...of }: ShownNotice): string {
  const state = isRead ? phrase`read` : phrase`unread`;
  const { period, strategy, process, about: thing } = of;
  const about = [subject, period ?? strategy ?? process ?? thing].filter((part) => part !== undefined).join(' ');
  return `${position}  ${at}  ${state}  ${translated(KINDS[kind])}  ${about}`;
}

const KINDS: Readonly<Record<ShownNotice['kind'], string>> = {
  answer: 'waits for an answer',
  revise: 'spoken against',
  decide: 'to be decided',
  realign: 'to be realigned',
  approve: 'waits for approval',
  returned: 'returned',
  retry: 'failed for good',
  opened: 'period opened',
  reminder: 'deadline near',
  nudge: 'late',
  mention: 'mentioned in a comment',
  'approvals-due': 'approvals due',
  'approvals-late': 'approvals late',
} as const;
