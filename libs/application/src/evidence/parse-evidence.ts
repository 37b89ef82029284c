import { StrataError } from '@strata/domain';
import type { EvidenceEntry } from '@strata/ledger';
import { z } from 'zod';
import { EVIDENCE_FORMAT, type EvidenceBundle } from './evidence-bundle.js';

const text = z.string();
const object = z.looseObject({});
const tree = z.looseObject({ size: z.int(), root: text });

const header = z.looseObject({
  format: text,
  cluster: text,
  evaluation: text,
  seal: z.looseObject({
    statement: z.looseObject({
      ...tree.shape,
      format: z.literal(1),
      number: z.int(),
      position: text,
      recordedAt: text,
      previous: tree.nullable(),
      entries: text,
      key: text,
    }),
    signature: text,
    publicKey: text,
  }),
  extract: z
    .looseObject({ id: text, period: text, position: text, record: object, results: z.array(object) })
    .optional(),
});

const placed = { index: z.int().min(0), path: z.array(z.int().min(0)) };
const event = z.looseObject({
  id: text,
  stream: text,
  revision: z.int(),
  type: text,
  schemaVersion: z.int(),
  position: text,
  recordedAt: text,
  data: object,
  metadata: object,
});
const entry = z.union([
  z.strictObject({ ...placed, event }),
  z.strictObject({ ...placed, position: text, stream: text, leaf: text }),
]);
const last = z.strictObject({ nodes: text });

/** True if the first line of a file is that of a bundle. */
export function isEvidence(firstLine: string): boolean {
  return headerIn(firstLine) !== undefined;
}

/** Reads the lines of a bundle. Throws `EVIDENCE_NEWER` and `NOT_EVIDENCE`. */
export function parseEvidence(lines: readonly string[]): EvidenceBundle {
  const [first = '', ...rest] = lines.filter((line) => line !== '');
  const format = headerIn(first);
  if (format !== undefined && format !== EVIDENCE_FORMAT) throw newer(format);
  const end = rest.pop() ?? '';
  const { format: _, ...head } = read(first, header, 1);
  const entries = rest.map((line, index) => read(line, entry, index + 2) as unknown as EvidenceEntry);
  const { nodes } = read(end, last, rest.length + 2);
  return { ...(head as unknown as Omit<EvidenceBundle, 'entries' | 'nodes'>), entries, nodes };
}

function headerIn(line: string): string | undefined {
  const { format } = (parsed(line) ?? {}) as { readonly format?: unknown };
  return typeof format === 'string' && format.startsWith('strata evidence ') ? format : undefined;
}

function read<T>(line: string, shape: z.ZodType<T>, number: number): T {
  const result = shape.safeParse(parsed(line));
  if (result.success) return result.data;
  throw new StrataError('NOT_EVIDENCE', `Line ${number} is not what an evidence bundle contains.`, {
    remedy: 'Export the evidence again; a bundle with a damaged line proves nothing.',
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function newer(format: string): StrataError {
  return new StrataError('EVIDENCE_NEWER', `The bundle has the format "${format}", which a later version wrote.`, {
    remedy: 'Read it with that version of Strata, or a later one.',
  });
}
