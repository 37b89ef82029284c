import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregates } from '../aggregates.js';
import { anyCommand } from './arbitrary-commands.js';
import { SENT_BY_THE_PRODUCT } from './commands-by-shape.js';
import { seedCommands } from './seed-commands.js';
import { expectInvariants } from './invariants.js';
import { ClusterSimulation, replay, simulatedEventTypes, type SentCommand } from './cluster-simulation.js';

const RUNS = 150;
const COMMANDS = 120;
describe('All aggregates together, under random commands', () => {
  const eventTypes = new Set<string>();
  const commandTypes = new Set<unknown>();
  const refusalCodes = new Set<string>();

  it('preserve their invariants, never throw, and equal the fold of their events', () => {
    const sequences = fc.array(anyCommand, { minLength: COMMANDS / 2, maxLength: COMMANDS, size: 'max' });
    fc.assert(
      fc.property(fc.boolean(), sequences, (seeded, sent) => {
        const simulation = new ClusterSimulation();
        for (const one of seeded ? [...seedCommands, ...sent] : sent) {
          const before = simulation.stateByStream.get(one.stream);
          const decision = simulation.send(one);
          commandTypes.add((one.command as { readonly type?: unknown } | null)?.type);
          if (decision.kind === 'refused') {
            refusalCodes.add(decision.refusal.code);
            expect(decision.refusal.code).toMatch(/^[A-Z_]+$/);
            expect(() => JSON.stringify(decision.refusal)).not.toThrow();
            expect(simulation.stateByStream.get(one.stream)).toBe(before);
          } else if (decision.events.length > 0) {
            for (const { type } of decision.events) eventTypes.add(type);
            expectInvariants(simulation);
            expectRepeatable(simulation, one);
          }
        }
        const states = replay(simulation.log);
        for (const [stream, state] of states) expect(simulation.stateByStream.get(stream)).toEqual(state);
      }),
      { numRuns: RUNS },
    );
  }, 180_000);

  it('are sent every command', () => {
    const known = Object.values(aggregates).flatMap(({ decider }): readonly string[] => decider.commandTypes);

    expect(known.filter((type) => !commandTypes.has(type))).toEqual(SENT_BY_THE_PRODUCT);
  });

  it('are exercised by most event types and many refusals', () => {
    expect(eventTypes.size).toBeGreaterThan(simulatedEventTypes.length * 0.8);
    expect(refusalCodes.size).toBeGreaterThan(30);
  });
});

/**
 * Sending an accepted command again does nothing, except that each revision of a strategy is a separate fact, that
 * whoever opens a cycle second is told, and that edits of a map are based on its last change.
 */
function expectRepeatable(simulation: ClusterSimulation, sent: SentCommand): void {
  if (['ReviseStrategy', 'OpenCycle', 'EditMap'].includes((sent.command as { readonly type: string }).type)) return;
  expect(simulation.send(sent)).toEqual({ kind: 'accepted', events: [] });
}
