import { describe, expect, it } from '@jest/globals';
import { KeptBodies } from './kept-bodies.js';

describe('Rendered bodies', () => {
  it('are rendered once while they are kept, and leave when they have not been asked for longest', () => {
    const rendered: string[] = [];
    const bodies = new KeptBodies(12);
    const ask = (key: string, body: string | undefined = key.repeat(4)) =>
      bodies.of(key, () => {
        rendered.push(key);
        return body;
      });
    for (const key of ['a', 'a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key.repeat(4));
    expect(rendered).toEqual(['a', 'b', 'c', 'b']);
    // One that is too long is sent, but neither kept nor counted.
    expect([ask('d', 'd'.repeat(50)), ask('a'), ask('a')]).toEqual(['d'.repeat(50), 'aaaa', 'aaaa']);
    expect(rendered.slice(4)).toEqual(['d', 'a']);
    expect(bodies.of('none', () => undefined)).toBeUndefined();
  });
});
