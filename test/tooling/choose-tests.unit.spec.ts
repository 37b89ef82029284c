import { describe, expect, it } from '@jest/globals';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

interface Choice {
  readonly projects: readonly { readonly folder: string; readonly name: string }[];
  readonly args: readonly string[];
}
type Choose = (words: readonly string[], place: { root: string; cwd?: string }) => Choice;

const { chooseTests } = (await import(new URL('../runner/choose-tests.mjs', import.meta.url).href)) as {
  chooseTests: Choose;
};
const choose = (...words: string[]): Choice => chooseTests(words, { root: ROOT });
const folders = ({ projects }: Choice): readonly string[] => projects.map(({ folder }) => folder);

describe('npm test', () => {
  it('without arguments runs every project and the suites across projects, without filters', () => {
    const everything = choose();
    expect(everything.args).toEqual([]);
    expect(folders(everything)).toEqual(
      expect.arrayContaining(['apps/api', 'config', 'libs/domain', 'libs/engine', 'test/cli', 'test/tooling']),
    );
  });

  it('runs one project without filters, so that its cached run is shared with a run of everything', () => {
    expect(choose('libs/domain')).toEqual({
      projects: [{ folder: 'libs/domain', name: '@strata/domain' }],
      args: [],
    });
    expect(choose('libs/domain/')).toEqual(choose('libs/domain'));
    expect(choose('./libs/domain')).toEqual(choose('libs/domain'));
  });

  it('accepts several paths, and does not confuse a path with the prefix of another', () => {
    expect(folders(choose('libs/event-store', 'libs/ledger'))).toEqual(['libs/event-store', 'libs/ledger']);
  });

  it('accepts a path relative to the folder in which npm was called', () => {
    expect(folders(chooseTests(['domain'], { root: ROOT, cwd: join(ROOT, 'libs') }))).toEqual(['libs/domain']);
  });

  it('selects everything below a folder', () => {
    expect(folders(choose('apps'))).toEqual(['apps/api', 'apps/cli', 'apps/projector']);
    expect(folders(choose('test'))).toContain('test/cli');
  });

  it('runs one file in its project', () => {
    expect(choose('config/src/env.unit.spec.ts')).toEqual(choose('config'));
    const one = choose('libs/domain/src/ids.unit.spec.ts');
    expect(folders(one)).toEqual(['libs/domain']);
    expect(one.args).toEqual(['libs/domain/src/ids\\.unit\\.spec\\.ts$']);
  });

  it('selects by a part of a name in any project', () => {
    const units = choose('.unit.spec.ts');
    expect(folders(units)).not.toContain('test/faults');
    expect(units.args).toContain('libs/domain/src/ids\\.unit\\.spec\\.ts$');
  });

  it('passes on options of Jest, with values that are paths or contain spaces', () => {
    expect(choose('-t', 'Measure')).toEqual({ projects: choose().projects, args: ['-t', 'Measure'] });
    expect(choose('-t', 'libs/domain').projects).toEqual(choose().projects);
    expect(choose('libs/domain', '-t', 'a closed measure').args).toEqual(['-t', 'a closed measure']);
    expect(choose('--bail', 'libs/domain')).toEqual({ ...choose('libs/domain'), args: ['--bail'] });
  });

  it('refuses a pattern without matches, and explains what is accepted', () => {
    expect(() => choose('libs/domian')).toThrow(/No test matches libs\/domian.*libs\/domain/);
  });
});
