// Submits values from several concurrent callers while the projections run, and prints each acknowledged command, until it
// is killed. Arguments: the number of callers, and the first year to submit values for.
import { operator, systemIds } from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime } from '@strata/runtime';

const [callers, firstYear] = process.argv.slice(2).map(Number);
const runtime = await openRuntime(readSettings(), { purpose: 'command' });
await runtime.catchUp();
void runtime.runProjections(new AbortController().signal);
process.stdout.write('ready\n');

const MEMBERS = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE'];

async function submitYears(member) {
  for (let year = firstYear; year <= 2200; year += 1) {
    const value = { measure: 'debt', subject: member, actual: { kind: 'number', value: String(year % 100) } };
    const command = { type: 'SubmitValues', actorId: member, period: String(year), values: [value] };
    const commandId = systemIds.next();
    const outcome = await runtime.strata.reports.submit(operator('test'), 'edp', command, { commandId });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    process.stdout.write(`${JSON.stringify({ commandId, member, year, position: outcome.position })}\n`);
  }
}

await Promise.all(MEMBERS.slice(0, callers).map(submitYears));
await new Promise(() => setInterval(() => undefined, 1_000));
