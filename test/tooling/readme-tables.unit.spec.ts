import { describe, expect, it } from '@jest/globals';
import { aggregateKinds } from '@strata/domain';
import { readdirSync, readFileSync, statSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The names in code quotes in the first cells of a README's tables. */
function firstCells(path: string): readonly string[] {
  return [...text(path).matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!);
}

describe('The tables of the READMEs', () => {
  it('list every aggregate', () => {
    expect(firstCells('libs/domain/README.md')).toEqual(expect.arrayContaining([...aggregateKinds]));
  });

  it('list every feature of the application', () => {
    const [, members] = /export interface Strata \{([^]*?)\n\}/.exec(text('libs/application/src/strata.ts'))!;
    const features = [...members!.matchAll(/^ {2}readonly (\w+):/gm)].map((match) => `strata.${match[1]}`);
    expect(features.length).toBeGreaterThan(15);
    expect(firstCells('libs/application/README.md')).toEqual(expect.arrayContaining(features));
  });

  it('list every read model', () => {
    const sources = new URL('libs/read-models/src/', root);
    const folders = readdirSync(sources).filter((name) => statSync(new URL(name, sources)).isDirectory());
    expect(firstCells('libs/read-models/README.md')).toEqual(expect.arrayContaining(folders));
  });
});
