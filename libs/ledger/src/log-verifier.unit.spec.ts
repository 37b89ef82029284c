import { describe, expect, it } from '@jest/globals';
import type { LogEvent, Seal } from './sealed.js';
import fc from 'fast-check';
import { provesEvent, proveEvent } from './event-proof.js';
import { leafOf } from './leaf.js';
import { LogVerifier, type Pins, type Verification } from './log-verifier.js';
import { positionOf, SealedLog, signerOf } from './testing/sealed-log.js';

const KEY = signerOf('first');

function verify(events: readonly LogEvent[], pins: Pins = {}): Verification {
  const verifier = new LogVerifier(pins);
  for (const event of events) verifier.add(event);
  return verifier.finish();
}

/** A log with a key, seals after every so many reports, and some reports after the last seal. */
function sealedLog({ seals = 4, between = 10, tail = 3 } = {}): SealedLog {
  const log = new SealedLog();
  log.useKey(KEY);
  for (let number = 0; number < seals; number += 1) {
    log.report(between);
    log.seal();
  }
  log.report(tail);
  return log;
}

/** Gives the events the positions of their order, as an attacker would who removes or inserts one. */
function renumber(events: readonly LogEvent[]): readonly LogEvent[] {
  return events.map((event, index) => ({ ...event, position: positionOf(index + 1) }));
}

const changed = (event: LogEvent): LogEvent => ({ ...event, data: { ...event.data, value: 'altered' } as object });
const named = ({ findings }: Verification) => findings.map(({ kind, position }) => [kind, position]);

const sealsOf = (log: SealedLog): readonly LogEvent[] => log.events.filter(({ type }) => type === 'EventsSealed');
const sealIn = (event: LogEvent): Seal => event.data as unknown as Seal;

