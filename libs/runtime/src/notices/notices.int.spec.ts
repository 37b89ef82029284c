import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readSettings } from '@strata/config';
import type { AddressedCommand, NoticeSettings } from '@strata/domain';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { openRuntime, type Runtime } from '../runtime.js';
import { noticeSender } from './notice-sender.js';

const SYSTEM = operator('system:test');
const labels = { en: 'Coast' };
const HOUR = 3_600_000;

interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const mails: { readonly from: string; readonly to: readonly string[]; readonly text: string }[] = [];
const posted: Posted[] = [];
let mailServer: SMTPServer;
let webServer: Server;
let status = 204;
let runtime: Runtime;
let folder: string;
const clock = { at: Date.now(), now: () => clock.at };

/** A real SMTP server on this machine. */
async function startMailServer(): Promise<number> {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ from, to: rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  return (mailServer.server.address() as AddressInfo).port;
}

async function startWebServer(): Promise<number> {
  webServer = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => webServer.listen(0, '127.0.0.1', resolve));
  return (webServer.address() as AddressInfo).port;
}

async function does(...commands: readonly AddressedCommand[]): Promise<void> {
  for (const addressed of commands) {
    expect(await runtime.strata.execute(SYSTEM, addressed)).toEqual(expect.objectContaining({ kind: 'done' }));
  }
  await runtime.catchUp();
}

async function set(settings: Partial<NoticeSettings>): Promise<void> {
  const request = { cluster: 'coast', login: 'ann.b', settings: { language: 'en', ...settings } } as const;
  expect(await runtime.strata.notifications.set(SYSTEM, request)).toMatchObject({ kind: 'done' });
  await runtime.catchUp();
}

/** Sends what can be sent now, with a runner like that of another process. */
async function send(): Promise<number> {
  const sender = noticeSender(runtime.settings.notices, runtime.strata);
  const attempts = await runtime.strata.notifications.sending({ sender }).tick();
  await runtime.catchUp();
  return attempts;
}

const mailbox = () => runtime.strata.notifications.mailbox(SYSTEM, { cluster: 'coast', login: 'ann.b' });
const openCycle = (period: string): AddressedCommand => ({
  aggregate: 'cycles',
  clusterId: 'coast',
  command: { type: 'OpenCycle', period },
});

async function open(env: Readonly<Record<string, string>>): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'strata-notices-'));
  clock.at = Date.now();
  const settings = readSettings({ STRATA_DATA: folder, ...env });
  runtime = await openRuntime(settings, { purpose: 'serve', clock });
  const grant = { cluster: 'coast', role: 'updater', actor: 'hotel' } as const;
  await does(
    {
      aggregate: 'cluster',
      clusterId: 'coast',
      command: { type: 'FoundCluster', clusterId: 'coast', labels },
    },
    { aggregate: 'cluster', clusterId: 'coast', command: { type: 'AdmitActor', actorId: 'hotel', labels } },
    { aggregate: 'account', login: 'ann.b', command: { type: 'OpenAccount', login: 'ann.b', name: 'Ann' } },
    { aggregate: 'account', login: 'ann.b', command: { type: 'GrantRole', grant } },
    openCycle('2090-01'),
  );
}

let mailPort: number;
let webPort: number;
beforeAll(async () => {
  [mailPort, webPort] = await Promise.all([startMailServer(), startWebServer()]);
});
afterEach(async () => {
  await runtime.close();
  rmSync(folder, { recursive: true, force: true });
  mails.length = 0;
  posted.length = 0;
  status = 204;
});
afterAll(async () => {
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  await new Promise((resolve) => webServer.close(resolve));
});

const smtp = () => ({ STRATA_SMTP_URL: `smtp://127.0.0.1:${mailPort}`, STRATA_SMTP_FROM: 'strata@coast.example' });
const hook = (path = '/hook') => `http://127.0.0.1:${webPort}${path}`;

