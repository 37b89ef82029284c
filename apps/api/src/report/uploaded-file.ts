import { HttpException } from '@nestjs/common';
import { DEFAULT_COLUMNS, ENCODINGS, type ImportRequest, type ValueColumns } from '@strata/application';
import { issueSentence, issueText } from '@strata/domain';
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** The most bytes of an uploaded file, and the most values in it. */
export const MAX_UPLOAD = 32 * 1024 * 1024;
const MAX_UPLOADED_VALUES = 100_000;
const MAX_NAME = 200;

/** What is used of a part of a multipart body. */
export type Part =
  | { readonly type: 'field'; readonly fieldname: string; readonly value: unknown }
  | { readonly type: 'file'; readonly fieldname: string; readonly filename: string; readonly file: Readable };

export interface UploadRequest {
  readonly cluster: string;
  readonly dryRun: boolean;
  /** The bytes of the file. */
  readonly upload: Readable;
  readonly request: Omit<ImportRequest, 'clusterId' | 'structure' | 'dryRun' | 'input'>;
}

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const name = z.string().min(1).max(MAX_NAME);

const fields = z.strictObject({
  cluster: name,
  dryRun: flag.default(true),
  skipBad: flag.default(false),
  confirm: flag.default(false),
  reason: z.string().min(1).max(2_000).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum([',', ';', 'comma', 'semicolon', 'tab']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  sheet: name.optional(),
  measure: name.optional(),
  memberColumn: name.optional(),
  measureColumn: name.optional(),
  periodColumn: name.optional(),
  valueColumn: name.optional(),
  reasonColumn: name.optional(),
  noteColumn: name.optional(),
  withdrawnColumn: name.optional(),
});

const DELIMITERS = { ',': ',', ';': ';', comma: ',', semicolon: ';', tab: '\t' } as const;

/** Reads the fields of an upload up to its file, which must come last. Answers 400 for anything else. */
export async function uploadOf(parts: () => AsyncIterable<Part>): Promise<UploadRequest> {
  const given: Record<string, unknown> = {};
  try {
    for await (const part of parts()) {
      if (part.type === 'file') return withFile(part, given);
      given[part.fieldname] = part.value;
    }
  } catch (error) {
    throw error instanceof HttpException ? error : invalidBody();
  }
  throw badUpload('The body has no file; send it as the last part, after the fields.');
}

/** The error for a body that breaks the rules of multipart. */
export function invalidBody(): HttpException {
  return new HttpException('The multipart body is not valid.', 400);
}

function withFile(
  { file: upload, filename }: Extract<Part, { readonly type: 'file' }>,
  given: Readonly<Record<string, unknown>>,
): UploadRequest {
  const parsed = fields.safeParse(given, { error: issueSentence });
  if (!parsed.success) throw badUpload(`The form is not valid: ${parsed.error.issues.map(issueText).join(' ')}`);
  const { cluster, dryRun, skipBad, confirm, reason, encoding, delimiter, decimal, sheet } = parsed.data;
  const form = { encoding, decimal, sheet, delimiter: delimiter === undefined ? undefined : DELIMITERS[delimiter] };
  const file = filename.slice(-MAX_NAME) || 'file';
  const columns = columnsOf(parsed.data);
  return {
    cluster,
    dryRun,
    upload,
    request: { file, maxRows: MAX_UPLOADED_VALUES, columns, form, reason, confirm, skipBad },
  };
}

function columnsOf(given: z.infer<typeof fields>): ValueColumns {
  const { measure, memberColumn, measureColumn, periodColumn, valueColumn } = given;
  const ofMeasure = measureColumn === undefined ? DEFAULT_COLUMNS.measure : { column: measureColumn };
  return {
    member: memberColumn ?? DEFAULT_COLUMNS.member,
    measure: measure === undefined ? ofMeasure : { id: measure },
    period: periodColumn ?? DEFAULT_COLUMNS.period,
    value: valueColumn ?? DEFAULT_COLUMNS.value,
    reason: given.reasonColumn ?? DEFAULT_COLUMNS.reason,
    note: given.noteColumn ?? DEFAULT_COLUMNS.note,
    withdrawn: given.withdrawnColumn ?? DEFAULT_COLUMNS.withdrawn,
  };
}

function badUpload(message: string): HttpException {
  return new HttpException(message, 400);
}
