import fc from 'fast-check';
import type { SentCommand } from './cluster-simulation.js';

// Few ids, so that commands collide, including property names that plain objects inherit.
export const actor = fc.constantFrom('A', 'A', 'B', 'constructor');
export const part = fc.constantFrom('sales', 'desk', 'toString');
export const strategy = fc.constantFrom('top', 'next', 'a', 'b', 'f', 'hasOwnProperty');
export const objective = fc.constantFrom('x', 'x', 'y', 'valueOf');
export const mapped = fc.constantFrom('top', 'a', 'a', 'f');
export const measure = fc.constantFrom('m', 'm', 'n', 'constructor');
export const perspective = fc.constantFrom('finance', 'learning');
export const labels = fc.constantFrom({ en: 'One' }, { en: 'Two', ru: 'Два' }, { en: 'Three', uk: undefined });
export const date = fc.constantFrom(null, null, '2008-01-01', '2009-07-01');
export const subject = fc.oneof(
  actor,
  fc.tuple(actor, part).map((parts) => parts.join('/')),
);
export const weight = fc.constantFrom([], [{ from: null, value: 1 }], [{ from: '2008-01-01', value: 0 }]);
export const rollUp = fc.constantFrom('weighted-mean', 'worst');
export const decimal = fc.constantFrom('1', '1.0', '-10.0', '0.5', 'NaN');
export const period = fc.constantFrom('2008', '2008', '2009-Q1');
export const restatement = fc.constantFrom('audit', 'recount');
export const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The types of the commands that have an arbitrary of their own. */
export const writtenTypes = new Set<string>();

export function command(type: string, fields: Fields = {}): fc.Arbitrary<object> {
  writtenTypes.add(type);
  return fc.record({ type: fc.constant(type), ...fields });
}

export function to(stream: string, commands: fc.Arbitrary<unknown>): fc.Arbitrary<SentCommand> {
  return commands.map((sent) => ({ stream, command: sent }));
}

/** The start of a change: mostly a period. */
export const start = fc.constantFrom(undefined, undefined, null, '2009', '2009-Q3', '2010-01-01', '2010-01-15');
