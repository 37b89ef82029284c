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
const shell = loadedWith('index.html');
const beyondShell = (page: string) => [...loadedWith(page)].filter((name) => !shell.has(name));

describe('What a browser loads, compressed,', () => {
  it('is at most 230 kB of scripts and 20 kB of styles for the shell', () => {
    expect(sizeOf(shell, scripts)).toBeLessThan(230 * KB);
    expect(sizeOf(shell, styles)).toBeLessThan(20 * KB);
  });

  it('is at most 95 kB more for the map, and at most 60 kB more for any other page', () => {
    const pages = Object.keys(manifest).filter((name) => /Page\.tsx$/.test(name));
    expect(pages.length).toBeGreaterThan(5);
    const beyond = pages.filter((page) => {
      const budget = page.endsWith('MapPage.tsx') ? 95 : 60;
      return sizeOf(beyondShell(page), scripts) > budget * KB;
    });
    expect(beyond).toEqual([]);
  });

  it('has the editor of maps only once a map is edited', () => {
    const map = Object.keys(manifest).find((name) => name.endsWith('MapPage.tsx'))!;
    const editor = manifest[map]?.dynamicImports?.find((name) => name.endsWith('EditMode.tsx'));
    expect(editor).toBeDefined();
    expect(loadedWith(map).has(editor!)).toBe(false);
    const known = new Set([...loadedWith(map), ...shell]);
    const added = [...loadedWith(editor!)].filter((name) => !known.has(name));
    expect(sizeOf(added, scripts)).toBeLessThan(30 * KB);
  });
});
