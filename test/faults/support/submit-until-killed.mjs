// Submits values from several concurrent callers while the projections run, and prints each acknowledged command, until it
// is killed. Each caller submits for a member of its own, the first of them by index. Arguments: the number of callers,
// and the index of the first member.
import { operator, systemIds } from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime } from '@strata/runtime';

const [callers, firstMember] = process.argv.slice(2).map(Number);
const runtime = await openRuntime(readSettings(), { purpose: 'command' });
await runtime.catchUp();
void runtime.runProjections(new AbortController().signal);
process.stdout.write('ready\n');

const MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

async function submitYears(member) {
  for (let year = 1900; year <= 2025; year += 1) {
    const value = { measure: 'debt', subject: member, actual: { kind: 'number', value: String(year % 100) } };
    const command = { type: 'SubmitValues', actorId: member, period: String(year), values: [value] };
    const commandId = systemIds.next();
    const outcome = await runtime.strata.reports.submit(operator('test'), 'edp', command, { commandId });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    process.stdout.write(`${JSON.stringify({ commandId, member, year, position: outcome.position })}\n`);
  }
}

await Promise.all(MEMBERS.slice(firstMember, firstMember + callers).map(submitYears));
await new Promise(() => setInterval(() => undefined, 1_000));
