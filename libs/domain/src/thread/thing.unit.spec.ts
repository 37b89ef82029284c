import { describe, expect, it } from '@jest/globals';
import { parseThing } from './thing.js';

describe('parseThing', () => {
  it.each([
    ['strategy:coast', { kind: 'strategy', strategy: 'coast' }],
    ['objective:coast/demand', { kind: 'objective', strategy: 'coast', objective: 'demand' }],
    ['link:coast/quality>demand', { kind: 'link', strategy: 'coast', from: 'quality', to: 'demand' }],
    ['measure:margin', { kind: 'measure', measure: 'margin' }],
    ['value:margin/hotel/2026-10', { kind: 'value', measure: 'margin', subject: 'hotel', period: '2026-10' }],
    [
      'value:margin/hotel/sales/2026-Q4',
      { kind: 'value', measure: 'margin', subject: 'hotel/sales', period: '2026-Q4' },
    ],
    ['value:gdp/@cluster/2026', { kind: 'value', measure: 'gdp', subject: '@cluster', period: '2026' }],
    ['target:margin/*', { kind: 'target', measure: 'margin', subject: '*' }],
    ['target:margin/hotel/sales', { kind: 'target', measure: 'margin', subject: 'hotel/sales' }],
    ['report:@cluster/2026', { kind: 'report', actor: '@cluster', period: '2026' }],
    ['cycle:2026-10', { kind: 'cycle', period: '2026-10' }],
    ['evaluation:spring', { kind: 'evaluation', evaluation: 'spring' }],
    ['initiative:coast/spa', { kind: 'initiative', strategy: 'coast', initiative: 'spa' }],
    ['proposal:coast/2', { kind: 'proposal', strategy: 'coast', proposal: 2 }],
    ['restatement:audit', { kind: 'restatement', restatement: 'audit' }],
  ])('reads %s', (text, thing) => expect(parseThing(text)).toEqual(thing));

  it.each([
    [undefined],
    [7],
    [''],
    ['margin'],
    [':margin'],
    ['constructor:margin'],
    ['measure:'],
    ['measure:margin/hotel'],
    ['objective:coast'],
    ['objective:coast/a/b'],
    ['link:coast/quality'],
    ['link:coast/a>b>c'],
    ['value:margin/hotel'],
    ['value:margin/2026-10'],
    ['value:margin/hotel/2026-13'],
    ['value:margin/a/b/c/2026'],
    ['target:margin/'],
    ['report:hotel'],
    ['report:hotel/sales/2026'],
    ['cycle:soon'],
    ['proposal:coast/0'],
    ['proposal:coast/two'],
    ['restatement:a b'],
  ])('reads nothing in %j', (text) => expect(parseThing(text)).toBeUndefined());
});
