import { describe, expect, it } from '@jest/globals';
import type { SecurityEvent } from '@strata/application';
import type { Logger } from 'pino';
import { observeBuses } from './observe-buses.js';

class Ask {
  readonly requestId = 'r1';
  readonly caller = { login: 'ann', name: 'Ann', grants: [] };
}

function observed(answer: () => Promise<unknown>) {
  const lines: object[] = [];
  const write = (level: string) => (fields: object, msg: string) => void lines.push({ level, msg, ...fields });
  const log = { info: write('info'), debug: write('debug') } as unknown as Logger;
  const [commands, queries] = [{ execute: answer }, { execute: answer }];
  const recorded: SecurityEvent[] = [];
  observeBuses({ commands, queries } as never, log, { record: (event) => void recorded.push(event) });
  return { lines, recorded, ask: () => (queries.execute as (message: object) => Promise<unknown>)(new Ask()) };
}

describe('Buses that are observed', () => {
  it('log a query at level debug with its name, who asked, what came of it and the milliseconds', async () => {
    const { lines, ask } = observed(() => Promise.resolve({ nodes: [] }));

    expect(await ask()).toEqual({ nodes: [] });
    expect(lines).toEqual([
      {
        level: 'debug',
        msg: 'query',
        requestId: 'r1',
        by: 'ann',
        query: 'Ask',
        outcome: 'answered',
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it('log what failed with its code, and throw it on', async () => {
    const { lines, ask } = observed(() => Promise.reject(Object.assign(new Error('no'), { code: 'UNKNOWN_CLUSTER' })));

    await expect(ask()).rejects.toThrow('no');
    expect(lines).toMatchObject([{ outcome: 'UNKNOWN_CLUSTER' }]);
  });

  it('record denials in the security log, and nothing else', async () => {
    const denied = observed(() => Promise.reject(Object.assign(new Error('no'), { code: 'NOT_ALLOWED' })));
    const refused = observed(() => Promise.resolve({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' }));
    const answered = observed(() => Promise.resolve({ nodes: [] }));
    await expect(denied.ask()).rejects.toThrow('no');
    await refused.ask();
    await answered.ask();

    const denial = { event: 'authz_fail', by: 'ann', result: 'failure', detail: 'Ask' };
    expect([denied.recorded, refused.recorded, answered.recorded]).toEqual([[denial], [denial], []]);
  });
});
