import { crc32 } from 'node:zlib';
import type { EventMetadata, NewEvent, RecordedEvent } from '@strata/domain';
import { toPosition } from './positions.js';

/** What is stored of an event, in the order in which the checksum covers it. */
export interface StoredEvent {
  readonly sequence: number;
  readonly revision: number;
  readonly schemaVersion: number;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** The id; hyphens do not count. */
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  /** JSON, like `metadata`. */
  readonly data: string;
  readonly metadata: string;
}

/** Between the fields. No field contains it: names must not, and JSON escapes it. */
const FIELD_END = '\0';

/** Between the lines of a page. UTF-8 never contains it. */
const LINE_END = 0xff;

const FIELDS = `e.position, e.revision, e.schema_version, e.recorded_at, lower(hex(e.id)), s.name, t.name, e.data, e.metadata`;

const FIELD_COUNT = 9;

/** The tables of an event, joined. */
const TABLES = `event e CROSS JOIN stream s ON s.id = e.stream CROSS JOIN event_type t ON t.id = e.type`;

/**
 * A statement that returns all selected events as one blob. Texts are never read as such: the driver ends the process
 * at invalid UTF-8, which a damaged file may contain. One blob per page also costs less than one value per field.
 */
export function pageSql(selection: string): string {
  return `SELECT CAST(group_concat(line, x'ff') AS BLOB) FROM (
    SELECT concat_ws(char(0), e.crc, ${FIELDS}) AS line FROM ${TABLES} ${selection})`;
}

/** As `pageSql`, without the checksums: each line is the text to compute it from. */
export function contentSql(selection: string): string {
  return `SELECT e.position, CAST(concat_ws(char(0), ${FIELDS}) AS BLOB) FROM ${TABLES} ${selection}`;
}

/** The lines of a page. */
export function linesOf(page: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start <= page.length;) {
    const found = page.indexOf(LINE_END, start);
    const end = found === -1 ? page.length : found;
    lines.push(page.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** The CRC-32 that is stored with an event. */
export function checksumOf(event: StoredEvent): number {
  const { sequence, revision, schemaVersion, recordedAt, id, stream, type, data, metadata } = event;
  const numbers = `${sequence}\0${revision}\0${schemaVersion}\0${recordedAt}`;
  return crc32(`${numbers}\0${id.replaceAll('-', '')}\0${stream}\0${type}\0${data}\0${metadata}`);
}

/** The event in a line of a page, or undefined if the line is not what was written. */
export function parseLine(line: Buffer): StoredEvent | undefined {
  const end = line.indexOf(0);
  const content = line.subarray(end + 1);
  if (end === -1 || crc32(content) !== Number(line.toString('latin1', 0, end))) return undefined;
  return parseContent(content.toString());
}

/** The event in a text that has no checksum yet, or undefined if it cannot be an event. */
export function parseUncheckedContent(content: Buffer): StoredEvent | undefined {
  try {
    const event = parseContent(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content));
    if (event === undefined) return undefined;
    toRecordedEvent(event, new InstantFormatter());
    return event;
  } catch {
    return undefined;
  }
}

function parseContent(content: string): StoredEvent | undefined {
  const fields = content.split(FIELD_END);
  if (fields.length !== FIELD_COUNT) return undefined;
  return {
    sequence: Number(fields[0]),
    revision: Number(fields[1]),
    schemaVersion: Number(fields[2]),
    recordedAt: Number(fields[3]),
    id: fields[4]!,
    stream: fields[5]!,
    type: fields[6]!,
    data: fields[7]!,
    metadata: fields[8]!,
  };
}

export function toRecordedEvent(event: StoredEvent, instants: InstantFormatter): RecordedEvent {
  return {
    id: toUuid(event.id),
    type: event.type,
    schemaVersion: event.schemaVersion,
    data: JSON.parse(event.data) as NewEvent['data'],
    metadata: JSON.parse(event.metadata) as EventMetadata,
    stream: event.stream,
    revision: event.revision,
    position: toPosition(event.sequence),
    recordedAt: instants.format(event.recordedAt),
  };
}

function toUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Formats instants as ISO text; caches the last one, because events stored together share it. */
export class InstantFormatter {
  private milliseconds = Number.NaN;
  private text = '';

  format(milliseconds: number): string {
    if (milliseconds !== this.milliseconds) {
      this.milliseconds = milliseconds;
      this.text = new Date(milliseconds).toISOString();
    }
    return this.text;
  }
}
