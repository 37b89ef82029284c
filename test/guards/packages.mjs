// What is shipped: no production package runs a script when it is installed, and each has a licence that allows to ship it
// with Strata. A licence is read from the package and from its licence file, which do not always say the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGES } from './exceptions.mjs';
import { selfTest, verdict } from './support/verdict.mjs';

const RULE = 'a production package with an install script or a licence that is not on the list';
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const LICENCES = ['MIT', 'MIT-0', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'];

/** Licences whose texts begin with their names, and that are not on the list. */
const OTHER_TEXTS =
  /GNU|GENERAL PUBLIC|Kurrent License|Server Side Public|Business Source|Elastic License|Commons Clause/i;

/** What every package of the lock file that is installed for production gives reason to say. */
function findingsIn(folder) {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.dev || entry.link) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const scripts = entry.hasInstallScript ? ['runs a script when it is installed'] : [];
    return [...scripts, ...licenceFaults(join(folder, path), entry)].map((fault) => ({
      name,
      fault,
      text: `${name}@${entry.version} ${fault}`,
    }));
  });
}

function licenceFaults(folder, entry) {
  const stated = entry.license ?? statedIn(folder);
  const parts = String(stated).replace(/[()]/g, '').split(/ AND /);
  const isKnown = parts.every((part) => part.split(' OR ').some((one) => LICENCES.includes(one)));
  const text = OTHER_TEXTS.exec(licenceText(folder))?.[0];
  return [
    ...(isKnown ? [] : [`has the licence ${stated}`]),
    ...(text === undefined ? [] : [`has a licence file with the text "${text}"`]),
  ];
}

function statedIn(folder) {
  const file = join(folder, 'package.json');
  // Packages for other platforms are in the lock file and not installed.
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return license ?? licenses?.map(({ type }) => type).join(' OR ');
}

function licenceText(folder) {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').slice(0, 400);
}

const sample = (packages) => JSON.stringify({ lockfileVersion: 3, packages });
const wrong =
  verdict(RULE, {
    findings: findingsIn(root),
    exceptions: PACKAGES.map((one) => ({ ...one, text: `${one.name} ${one.fault} (${one.reason})` })),
    covers: (exception, finding) => exception.name === finding.name && finding.fault.includes(exception.fault),
  }) +
  (await selfTest(
    RULE,
    {
      'package-lock.json': sample({
        'node_modules/a': { version: '1.0.0', license: 'AGPL-3.0-only' },
        'node_modules/b': { version: '1.0.0', license: 'GPL-3.0', dev: true },
      }),
    },
    (folder) => findingsIn(folder).filter(({ name }) => name === 'a'),
  )) +
  (await selfTest(
    RULE,
    { 'package-lock.json': sample({ 'node_modules/c': { version: '1.0.0', license: 'MIT', hasInstallScript: true } }) },
    findingsIn,
  )) +
  (await selfTest(
    RULE,
    {
      'package-lock.json': sample({ 'node_modules/d': { version: '1.0.0', license: 'MIT' } }),
      'node_modules/d/LICENSE.md': '# GNU AFFERO GENERAL PUBLIC LICENSE\n',
    },
    findingsIn,
  ));
process.exit(wrong === 0 ? 0 : 1);
