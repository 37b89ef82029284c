import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

const ROOT = resolve(import.meta.dirname, '../..');
const LIBS = readdirSync(join(ROOT, 'libs'));

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
const root = manifestIn('.');
const packages = new Map(
  [...LIBS.map((lib) => `libs/${lib}`), 'config'].map((folder) => {
    const manifest = manifestIn(folder);
    return [manifest.name, manifest] as const;
  }),
);

/** The packages that the published code of a library imports, without its tests. */
function importsOf(lib: string): readonly string[] {
  const source = join(ROOT, 'libs', lib);
  const { files = [] } = manifestIn(`libs/${lib}`);
  const folders = ['src', ...files.filter((name) => name !== 'dist' && existsSync(join(source, name, '.')))];
  const modules = folders
    .flatMap((folder) =>
      readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.m?[jt]s$/.test(path) && !path.endsWith('.spec.ts') && !/[\\/]testing[\\/]/.test(path));
  const names = modules
    .flatMap((path) => ts.preProcessFile(readFileSync(join(source, path), 'utf8')).importedFiles)
    .flatMap(({ fileName }) => (/^(\.|node:)/.test(fileName) ? [] : packageOf(fileName)));
  return [...new Set(names)].sort();
}

/** `csv-parse/sync` → `csv-parse`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The version of a package: its own in this repository, otherwise the one that the root installs. */
function versionOf(name: string): string | undefined {
  return packages.get(name)?.version ?? root.dependencies?.[name];
}

describe.each(LIBS)('The package of libs/%s', (lib) => {
  const manifest = manifestIn(`libs/${lib}`);

  it('declares the packages that its code imports, in the versions of this repository', () => {
    const imported = importsOf(lib).map((name) => [name, versionOf(name)]);

    expect(Object.entries(manifest.dependencies ?? {})).toEqual(imported);
  });

  it('can be published with everything that it needs, unless it is private', () => {
    if (manifest.private === true) return;
    const needed = Object.keys(manifest.dependencies ?? {}).flatMap((name) => packages.get(name) ?? []);

    expect(needed.filter((one) => one.private === true).map(({ name }) => name)).toEqual([]);
    expect(manifest).toMatchObject({ license: root.license, files: expect.arrayContaining(['dist']) });
  });
});

it('What an embedding program needs is not private', () => {
  const embedded = ['application', 'account-store-sqlite', 'event-store-sqlite', 'read-models', 'read-store-sqlite'];

  expect(embedded.filter((lib) => manifestIn(`libs/${lib}`).private === true)).toEqual([]);
});
