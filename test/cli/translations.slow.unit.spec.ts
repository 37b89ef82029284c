import { describe, expect, it } from '@jest/globals';
import { program } from '@strata/cli';
import type { Command } from 'commander';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';
import { sourceTexts, textsOf, type SourceText } from './support/source-texts.js';

type Catalogue = Readonly<Record<string, Readonly<Record<'ru' | 'uk', string>>>>;

const folder = join(ROOT, 'config/languages');
const catalogues = new Map(
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Catalogue]),
);
const bare = (text: string): string => text.replace(/\{\w+\}/g, '{}');
const translated = new Set([...catalogues.values()].flatMap((one) => Object.keys(one).map(bare)));

const libraries = readdirSync(join(ROOT, 'libs')).map((name) => `libs/${name}/src`);
const FOLDERS = ['apps/cli/src', 'config/src', ...libraries];

/** Texts that nobody reads at a terminal. */
const OTHER_READERS = new RegExp(
  [
    // In three languages already, or documentation.
    'application/src/timeline/sentences/',
    'runtime/src/notices/texts',
    'application/src/cluster-file/(descriptions|cluster-file\\.schema)',
    'engine/src/formula/(function-reference|render-function-reference)',
    'engine/src/method/(units|method-schema)',
    'engine/src/questionnaire/questionnaire-schema',
    // Written into files.
    'engine/src/analysis/proposal-(notes|texts)',
    'engine/src/analysis/propose-method',
    'application/src/revisions/revision-table',
    // Served to clients of the API.
    'contract/src/',
    'application/src/sign-in/(sign-in|throttle|second-factor)\\.ts',
    'runtime/src/plain-server',
    // Codes with what they are about.
    'engine/src/scorecard/scoring/(bands|formula-scoring|targets)',
    // Errors in the program itself.
    'event-store/src/append-request',
    'read-models/src/batch-view',
    'read-store/src/(definition-checks|find-checks|fold-writes|table-layout)',
    'read-store-(sqlite|mongodb)/src/(documents|mongo-generations|generation-catalogue|.*leases)',
    'account-store/src/record-checks',
    'engine/src/change/split-change',
  ].join('|'),
);

/** Single texts of that kind. */
const NOT_SHOWN = new Set([
  'yearStartMonth {}, yearNamedBy {}, timeZone {}',
  'revoke seal key {}',
  'add seal key {}',
  'seal {} {}',
  'seal key {} added',
  'seal key {} revoked',
  'nobody has this password',
  'closed {}',
  'withdrawn {}',
  'lock {}',
  'strata seal 1\n',
  'strata seal key 1\n',
  'strata log 1',
  'strata evidence ',
  'strata evidence 1',
  'Demo {}',
  'lag({}, {})',
  '{{}, plural',
  'strata: {}',
  'strata: {}{}',
  'Projection stopped',
  'Projection interrupted, resuming from its checkpoint',
  'Strata cluster file',
]);

function missing(texts: readonly SourceText[]): readonly string[] {
  return texts
    .filter(({ file, text, isSaid }) => isSaid && !OTHER_READERS.test(file) && !NOT_SHOWN.has(text))
    .filter(({ text }) => !translated.has(text))
    .map(({ file, text }) => `${relative(ROOT, file)}: ${text}`);
}

describe('The translations of the command line', () => {
  it.each(FOLDERS)('are complete for %s', (path) => {
    expect(missing(sourceTexts(join(ROOT, path)))).toEqual([]);
  });

  it('find a text without a translation, whatever it is made of', () => {
    const source = `
      refuse({ message: \`The moon "\${id}" is full.\`, remedy: 'Wait a ' + 'month.' });
      phrase\`moon\`; counted(n, 'moon'); log.info('not for a terminal'); withExample(command, 'strata moon full');`;
    expect(missing(textsOf('moon.ts', source)).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'The moon "{}" is full.',
      'Wait a month.',
      'moon',
      '{} moons',
    ]);
  });

  it('cover the help of every command', async () => {
    const root = await program([]);
    const commands: Command[] = [];
    // One after the other: Jest cannot link the same module twice at once.
    for (const command of root.commands) commands.push(findCommand(await program([command.name()]), command.name()));
    const descriptions = [root, ...commands].flatMap(descriptionsOf).filter((text) => text !== '');
    expect(descriptions.length).toBeGreaterThan(200);
    expect([...new Set(descriptions)].filter((text) => !translated.has(text))).toEqual([]);
  });

  it('have no entry for a text that is nowhere', () => {
    const files = FOLDERS.map((path) => sourceTexts(join(ROOT, path))).flat();
    const texts = new Set(files.map(({ text }) => text));
    const library = ['command', 'help', 'argument', 'option', 'suggestSimilar', 'error']
      .map((name) => readFileSync(join(ROOT, `node_modules/commander/lib/${name}.js`), 'utf8'))
      .join('\n');
    const words = `${[...texts].join('\n')}\n${library}`;
    for (const [name, catalogue] of catalogues) {
      const unknown = Object.keys(catalogue)
        .map(bare)
        .filter((key) => !texts.has(key) && !texts.has(`${key}s`))
        .filter((key) => !COMPOSED.has(name) || !isMadeOf(key, words));
      expect([name, unknown]).toEqual([name, []]);
    }
  });
});

/** Catalogues of texts that are made of parts, such as `Measures: …` and what the library of the command line says. */
const COMPOSED = new Set(['words.json', 'commander.json']);

/** True if each word of a text is somewhere. */
function isMadeOf(key: string, words: string): boolean {
  const known = words.toLowerCase();
  return key
    .toLowerCase()
    .split(/\{\}|\s+/)
    .every((word) => known.includes(word.replace(/s?[:.]?$/, '')));
}

function findCommand(root: Command, name: string): Command {
  return root.commands.find((command) => command.name() === name)!;
}

function descriptionsOf(command: Command): readonly string[] {
  return [
    command.description(),
    ...command.options.map(({ description }) => description),
    ...command.registeredArguments.map(({ description }) => description),
    ...command.commands.flatMap(descriptionsOf),
  ];
}
