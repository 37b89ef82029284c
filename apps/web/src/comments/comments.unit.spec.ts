import { describe, expect, it } from '@jest/globals';
import { textParts, typedMention, withMention } from './mentions.js';
import { thingOfNode } from './things.js';

describe('A mention that is typed', () => {
  it.each([
    ['@', 1, { from: 0, typed: '' }],
    ['Why, @an', 8, { from: 5, typed: 'an' }],
    ['(@Олен', 6, { from: 1, typed: 'Олен' }],
    ['@ann and', 4, { from: 0, typed: 'ann' }],
    ['@ann and', 8, undefined],
    ['ann@example', 11, undefined],
    ['no', 2, undefined],
  ])('in %j at %i is %j', (text, caret, found) => expect(typedMention(text, caret)).toEqual(found));

  it('is replaced by the account, and the caret stays behind it', () => {
    const mention = { from: 5, typed: 'an' };
    expect(withMention('Why, @an', 8, { mention, login: 'anna' })).toEqual({ text: 'Why, @anna ', caret: 11 });
    expect(withMention('Why, @an so?', 8, { mention, login: 'anna' })).toEqual({ text: 'Why, @anna so?', caret: 11 });
  });
});

describe('The text of a comment', () => {
  it('marks the accounts that it mentions, and nothing else', () => {
    expect(textParts('@ann, ask @ben. Or ben@example.org, @zoe', ['ann', 'ben'])).toEqual([
      { text: '@ann', isMention: true },
      { text: ', ask ', isMention: false },
      { text: '@ben', isMention: true },
      { text: '. Or ben@example.org, @zoe', isMention: false },
    ]);
    expect(textParts('@annabel', ['ann'])).toEqual([{ text: '@annabel', isMention: false }]);
  });
});

describe('What a row of the scorecard is', () => {
  const node = { id: 'x', kind: 'STRATEGY', strategy: 'coast', objective: null, measure: null } as const;

  it.each([
    [node, 'strategy:coast'],
    [{ ...node, kind: 'OBJECTIVE', objective: 'demand' } as const, 'objective:coast/demand'],
    [{ ...node, kind: 'MEASURE', objective: 'demand', measure: 'nights' } as const, 'value:nights/hotel/2026-10'],
    [{ ...node, kind: 'PERSPECTIVE' } as const, undefined],
  ])('%j', (of, about) => expect(thingOfNode(of, { owner: 'hotel', period: '2026-10' })).toBe(about));
});
