import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../main-job/support/edp.js';
import { commandsIn, patternOf } from './console-blocks.js';

const STRATA = `"${process.execPath}" apps/cli/bin/strata.js`;

const [, tour = ''] = /^## A first tour.*?\n(.*?)^## /ms.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
const commands = commandsIn(tour).filter(({ command }) => !command.startsWith('export '));

describe('The tour in the README', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-tour-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(commands)(
    'prints what it says for `$command`',
    async ({ command, output }) => {
      const { PATH, HOME, USER } = process.env;
      const { stdout } = await promisify(execFile)('bash', ['-c', command.replace('npx strata', STRATA)], {
        cwd: ROOT,
        env: { PATH, HOME, USER, STRATA_DATA: folder },
      });
      expect(stdout).toMatch(patternOf(output));
    },
    60_000,
  );

  it('has commands', () => {
    expect(commands.length).toBeGreaterThan(8);
  });
});