describe('Notices by e-mail', () => {
  it('tell what happened since the address was set, once, in the language of the reader', async () => {
    await open(smtp());
    await set({ email: 'ann@coast.example', language: 'uk' });
    expect(await send()).toBe(0);
    await does(openCycle('2090-02'));
    expect([await send(), await send()]).toEqual([1, 0]);
    expect(mails).toHaveLength(1);
    const [{ from, to, text }] = mails as [(typeof mails)[number]];
    expect([from, to]).toEqual(['strata@coast.example', ['ann@coast.example']]);
    const sentUpTo = (await mailbox()).channels.email?.sentUpTo;
    expect(text).toContain(`Message-ID: <mailbox-coast.ann=b.email-${sentUpTo}@coast.example>`);
    expect(Buffer.from(text.split('\r\n\r\n')[1]!, 'base64').toString('utf8')).toContain(
      'Звітний період 2090-02 відкрито',
    );
  });

  it('wait for the digest and for the end of quiet hours', async () => {
    await open(smtp());
    // The log records by the clock of the machine.
    const inHours = (hours: number): string => new Date(clock.at + hours * HOUR).toISOString().slice(11, 16);
    const quiet = { from: inHours(1), to: inHours(3) };
    await set({ email: 'ann@coast.example', digestAt: inHours(2), quiet });
    await does(openCycle('2090-02'), openCycle('2090-03'));
    expect(await send()).toBe(0);
    clock.at += 2.2 * HOUR;
    expect(await send()).toBe(0);
    clock.at += HOUR;
    expect(await send()).toBe(1);
    expect(mails[0]?.text).toContain('2 notices');
    expect((await mailbox()).channels.email).toEqual({ sentUpTo: expect.any(String) });
  });

  it('are not lost without a server: attempts pause longer, are parked after a day, and resent by command', async () => {
    await open({});
    await set({ email: 'ann@coast.example' });
    await does(openCycle('2090-02'));
    expect([await send(), await send()]).toEqual([1, 0]);
    expect((await mailbox()).channels.email?.delivery).toMatchObject({
      attempts: 1,
      failure: expect.stringContaining('no server'),
    });
    for (let hours = 0; hours < 30; hours += 1) {
      clock.at += HOUR;
      await send();
    }
    expect((await mailbox()).channels.email?.delivery?.next).toBeUndefined();
    expect(await send()).toBe(0);
    const resent = await runtime.strata.notifications.resend(SYSTEM, {
      cluster: 'coast',
      login: 'ann.b',
      channel: 'email',
    });
    expect(resent).toMatchObject({ kind: 'done' });
    await runtime.catchUp();
    const sender = noticeSender(
      { smtp: { url: smtp().STRATA_SMTP_URL, from: 'strata@coast.example' }, allowOwnNetworks: false },
      runtime.strata,
    );
    expect(await runtime.strata.notifications.sending({ sender }).tick()).toBe(1);
    await runtime.catchUp();
    expect(mails[0]?.text).toContain(`email-${(await mailbox()).channels.email?.sentUpTo}@`);
  });
});

describe('Notices to a webhook', () => {
  it('are signed, and repeated under the same id until they are taken', async () => {
    await open({ STRATA_WEBHOOKS_OWN_NETWORKS: 'allow' });
    await set({ webhook: hook() });
    await does(openCycle('2090-02'));
    status = 302;
    await send();
    expect((await mailbox()).channels.webhook?.delivery?.failure).toContain('answered 302');
    status = 204;
    clock.at += HOUR;
    await send();
    expect(posted).toHaveLength(2);
    const ids = posted.map(({ headers }) => headers['strata-delivery']);
    const { secret = '', channels } = await mailbox();
    const id = `mailbox-coast.ann:b.webhook-${channels.webhook?.sentUpTo}`;
    expect(ids).toEqual([id, id]);
    for (const { headers, body } of posted) {
      const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['strata-signature'])) ?? [];
      expect(signature).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
    }
    expect(JSON.parse(posted[0]!.body)).toMatchObject({
      cluster: 'coast',
      login: 'ann.b',
      notices: [{ kind: 'opened', period: '2090-02', text: expect.stringContaining('2090-02 is open') }],
    });
    expect((await mailbox()).channels.webhook?.delivery).toBeUndefined();
  });

  it.each([() => hook(), () => `http://localhost:${webPort}/`, () => `http://[::ffff:127.0.0.1]:${webPort}/`])(
    'are refused in the networks of the server itself, also by name',
    async (address) => {
      await open({});
      await set({ webhook: address() });
      await does(openCycle('2090-02'));
      await send();
      expect((await mailbox()).channels.webhook?.delivery?.failure).toMatch(/is in a network of the server itself/);
      expect(posted).toEqual([]);
    },
  );
});

describe('A runner that dies', () => {
  it('between sending and recording it sends again under the same id', async () => {
    await open({ STRATA_WEBHOOKS_OWN_NETWORKS: 'allow' });
    await set({ webhook: hook() });
    await does(openCycle('2090-02'));
    const { send: deliver } = noticeSender(runtime.settings.notices, runtime.strata);
    // As if the process had ended right after the request was taken.
    const never = new Promise<void>(() => undefined);
    let taken = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (taken = resolve));
    const sender = {
      send: async (...outgoing: Parameters<typeof deliver>) => {
        await deliver(...outgoing);
        taken();
        await never;
      },
    };
    void runtime.strata.notifications.sending({ sender }).tick();
    await arrived;
    expect([await send(), await send()]).toEqual([1, 0]);
    const id = `mailbox-coast.ann:b.webhook-${(await mailbox()).channels.webhook?.sentUpTo}`;
    expect(posted.map(({ headers }) => headers['strata-delivery'])).toEqual([id, id]);
    expect(posted[0]?.body).toBe(posted[1]?.body);
  });
});
