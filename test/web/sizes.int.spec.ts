import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, '../../apps/web/dist');
const KB = 1_000;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;

/** A chunk with everything that is loaded together with it. */
function loadedWith(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const one of manifest[name]?.imports ?? []) loadedWith(one, found);
  return found;
}

/** The compressed size of the files of some chunks, in bytes. */
function sizeOf(chunks: Iterable<string>, filesOf: (chunk: Chunk) => readonly string[]): number {
  const files = new Set([...chunks].flatMap((name) => filesOf(manifest[name]!)));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
}

const scripts = ({ file }: Chunk) => [file];
const styles = ({ css = [] }: Chunk) => css;
const keyOf = (file: string) => Object.keys(manifest).find((name) => name.endsWith(file))!;
const shell = loadedWith('index.html');
/** What is loaded on every page besides the shell, at the same time as the page. */
const frame = new Set([...shell, ...loadedWith(keyOf('shell/TopControls.tsx'))]);
const beyond = (chunk: string, known: ReadonlySet<string>) => [...loadedWith(chunk)].filter((name) => !known.has(name));

describe('What a browser loads, compressed,', () => {
  it('is at most 165 kB of scripts and 20 kB of styles for the shell', () => {
    expect(sizeOf(shell, scripts)).toBeLessThan(165 * KB);
    expect(sizeOf(shell, styles)).toBeLessThan(20 * KB);
  });

  it('is at most 50 kB more for the menus and pickers of the shell, which come with the page', () => {
    expect(sizeOf(beyond(keyOf('shell/TopControls.tsx'), shell), scripts)).toBeLessThan(50 * KB);
  });

  it('is at most 95 kB more for the map, 45 kB for entry, and at most 60 kB for any other page', () => {
    const pages = Object.keys(manifest).filter((name) => /Page\.tsx$/.test(name));
    expect(pages.length).toBeGreaterThan(5);
    const budgets = { 'MapPage.tsx': 95, 'UpdatesPage.tsx': 45 };
    const tooLarge = pages.flatMap((page) => {
      const [, budget = 60] = Object.entries(budgets).find(([name]) => page.endsWith(name)) ?? [];
      const size = sizeOf(beyond(page, frame), scripts);
      return size > budget * KB ? [`${page}: ${size} bytes`] : [];
    });
    expect(tooLarge).toEqual([]);
  });

  it('has dialogs, panels and the sign-in only once they are needed', () => {
    const deferred = [
      'shell/KeyList.tsx',
      'shell/NavigationDrawer.tsx',
      'explain/ExplainDrawer.tsx',
      'notices/NoticePanel.tsx',
      'sign-in/SignIn.tsx',
      'sign-in/SignInAgain.tsx',
      'graphql-ws/dist/index.js',
    ].map(keyOf);
    expect(deferred).not.toContain(undefined);
    expect(deferred.filter((chunk) => frame.has(chunk))).toEqual([]);
  });

  it('has the editor of maps only once a map is edited', () => {
    const map = keyOf('MapPage.tsx');
    const editor = manifest[map]?.dynamicImports?.find((name) => name.endsWith('EditMode.tsx'));
    expect(editor).toBeDefined();
    expect(loadedWith(map).has(editor!)).toBe(false);
    const known = new Set([...loadedWith(map), ...frame]);
    expect(sizeOf(beyond(editor!, known), scripts)).toBeLessThan(30 * KB);
  });
});
