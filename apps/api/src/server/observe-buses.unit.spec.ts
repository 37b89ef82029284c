import { describe, expect, it } from '@jest/globals';
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
  observeBuses({ commands, queries } as never, log);
  return { lines, ask: () => (queries.execute as (message: object) => Promise<unknown>)(new Ask()) };
}

describe('Observed buses', () => {
  it('log a query at level debug with its name, caller, outcome and duration', async () => {
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

  it('log a failure with its code, and rethrow it', async () => {
    const { lines, ask } = observed(() => Promise.reject(Object.assign(new Error('no'), { code: 'UNKNOWN_CLUSTER' })));

    await expect(ask()).rejects.toThrow('no');
    expect(lines).toMatchObject([{ outcome: 'UNKNOWN_CLUSTER' }]);
  });
});