describe('The verifier of a log', () => {
  it('proves an unaltered log up to its last seal, and counts what follows', () => {
    const log = sealedLog();
    const result = verify(log.events);
    expect(result).toMatchObject({ isProven: true, seals: 4, events: 48, findings: [] });
    expect(result.sealed).toMatchObject({ size: 44, position: positionOf(44) });
    // The last seal itself and three reports.
    expect(result.tail).toEqual({ events: 4, first: { position: positionOf(45), stream: 'seals-all' } });
  });

  it('proves nothing if nothing is sealed', () => {
    const log = new SealedLog();
    log.report(3);
    expect(named(verify(log.events))).toEqual([['not-sealed', undefined]]);
  });

  it.each([
    ['id', { id: '00000000-0000-8000-8000-ffffffffffff' }],
    ['type', { type: 'ValuesRestated' }],
    ['schema version', { schemaVersion: 2 }],
    ['revision', { revision: 99 }],
    ['recorded-at', { recordedAt: '2020-01-01T00:00:00.000Z' }],
    ['data', { data: { value: '99' } }],
    ['author', { metadata: { by: 'eve', commandId: 'c9', correlationId: 'c9' } }],
    ['stream', { stream: 'report-coast.other.2025' }],
  ])('names the event whose %s was changed', (_, change) => {
    const log = sealedLog();
    const { stream } = log.events[8]!;
    const events = log.events.with(8, { ...log.events[8]!, ...change });
    expect(verify(events).findings).toMatchObject([{ kind: 'changed', position: positionOf(9), stream }]);
  });

  it('names an event that was removed, whether or not the others are renumbered', () => {
    const log = sealedLog();
    const { stream } = log.events[14]!;
    const events = log.events.toSpliced(14, 1);
    expect(verify(events).findings).toMatchObject([{ kind: 'removed', position: positionOf(15), stream }]);
    expect(named(verify(renumber(events)))).toEqual([
      ['removed', positionOf(15)],
      ['renumbered', positionOf(16)],
    ]);
  });

  it('names an event that was inserted', () => {
    const log = sealedLog();
    const inserted = { ...changed(log.events[9]!), id: '00000000-0000-8000-8000-ffffffffffff' };
    const events = renumber(log.events.toSpliced(20, 0, inserted));
    expect(named(verify(events))).toEqual([
      ['inserted', positionOf(21)],
      ['renumbered', positionOf(21)],
    ]);
  });

  it('names two events that were swapped, also under different seals', () => {
    const log = sealedLog();
    const [a, b] = [log.events[4]!, log.events[38]!];
    const events = log.events.with(4, { ...b, position: a.position }).with(38, { ...a, position: b.position });
    expect(verify(events).findings).toMatchObject([
      { kind: 'swapped', position: positionOf(5), found: { position: positionOf(39) } },
    ]);
  });

  it('names an event that was moved', () => {
    const log = sealedLog();
    const event = log.events[5]!;
    const events = renumber(log.events.toSpliced(5, 1).toSpliced(30, 0, event));
    expect(named(verify(events))[0]).toEqual(['moved', positionOf(6)]);
  });

  it('names an altered seal, and still the event that was altered under it', () => {
    const log = sealedLog();
    const at = log.events.indexOf(sealsOf(log)[1]!);
    const forged = {
      ...log.events[at]!,
      data: { ...log.events[at]!.data, signature: sealIn(sealsOf(log)[0]!).signature },
    };
    const events = log.events.with(at, forged).with(30, changed(log.events[30]!));
    const findings = named(verify(events));
    expect(findings).toContainEqual(['seal', positionOf(at + 1)]);
    expect(findings).toContainEqual(['seals-missing', sealsOf(log)[2]!.position]);
    expect(findings).toContainEqual(['changed', positionOf(at + 1)]);
    expect(findings).toContainEqual(['changed', positionOf(31)]);
    expect(findings).toHaveLength(4);
  });

  it('narrows down an altered event whose seal was removed to the events that the seal listed', () => {
    const log = sealedLog();
    const at = log.events.indexOf(sealsOf(log)[1]!);
    const events = log.events.with(15, changed(log.events[15]!)).toSpliced(at, 1);
    expect(named(verify(events))).toEqual([
      ['seals-missing', sealsOf(log)[2]!.position],
      ['removed', positionOf(at + 1)],
      ['range', expect.any(String)],
    ]);
    expect(named(verify(log.events.toSpliced(at, 1)))).toEqual([
      ['seals-missing', sealsOf(log)[2]!.position],
      ['removed', positionOf(at + 1)],
    ]);
  });

  it('finds that a log was cut off, or is an earlier copy, with a root that was kept', () => {
    const log = sealedLog();
    const { size, root } = sealIn(sealsOf(log)[3]!).statement;
    const earlier = log.events.slice(0, 30);
    expect(verify(earlier)).toMatchObject({ isProven: true });
    expect(named(verify(earlier, { trees: [{ size, root }] }))).toEqual([['cut-off', positionOf(22)]]);
    expect(verify(log.events, { trees: [{ size, root }] })).toMatchObject({ isProven: true });
  });

  it('finds a history that was made anew with another key, with a key or a root that was kept', () => {
    const [log, other] = [sealedLog(), new SealedLog()];
    other.useKey(signerOf('attacker'));
    other.report(10);
    other.seal();
    const { size, root } = sealIn(sealsOf(log)[0]!).statement;
    expect(verify(other.events)).toMatchObject({ isProven: true });
    expect(named(verify(other.events, { trees: [{ size, root }] }))).toEqual([['another-history', positionOf(12)]]);
    expect(named(verify(other.events, { keys: [KEY.publicKey] }))[0]).toEqual(['seal', positionOf(12)]);
  });

  it('follows introduced keys from the pinned one, and no others', () => {
    for (const isIntroduced of [true, false]) {
      const log = sealedLog();
      log.useKey(signerOf('second'), isIntroduced);
      log.report(4);
      log.seal();
      expect(verify(log.events)).toMatchObject({ isProven: true, seals: 5 });
      const { isProven, keys } = verify(log.events, { keys: [KEY.publicKey] });
      expect(isProven).toBe(isIntroduced);
      expect(keys.map(({ trust }) => trust)).toEqual(['pinned', isIntroduced ? 'introduced' : null]);
    }
  });

  it('does not accept seals of a key after it was revoked', () => {
    const log = sealedLog({ tail: 0 });
    log.append('sealKeys-all', 'SealKeyRevoked', { key: KEY.key, reason: 'stolen' });
    log.seal();
    expect(named(verify(log.events))).toEqual([['seal', log.events.at(-1)!.position]]);
  });

  it('names every altered event of a random few, and nothing in an unaltered log', () => {
    const changes = fc.uniqueArray(fc.record({ at: fc.nat(), kind: fc.constantFrom('change', 'remove', 'insert') }), {
      minLength: 0,
      maxLength: 4,
      selector: ({ at }) => at % 80,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const log = sealedLog({ seals: 8, between: 20, tail: 5 });
        const isReport = ({ type }: LogEvent): boolean => type === 'ValuesSubmitted';
        const altered = new Map(list.map(({ at, kind }) => [log.events.filter(isReport)[(at % 80) * 2]!, kind]));
        const events = log.events.flatMap((event) => {
          const kind = altered.get(event);
          if (kind === 'remove') return [];
          if (kind === 'insert')
            return [event, { ...event, id: 'ffffffff-0000-8000-8000-ffffffffffff', data: {} as object }];
          return [kind === 'change' ? changed(event) : event];
        });
        const result = verify(events);
        const places = [...altered.keys()].map(({ position }) => position).sort();
        expect(result.findings.map(({ position }) => position)).toEqual(places);
        expect(result.isProven).toBe(list.length === 0);
      }),
    );
  });

  it('holds for half a surrogate pair, which JSON can hold', () => {
    const log = new SealedLog();
    log.useKey(KEY);
    log.append('report-coast.a.2025', 'ValuesSubmitted', { note: 'half \ud800' });
    log.seal();
    expect(verify(log.events).isProven).toBe(true);
  });
});

describe('The proof of an event', () => {
  it('proves every event by the seal that lists it and the one before, and no other event', () => {
    const log = sealedLog();
    const [, second, third] = sealsOf(log).map(sealIn);
    const event = log.events[25]!;
    const context = { seal: third!, before: second };
    const proof = proveEvent(event.position, context)!;
    expect(proof.index).toBe(25);
    expect(provesEvent(proof, event)).toBe(true);
    expect(provesEvent(proof, changed(event))).toBe(false);
    expect(provesEvent({ ...proof, publicKey: signerOf('another').publicKey }, event)).toBe(false);
    expect(provesEvent({ ...proof, index: 24 }, event)).toBe(false);
    expect(proveEvent(positionOf(3), context)).toBeUndefined();
  });
});

describe('A leaf', () => {
  it('does not depend on the position, and on nothing that JSON does not say', () => {
    const log = sealedLog({ seals: 0 });
    const event = log.events[1]!;
    const { data, ...rest } = event;
    const reordered = { data: JSON.parse(JSON.stringify(data)) as object, ...rest, position: 'elsewhere' };
    expect(leafOf(reordered)).toBe(leafOf(event));
    expect(Buffer.from(leafOf(event), 'latin1').toString('hex')).toMatchInlineSnapshot(
      `"e4e065cdc02f1c6e12c56e807367b3b8c6b81d90fe86f6c527172aff085db971"`,
    );
  });
});
