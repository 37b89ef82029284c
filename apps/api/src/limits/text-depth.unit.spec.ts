import { describe, expect, it } from '@jest/globals';
import { isNestedTooDeep } from './text-depth.js';

describe('The text of a query is nested too deeply', () => {
  it.each([
    ['in selections', '{a'.repeat(300)],
    ['in lists', `{a(b:${'['.repeat(300)}`],
    ['in objects', `{a(b:${'{c:'.repeat(300)}`],
    ['behind brackets that are text', `{a(b:${'["]"'.repeat(300)}`],
    ['behind brackets of comments', `{a(b:${'[#]\n'.repeat(300)}`],
    ['before an invalid token', `${'{a'.repeat(300)} \u0000`],
  ])('%s', (_name, text) => expect(isNestedTooDeep(text)).toBe(true));

  it.each([
    ['with brackets beside each other', `{ ${'a { b } '.repeat(300)} }`],
    ['with brackets in a text', `{a(b: "${'['.repeat(300)}")}`],
    ['with brackets in a block of text', `{a(b: """${'['.repeat(300)}""")}`],
    ['with brackets after an invalid token', `\u0000 ${'{'.repeat(300)}`],
    ['as deep as queries are', `${'{a'.repeat(150)}${'}'.repeat(150)}`],
  ])('but not %s', (_name, text) => expect(isNestedTooDeep(text)).toBe(false));
});
