import { describe, expect, it } from '@jest/globals';
import { RefusalLog } from './refusal-log.js';

function logged() {
  const lines: string[] = [];
  return {
    lines,
    log: new RefusalLog({ info: (_fields: object, message?: string) => void lines.push(message ?? '') }),
  };
}

describe('The log of refused requests', () => {
  it('has one line for a request, and none for failures of our own', () => {
    const { lines, log } = logged();
    log.writeErrors({ requestId: '1' }, [
      { message: '', extensions: { code: 'INVALID_INPUT' } },
      { message: '', extensions: { code: 'INVALID_INPUT' } },
    ]);
    log.writeErrors({ requestId: '2' }, [{ message: '', extensions: { code: 'INTERNAL' } }]);
    log.writeErrors({ requestId: '3' });

    expect(lines).toEqual(['request refused']);
  });

  it('is not filled by somebody who sends many', () => {
    const { lines, log } = logged();
    for (let i = 0; i < 1_000; i += 1) log.write({ requestId: String(i), codes: ['NOT_SIGNED_IN'] });

    expect(lines.length).toBeLessThan(100);
  });
});
