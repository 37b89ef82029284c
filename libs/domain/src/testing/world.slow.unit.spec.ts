import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anythingSent } from './world.arbitraries.js';
import { groundwork } from './world.groundwork.js';
import { expectInvariants } from './world.invariants.js';
import { World, refold, worldTypes, type Sent } from './world.js';

const RUNS = 150;
const COMMANDS = 120;

describe('All aggregates together, whatever is sent', () => {
  const happened = new Set<string>();
  const refused = new Set<string>();

  it('keep their invariants, never throw, and are what their events say', () => {
    const sequences = fc.array(anythingSent, { minLength: COMMANDS / 2, maxLength: COMMANDS, size: 'max' });
    fc.assert(
      fc.property(fc.boolean(), sequences, (grounded, sent) => {
        const world = new World();
        for (const one of grounded ? [...groundwork, ...sent] : sent) {
          const before = world.kept.get(one.stream);
          const decision = world.send(one);
          if (decision.kind === 'refused') {
            refused.add(decision.refusal.code);
            expect(decision.refusal.code).toMatch(/^[A-Z_]+$/);
            expect(() => JSON.stringify(decision.refusal)).not.toThrow();
            expect(world.kept.get(one.stream)).toBe(before);
          } else if (decision.events.length > 0) {
            for (const { type } of decision.events) happened.add(type);
            expectInvariants(world);
            expectRepeatable(world, one);
          }
        }
        const states = refold(world.log);
        for (const [stream, state] of states) expect(world.kept.get(stream)).toEqual(state);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('were really moved by what was sent', () => {
    expect(happened.size).toBeGreaterThan(worldTypes.length * 0.8);
    expect(refused.size).toBeGreaterThan(30);
  });
});

/** What was just done, sent again, does nothing; only each revision of a strategy is a fact of its own. */
function expectRepeatable(world: World, sent: Sent): void {
  if ((sent.command as { readonly type: string }).type === 'ReviseStrategy') return;
  expect(world.send(sent)).toEqual({ kind: 'accepted', events: [] });
}
