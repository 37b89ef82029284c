import { describe, expect, it } from '@jest/globals';
import { evidenceLines, parseEvidence, verifyBundle, type EvidenceBundle } from '@strata/application';
import { readEvidence } from '@strata/runtime';
import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { seeded } from '../../faults/support/long-history.js';
import { ROOT } from '../../main-job/support/edp.js';

const CASES = 2_000;

/** The first line is the header, the second the event of the key, without which a pinned key is enough. */
const AFTER_KEYS = 2;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Random = () => number;

const below = (random: Random, count: number): number => Math.floor(random() * count);

/** Every place of a value, as the object or list that holds it and its name there. */
function placesIn(value: Json): [holder: Record<string, Json>, name: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, Json>;
  return Object.keys(holder).flatMap((name) => {
    const inner = placesIn(holder[name]!);
    return inner.length > 0 ? inner : [[holder, name] as [Record<string, Json>, string]];
  });
}

function other(value: Json, random: Random): Json {
  if (typeof value === 'string') {
    if (value === '') return 'x';
    const at = below(random, value.length);
    return value.slice(0, at) + (value[at] === 'a' ? 'b' : 'a') + value.slice(at + 1);
  }
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return 1;
}

/** Changes one value at any depth. Positions are not part of what is sealed; only their order is checked. */
function edit(value: Json, random: Random): void {
  const places = placesIn(value).filter(([, name]) => name !== 'position');
  const [holder, name] = places[below(random, places.length)]!;
  holder[name] = other(holder[name]!, random);
}

const ALTERATIONS: Readonly<Record<string, (lines: Json[], random: Random) => void>> = {
  'edits an event': (lines, random) =>
    edit((lines[1 + below(random, lines.length - 2)] as { event: Json }).event, random),
  'edits a line': (lines, random) => edit(lines[1 + below(random, lines.length - 2)]!, random),
  'edits the seal': (lines, random) => edit((lines[0] as { seal: Json }).seal, random),
  'deletes an event': (lines, random) => lines.splice(AFTER_KEYS + below(random, lines.length - 1 - AFTER_KEYS), 1),
  'repeats an event': (lines, random) => {
    const at = 1 + below(random, lines.length - 2);
    lines.splice(at, 0, structuredClone(lines[at]!));
  },
  'swaps two events': (lines, random) => {
    const at = 1 + below(random, lines.length - 3);
    const [one, next] = [lines[at], lines[at + 1]] as { event: Json }[];
    [one!.event, next!.event] = [next!.event, one!.event];
  },
  'cuts events off': (lines, random) => lines.splice(1 + below(random, lines.length - 2), lines.length),
  'signs with another key': ([header]) => {
    const { seal } = header as { seal: { statement: Json; signature: string; publicKey: string } };
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    seal.publicKey = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
    seal.signature = sign(null, Buffer.from(`strata seal 1\n${JSON.stringify(seal.statement)}`), privateKey).toString(
      'base64',
    );
  },
};

function isProven(lines: readonly Json[], pins: { readonly keys: readonly string[] }): boolean {
  try {
    return verifyBundle(parseEvidence(lines.map((line) => JSON.stringify(line))), pins).isProven;
  } catch {
    return false;
  }
}

describe('Evidence that was tampered with', () => {
  const file = join(ROOT, 'test/fixtures/evidence/whole.evidence');
  const linesOf = (bundle: EvidenceBundle): Json[] =>
    [...evidenceLines(bundle)].map((line) => JSON.parse(line) as Json);

  it.each(Object.entries(ALTERATIONS))('is never proven if somebody %s', async (_name, alter) => {
    const bundle = await readEvidence(file);
    const pins = { keys: [bundle.seal.publicKey] };
    const random = seeded(7);
    const original = JSON.stringify(linesOf(bundle));
    for (let left = CASES / Object.keys(ALTERATIONS).length; left > 0; left -= 1) {
      const lines = JSON.parse(original) as Json[];
      alter(lines, random);
      if (isProven(lines, pins)) expect(JSON.stringify(lines)).toBe('found');
    }
    expect(isProven(JSON.parse(original) as Json[], pins)).toBe(true);
  });
});
