// The projects that `npm test -- …` runs, and the arguments for Jest.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';

/** Options of Jest with a value. */
const WITH_VALUE = new Set([
  '-t',
  '--testNamePattern',
  '-w',
  '--maxWorkers',
  '--seed',
  '--testTimeout',
  '--shard',
  '--testPathIgnorePatterns',
]);
const NOT_SEARCHED = new Set(['node_modules', 'dist', 'generated', '.git', '.nx', 'data', 'peers']);

/** Every test file below `root`, as paths with slashes relative to it. */
export function specFiles(root, folders = ['apps', 'config', 'libs', 'test']) {
  return folders.flatMap((folder) => walk(join(root, folder))).map((file) => relative(root, file).split(sep).join('/'));
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return NOT_SEARCHED.has(entry.name) ? [] : walk(join(folder, entry.name));
    return entry.name.endsWith('.spec.ts') ? [join(folder, entry.name)] : [];
  });
}

/** The folder and the name of the project that a file belongs to: the nearest folder above it that declares one. */
export function projectOf(root, file) {
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    for (const declaration of ['project.json', 'package.json']) {
      const path = join(root, folder, declaration);
      if (existsSync(path)) return { folder, name: JSON.parse(readFileSync(path, 'utf8')).name };
    }
  }
  throw new Error(`${file} is in no project: no folder above it has a package.json or a project.json.`);
}

/** Sorts words into options for Jest, with their values, and patterns of paths. */
function sorted(words) {
  const options = [];
  const patterns = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (WITH_VALUE.has(word)) options.push(word, words[(at += 1)] ?? '');
    else (word.startsWith('-') ? options : patterns).push(word);
  }
  return { options, patterns };
}

/**
 * A pattern that is an existing path selects everything at or below it; any other one is a part of a test file's path.
 */
function matcher(root, cwd, pattern) {
  const place = [cwd, root].map((folder) => resolve(folder, pattern)).find((path) => existsSync(path));
  if (place !== undefined) {
    const path = relative(root, place).split(sep).join('/');
    return (file) => path === '' || file === path || file.startsWith(`${path}/`);
  }
  const part = pattern.replaceAll('\\', '/');
  return (file) => file.includes(part);
}

/**
 * Parses the words after `npm test --`. Returns the projects to run (folder and name) and the arguments for Jest. Whole
 * projects without options get no arguments, so that their cached runs are shared with a run of everything. Throws if a
 * pattern matches no test.
 */
export function chooseTests(words, { root, cwd = root, files = specFiles(root) }) {
  const { options, patterns } = sorted(words);
  const matchers = patterns.map((pattern) => {
    const matches = matcher(root, cwd, pattern);
    if (files.some(matches)) return matches;
    throw new Error(`No test matches ${pattern}. Give a path such as libs/domain, or a part of a test file's path.`);
  });
  const isChosen = (file) => matchers.length === 0 || matchers.some((matches) => matches(file));
  const projects = new Map();
  for (const file of files) {
    const project = projectOf(root, file);
    const known = projects.get(project.folder) ?? { ...project, chosen: [], left: 0 };
    if (isChosen(file)) known.chosen.push(file);
    else known.left += 1;
    projects.set(project.folder, known);
  }
  const used = [...projects.values()].filter(({ chosen }) => chosen.length > 0);
  const isWhole = used.every(({ left }) => left === 0);
  const paths = isWhole ? [] : used.flatMap(({ chosen }) => chosen.map(asPattern));
  return {
    projects: used.map(({ folder, name }) => ({ folder, name })),
    args: [...options, ...paths],
  };
}

/** Escapes a path, since Jest interprets paths as regular expressions. */
function asPattern(file) {
  return `${file.replaceAll(/[.+()[\]$]/g, '\\$&')}$`;
}
