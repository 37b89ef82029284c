import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type BaseBranch = (root: string, env?: Readonly<Record<string, string>>) => string;
const { baseBranch } = (await import(new URL('../runner/base-branch.mjs', import.meta.url).href)) as {
  baseBranch: BaseBranch;
};

describe('npm test -- --affected', () => {
  let folder: string;
  let origin: string;

  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...words], { stdio: 'ignore' });
  const clone = (name: string, ...options: string[]) => {
    const path = join(folder, name);
    git('clone', ...options, origin, path);
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-base-'));
    origin = join(folder, 'origin');
    git('init', '--initial-branch=main', origin);
    git('-C', origin, 'commit', '--allow-empty', '-m', 'Start');
    git('-C', origin, 'branch', 'work');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('compares with main', () => {
    expect(baseBranch(clone('whole'), {})).toBe('main');
  });

  it('compares with origin/main in a clone without a main of its own', () => {
    expect(baseBranch(clone('work', '--branch=work'), {})).toBe('origin/main');
  });

  it('compares with NX_BASE, if it is a commit', () => {
    const path = clone('named');
    expect(baseBranch(path, { NX_BASE: 'HEAD' })).toBe('HEAD');
    expect(() => baseBranch(path, { NX_BASE: 'gone' })).toThrow(
      /^NX_BASE is gone, which is not a commit of this clone,/,
    );
  });

  it('explains what to do in a clone without any main', () => {
    const path = clone('single', '--single-branch', '--branch=work');
    expect(() => baseBranch(path, {})).toThrow(/neither a branch main nor origin\/main.*git fetch origin main:main/s);

    git('-C', path, 'fetch', 'origin', 'main:main');
    expect(baseBranch(path, {})).toBe('main');
  });
});
