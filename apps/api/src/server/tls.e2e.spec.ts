import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { pino } from 'pino';
import { startApi, type Api } from '../start-api.js';

describe('The API with a certificate', () => {
  let folder: string;
  let api: Api | undefined;
  const path = (name: string): string => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-tls-'));
    for (const name of ['one', 'two']) {
      const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'];
      const files = ['-keyout', path(`${name}.key`), '-out', path(`${name}.pem`)];
      const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
      execFileSync('openssl', ['req', ...kind, ...files, ...subject], { stdio: 'ignore' });
    }
    use('one');
  });

  afterEach(async () => {
    await api?.close();
    api = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  function use(name: string): void {
    copyFileSync(path(`${name}.pem`), path('cert.pem'));
    copyFileSync(path(`${name}.key`), path('key.pem'));
  }

  const settings = (more: Readonly<Record<string, string>>) =>
    readSettings(
      { STRATA_DATA: 'data', PORT: '0', STRATA_TLS_CERT: 'cert.pem', STRATA_TLS_KEY: 'key.pem', ...more },
      folder,
    );

  async function start(lines: string[] = [], more: Readonly<Record<string, string>> = {}): Promise<Api> {
    api = await startApi(settings(more), { log: pino({ level: 'info' }, { write: (line) => void lines.push(line) }) });
    return api;
  }

  function health(url: string, name: string): Promise<number | undefined> {
    const ca = readFileSync(path(`${name}.pem`));
    return new Promise((resolve, reject) => {
      get(`${url}/health/ready`, { ca, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).once('error', reject);
    });
  }

  it('serves TLS only, at version 1.2 or later', async () => {
    const { url } = await start();
    expect(url).toMatch(/^https:/);
    expect(await health(url, 'one')).toBe(200);
    await expect(fetch(url.replace('https:', 'http:'))).rejects.toThrow();
    const old = new Promise((resolve, reject) => {
      const { port } = new URL(url);
      const socket = connect({
        host: '127.0.0.1',
        port: Number(port),
        maxVersion: 'TLSv1.1',
        rejectUnauthorized: false,
      });
      socket.once('secureConnect', resolve).once('error', reject);
    });
    await expect(old).rejects.toThrow();
  });

  /** Opens a connection and sends requests; settles with what was received when the connection has closed. */
  function send(url: string, requests: string): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port), rejectUnauthorized: false });
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString())).on('error', () => undefined);
    socket.once('secureConnect', () => socket.write(requests));
    return new Promise((resolve) => socket.once('close', () => resolve(received)));
  }

  it('limits the requests on a connection', async () => {
    const { url } = await start();
    const request = (more = '') => `GET /health/live HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
    const few = await send(url, request().repeat(9) + request('Connection: close\r\n'));
    expect(few.match(/HTTP\/1\.1 200/g)).toHaveLength(10);
    const many = await send(url, request().repeat(500));
    expect(many.match(/HTTP\/1\.1 200/g)?.length ?? 0).toBeLessThan(500);
  });

  it('limits the connections of an address', async () => {
    const { url } = await start([], { STRATA_CONNECTIONS_PER_ADDRESS: '1' });
    const first = connect({ host: '127.0.0.1', port: Number(new URL(url).port), rejectUnauthorized: false });
    await once(first, 'secureConnect');
    expect(await send(url, '')).toBe('');
    first.destroy();
    await once(first, 'close');
    // The server notices the end a little later.
    const closing = 'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    while (!(await send(url, closing)).startsWith('HTTP/1.1 200'));
  });

  it('reads the files again on SIGHUP, and continues to use the previous ones if they cannot be used', async () => {
    const lines: string[] = [];
    const { url } = await start(lines);
    use('two');
    process.emit('SIGHUP');
    expect(await health(url, 'two')).toBe(200);
    await expect(health(url, 'one')).rejects.toThrow();
    writeFileSync(path('key.pem'), 'no key');
    process.emit('SIGHUP');
    expect(lines.join('')).toContain('the previous one stays in use');
    expect(await health(url, 'two')).toBe(200);
    const listeners = process.listenerCount('SIGHUP');
    await api?.close();
    api = undefined;
    expect(process.listenerCount('SIGHUP')).toBe(listeners - 1);
  });

  it('does not start with files that do not fit', async () => {
    copyFileSync(path('two.key'), path('key.pem'));
    await expect(start()).rejects.toMatchObject({
      code: 'TLS_FILES_UNUSABLE',
      message: expect.stringContaining(path('cert.pem')),
    });
  });

  it('needs both settings', () => {
    expect(() => readSettings({ STRATA_TLS_CERT: 'cert.pem' })).toThrow(/STRATA_TLS_KEY: must either both be set/);
  });
});
