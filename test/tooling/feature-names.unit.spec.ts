import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The folders of a project that have a file with this ending. */
const foldersWith = (source: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, source), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => readdirSync(join(ROOT, source, name)).some((file) => file.endsWith(ending)))
    .map(({ name }) => name);

/** Features that have another name in the application; docs/architecture.md says why. */
const IN_APPLICATION: Readonly<Record<string, string | undefined>> = {
  measure: undefined,
  branch: 'branches',
  strategy: 'strategies',
  explanation: undefined,
  health: undefined,
  timeline: 'timeline',
  process: 'processes',
  evidence: 'evidence',
  session: 'sign-in',
};
/** Folders that are not features of the contract. */
const ONLY_IN_CLI = ['cluster-file', 'server'];

const features = foldersWith('libs/contract/src', '.graphql').filter((name) => name !== 'common');

describe('A feature', () => {
  it('has the name of the contract in the API', () => {
    expect(foldersWith('apps/api/src', '.module.ts')).toEqual(expect.arrayContaining([...features]));
    expect(foldersWith('apps/api/src', '.resolver.ts').filter((name) => !features.includes(name))).toEqual([]);
    expect(foldersWith('apps/api/src', '.controller.ts').filter((name) => !features.includes(name))).toEqual([]);
  });

  it('has the name of the contract in the command line', () => {
    const others = foldersWith('apps/cli/src', '.command.ts').filter((name) => !features.includes(name));

    expect(others).toEqual(ONLY_IN_CLI);
  });

  it('has the plural of its name in the application, or another name for a reason', () => {
    const folders = foldersWith('libs/application/src', '.ts');
    const wanted = features.map((name) => (name in IN_APPLICATION ? IN_APPLICATION[name] : `${name}s`));

    expect(wanted.filter((name) => name !== undefined && !folders.includes(name))).toEqual([]);
  });
});
