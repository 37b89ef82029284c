import { describe, expect, it } from '@jest/globals';
import { aggregateKinds, aggregateOf } from '@strata/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DOMAIN = resolve(import.meta.dirname, '../../libs/domain/src');

const specs = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(DOMAIN, file), 'utf8'));

/** The commands that no test of the deciders sends. */
function untested(types: readonly string[]): readonly string[] {
  return types.filter((type) => !specs.some((text) => text.includes(`'${type}'`)));
}

describe('The commands of an aggregate', () => {
  it.each(aggregateKinds)('%s are each sent by a test of the deciders', (kind) => {
    expect(untested(aggregateOf(kind).decider.commandTypes)).toEqual([]);
  });

  it('are missed here without such a test', () => {
    expect(untested(['FoundCluster', 'ForgetCluster'])).toEqual(['ForgetCluster']);
  });
});
