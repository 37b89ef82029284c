import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { portabilityFaults, whyNotPortable } from './support/not-portable.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPT = /\.(mjs|js)$/;

function entries(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
}

const projects = ['.', 'config', 'test', ...['apps', 'libs', 'test'].flatMap(entries)];
const declarations = projects
  .flatMap((folder) => ['package.json', 'project.json'].map((name) => `${folder}/${name}`))
  .filter((file) => existsSync(join(ROOT, file)));
const programs = [
  'test/run.mjs',
  'test/run-unit.mjs',
  'test/runner',
  'test/guards',
  ...projects.flatMap((folder) => [`${folder}/bin`, `${folder}/scripts`]),
]
  .flatMap((path) => (SCRIPT.test(path) ? [path] : entries(path)))
  .filter((path) => SCRIPT.test(path));

interface Declaration {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly targets?: Targets;
  readonly targetDefaults?: Targets;
  readonly nx?: { readonly targets?: Targets };
}
type Targets = Readonly<Record<string, { readonly options?: { readonly command?: string } }>>;

function commandsOf(file: string): readonly (readonly [string, string])[] {
  const {
    scripts = {},
    nx,
    targets,
    targetDefaults,
  } = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Declaration;
  const commands = Object.entries({ ...targetDefaults, ...targets, ...nx?.targets }).flatMap(([name, { options }]) =>
    options?.command === undefined ? [] : [[name, options.command] as const],
  );
  return [...Object.entries(scripts), ...commands];
}

describe('The scripts of every project', () => {
  it.each([...declarations, 'nx.json'])('run on every system: %s', (file) => {
    const faults = commandsOf(file).map(([name, command]) => [name, whyNotPortable(command)]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
  });

  it('include the usual ones', () => {
    const names = commandsOf('package.json').map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['prepare', 'start', 'test', 'lint', 'typecheck', 'build']));
  });

  for (const bad of [
    'PORT=1 node server.js',
    "node -e 'done()'",
    'node a.js; node b.js',
    'node a.js | tee log',
    'node a.js > log',
    'node $FILE',
    'prettier *.ts',
    'rm -rf dist',
    './bin/strata.js serve',
    'node a.js && cp a b',
    'node a.js || true',
    'sh -c build',
    'exec node server.js',
  ]) {
    it(`are reported if they are not portable: ${bad}`, () => expect(whyNotPortable(bad)).toBeDefined());
  }
});

describe('The programs that scripts start', () => {
  it.each(programs)('run on every system: %s', (file) => {
    expect(portabilityFaults(readFileSync(join(ROOT, file), 'utf8'))).toEqual([]);
  });

  it('include the command and the test runner', () => {
    expect(programs).toEqual(
      expect.arrayContaining(['apps/cli/bin/strata.js', 'test/run.mjs', 'config/scripts/build.mjs']),
    );
  });

  for (const bad of [
    "spawnSync('npm', ['run', 'build'])",
    'execSync("npx tsc -b")',
    "spawn('sh', ['-c', line])",
    'spawn(name, args, { shell: true })',
    "writeFileSync('/tmp/log', text)",
    'readFileSync(new URL("./a", import.meta.url).pathname)',
    'spawn(`node_modules/.bin/tsc`)',
  ]) {
    it(`are reported if they are not portable: ${bad}`, () => expect(portabilityFaults(bad)).not.toEqual([]));
  }
});
