#!/usr/bin/env node
// `exec` for shells that have none. Scripts of package.json run in the shell of the system, and npm passes signals to
// that shell only. In a POSIX shell `exec node …` puts the program in the shell's place, so that it gets the signals and
// its exit code is npm's. The shell of Windows knows no such word, finds this program, and gets the same in effect: the
// program runs in this process.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program, script, ...args] = process.argv.slice(2);
if (program !== 'node' || script === undefined) {
  process.stderr.write('usage: exec node SCRIPT [ARGUMENT…]\n');
  process.exit(2);
}
process.argv = [process.execPath, resolve(script), ...args];
await import(pathToFileURL(process.argv[1]).href);
