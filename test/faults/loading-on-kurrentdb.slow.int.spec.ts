import { afterEach, describe, expect, it } from '@jest/globals';
import { openMemoryAccountStore } from '@strata/account-store/conformance';
import { createStrata, operator, type Strata } from '@strata/application';
import { memoryDisk, openMemoryReadStore } from '@strata/read-store/conformance';
import { admit, define, found, record } from '../../libs/application/src/commands/testing/test-system.js';
import { doubleSetup } from '../../libs/event-store-kurrentdb/src/testing/double-setup.js';

const TESTER = operator('test');
const HISTORY = '2010-01-01T00:00:00.000Z';
const inYear = (n: number): string => `20${n}-01-01T00:00:00.000Z`;

const setup = doubleSetup();
afterEach(() => setup.closeAll());

describe('Two processes that load one declared history on KurrentDB at the same moment', () => {
  it('store it in order: the one that falls behind is refused', async () => {
    const double = await setup.double();
    const process = async (): Promise<Strata> =>
      createStrata({
        events: await setup.store(double),
        reads: await openMemoryReadStore({ disk: memoryDisk() }),
        accountStore: await openMemoryAccountStore(),
        trustFor: 1_000,
      });
    const [one, other] = [await process(), await process()];
    for (const addressed of [found(HISTORY), admit('A'), admit('B'), define('debt')]) {
      expect(await one.execute(TESTER, addressed, { knownAt: HISTORY })).toMatchObject({ kind: 'done' });
    }
    const load = async (strata: Strata, actor: string): Promise<readonly string[]> => {
      const kinds: string[] = [];
      for (let n = 11; n < 15; n += 1) {
        const outcome = await strata.execute(TESTER, record(actor, `20${n}`, '1'), { knownAt: inYear(n) });
        kinds.push(outcome.kind);
      }
      return kinds;
    };
    const kinds = (await Promise.all([load(one, 'A'), load(other, 'B')])).flat();
    expect(kinds).toContain('done');
    const stored = double.log.records.map(
      ({ metadata }) => (JSON.parse(Buffer.from(metadata).toString('utf8')) as { readonly knownAt: string }).knownAt,
    );
    expect(stored).toEqual([...stored].sort());
    expect(double.log.records.filter(({ type }) => type === 'ValuesSubmitted')).toHaveLength(
      kinds.filter((kind) => kind === 'done').length,
    );
  }, 120_000);
});
