// Lets processes act on a clock that is years ahead, so that everything is due, until it is killed. Argument: how many
// milliseconds ahead.
import { readSettings } from '@strata/config';
import { openRuntime } from '@strata/runtime';

const ahead = Number(process.argv[2]);
const clock = { now: () => Date.now() + ahead };
const runtime = await openRuntime(readSettings(), { purpose: 'command', clock });
process.stdout.write('ready\n');
await runtime.runProjections(new AbortController().signal);
