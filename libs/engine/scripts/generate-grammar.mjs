/**
 * Generates the parser of the formula language from its grammar. The output is committed, so that neither a build nor
 * a browser bundle needs the parser generator. With --check it writes nothing and exits with 1 if the output is out of
 * date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import peggy from 'peggy';

const grammarFile = new URL('../src/formula/grammar.peggy', import.meta.url);
const outputFile = new URL('../src/formula/generated/parser.ts', import.meta.url);

const source = peggy.generate(readFileSync(grammarFile, 'utf8'), { output: 'source', format: 'es' });
const header =
  '// @ts-nocheck\n// Generated from ../grammar.peggy by scripts/generate-grammar.mjs; not edited by hand.\n';
const text = header + source.replace(/^\/\/ @generated.*\n(\/\/.*\n)*/u, '');

if (process.argv.includes('--check')) {
  const committed = readFileSync(outputFile, 'utf8');
  if (committed !== text) {
    console.error('The generated parser is out of date. Run node libs/engine/scripts/generate-grammar.mjs.');
    process.exit(1);
  }
  console.log('The generated parser matches the grammar.');
} else {
  writeFileSync(outputFile, text);
  console.log(`Wrote ${outputFile.href}`);
}
