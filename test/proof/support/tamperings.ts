import type { Seal } from '@strata/domain';
import { SealDraft, sealSigner, type SealSigner } from '@strata/ledger';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { EventRow, TamperedFile } from './tampered-file.js';

/** Everything that a tampering needs. */
export interface Tampering {
  readonly file: TamperedFile;
  readonly rows: readonly EventRow[];
  /** The number of events that the last seal covers. */
  readonly sealed: number;
  readonly random: () => number;
}

/** The positions that must be named, or a kind of finding that must be among them. Pins are needed where it says so. */
export interface Expected {
  readonly positions?: readonly number[];
  readonly kind?: string;
  readonly needs?: 'root' | 'key';
}

const pick = <T>({ random }: Tampering, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const sealedRow = (tampering: Tampering): EventRow =>
  tampering.rows[Math.floor(tampering.random() * tampering.sealed)]!;

/** Every leaf of a JSON value, as the path of keys to it. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

function altered(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return value === '' ? 'x' : value.slice(0, -1) + (value.endsWith('0') ? '1' : '0');
  return 'something';
}

/** The JSON text with one leaf changed, or with a member added. */
function editJson(tampering: Tampering, text: string): string {
  const value = JSON.parse(text) as Record<string, unknown>;
  const path = pick(tampering, leavesOf(value));
  if (tampering.random() < 0.1 || path.length === 0) return JSON.stringify({ ...value, added: 1 });
  let holder: Record<string, unknown> = value;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[path.at(-1)!] = altered(holder[path.at(-1)!]);
  return JSON.stringify(value);
}

const EDITS: Readonly<Record<string, (tampering: Tampering, row: EventRow) => unknown>> = {
  id: ({ file }, { position }) =>
    file.run(`UPDATE event SET id = unhex(?, '-') WHERE position = ?`, randomUUID(), position),
  stream: ({ file }, { position }) =>
    file.run(
      'UPDATE event SET stream = ?, revision = revision + 100000 WHERE position = ?',
      file.idOf('stream', 'report-coast.other.2025'),
      position,
    ),
  type: ({ file }, { position, type }) =>
    file.run(
      'UPDATE event SET type = ? WHERE position = ?',
      file.idOf('event_type', type === 'TargetSet' ? 'ValuesSubmitted' : 'TargetSet'),
      position,
    ),
  revision: ({ file }, { position }) =>
    file.run('UPDATE event SET revision = revision + 100000 WHERE position = ?', position),
  schemaVersion: ({ file }, { position }) =>
    file.run('UPDATE event SET schema_version = schema_version + 1 WHERE position = ?', position),
  recordedAt: ({ file, random }, { position }) =>
    file.run(
      'UPDATE event SET recorded_at = recorded_at - ? WHERE position = ?',
      1 + Math.floor(random() * 1e9),
      position,
    ),
  data: (tampering, { position, data }) =>
    tampering.file.run('UPDATE event SET data = ? WHERE position = ?', editJson(tampering, data), position),
  metadata: (tampering, { position, metadata }) =>
    tampering.file.run('UPDATE event SET metadata = ? WHERE position = ?', editJson(tampering, metadata), position),
  unreadable: ({ file }, { position, data }) =>
    file.run('UPDATE event SET data = ? WHERE position = ?', data.slice(0, -1), position),
};

function edit(tampering: Tampering): Expected {
  const row = sealedRow(tampering);
  EDITS[pick(tampering, Object.keys(EDITS))]!(tampering, row);
  return { positions: [row.position] };
}

/** Deletes an event; the others may be renumbered, in the log and in its stream. */
function remove(tampering: Tampering): Expected {
  const { file, random } = tampering;
  const { position, stream, revision } = sealedRow(tampering);
  file.run('DELETE FROM event WHERE position = ?', position);
  if (random() < 0.6) file.shift(position, -1);
  if (random() < 0.3) {
    const id = file.idOf('stream', stream);
    file.run('UPDATE event SET revision = -revision WHERE stream = ? AND revision > ?', id, revision);
    file.run('UPDATE event SET revision = -revision - 1 WHERE stream = ? AND revision < 0', id);
  }
  return { positions: [position] };
}

/** Inserts a copy of an event with another id, or with other data. */
function insert(tampering: Tampering): Expected {
  const { file } = tampering;
  const { position } = sealedRow(tampering);
  const copied = sealedRow(tampering);
  const source = copied.position >= position ? copied.position + 1 : copied.position;
  file.shift(position, 1);
  file.run(
    `INSERT INTO event (position, stream, revision, id, type, schema_version, recorded_at, data, metadata)
      SELECT ?, stream, revision + 100000, unhex(?, '-'), type, schema_version, recorded_at, data, metadata
      FROM event WHERE position = ?`,
    position,
    randomUUID(),
    source,
  );
  return { positions: [position] };
}

/** Two events change places, or only what they hold. */
function swap(tampering: Tampering): Expected {
  const { file, random } = tampering;
  const [a, b] = [sealedRow(tampering), sealedRow(tampering)];
  if (a.position === b.position) return edit(tampering);
  if (random() < 0.5) {
    file.run('UPDATE event SET position = -1 WHERE position = ?', a.position);
    file.run('UPDATE event SET position = ? WHERE position = ?', a.position, b.position);
    file.run('UPDATE event SET position = ? WHERE position = -1', b.position);
  } else {
    const put = 'UPDATE event SET data = ? WHERE position = ?';
    file.run(put, b.data, a.position);
    file.run(put, a.data, b.position);
  }
  return { positions: [a.position, b.position] };
}

/** Deletes several events that follow each other. */
function removeRun(tampering: Tampering): Expected {
  const { file, random, sealed } = tampering;
  const first = 1 + Math.floor(random() * sealed);
  const last = Math.min(sealed, first + Math.floor(random() * 12));
  file.run('DELETE FROM event WHERE position BETWEEN ? AND ?', first, last);
  return { positions: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

/** Cuts the log off, between two seals or right after an earlier one, as restoring an earlier copy of the store does. */
function cutOff(tampering: Tampering): Expected {
  const { file, rows, sealed } = tampering;
  const seals = rows.filter(({ type, position }) => type === 'EventsSealed' && position <= sealed);
  const isCopy = tampering.random() < 0.5;
  const last = isCopy ? pick(tampering, seals).position : Math.floor(tampering.random() * sealed);
  file.run('DELETE FROM event WHERE position > ?', last);
  return { kind: 'cut-off', needs: 'root' };
}

/** Replaces the signature of a seal by that of another key. */
function resignOne(tampering: Tampering): Expected {
  const { file, rows } = tampering;
  const row = pick(
    tampering,
    rows.filter(({ type }) => type === 'EventsSealed'),
  );
  const seal = JSON.parse(row.data) as Seal;
  const signature = anotherSigner().sign(JSON.stringify(seal.statement));
  file.run('UPDATE event SET data = ? WHERE position = ?', JSON.stringify({ ...seal, signature }), row.position);
  return { positions: [row.position], kind: 'seal' };
}

/** Changes an event, puts another public key in the log, and makes every seal anew with its private key. */
function resignAll(tampering: Tampering): Expected {
  const { file, rows, sealed, random } = tampering;
  const reports = rows.slice(0, sealed).filter(({ type }) => type !== 'EventsSealed' && type !== 'SealKeyAdded');
  const row = reports[Math.floor(random() * reports.length)]!;
  EDITS['data']!(tampering, row);
  const signer = anotherSigner();
  const key = { key: signer.key, publicKey: signer.publicKey };
  let draft = new SealDraft();
  let isFirstKey = true;
  for (const event of file.events()) {
    let { data } = event;
    if (event.type === 'SealKeyAdded' && isFirstKey) [data, isFirstKey] = [key, false];
    if (event.type === 'EventsSealed') {
      data = draft.sign(signer);
      draft = new SealDraft(data as Seal);
    }
    file.run('UPDATE event SET data = ? WHERE position = ?', JSON.stringify(data), Number(event.position));
    draft.add({ ...event, data });
  }
  return random() < 0.5 ? { kind: 'seal', needs: 'key' } : { kind: 'another-history', needs: 'root' };
}

function anotherSigner(): SealSigner {
  return sealSigner(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));
}

/** What somebody may do to the file, by name; edits are more frequent, as there are more of them. */
export const TAMPERINGS: readonly (readonly [string, (tampering: Tampering) => Expected])[] = [
  ['edit', edit],
  ['edit', edit],
  ['edit', edit],
  ['delete', remove],
  ['delete', remove],
  ['insert', insert],
  ['swap', swap],
  ['delete several', removeRun],
  ['cut off or roll back', cutOff],
  ['sign one seal with another key', resignOne],
  ['make every seal anew', resignAll],
];
