import { AskError } from '../api/ask.js';
import { authorised } from '../api/session.js';

/** What would become, or became, of the rows of a file. */
export interface UploadReport {
  readonly submitted: number;
  readonly restated: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  readonly refusedCount: number;
  readonly refused: readonly { readonly row: number; readonly column?: string; readonly reason: string }[];
  readonly stored: boolean;
  readonly position?: string;
  readonly outcomes: readonly {
    readonly row: number;
    readonly member: string;
    readonly measure: string;
    readonly period: string;
    readonly outcome: string;
    readonly old?: string;
    readonly new: string | null;
  }[];
}

export interface Upload {
  readonly cluster: string;
  readonly file: File;
  /** Why figures that are known already are changed; empty if none are. */
  readonly reason: string;
  readonly confirm: boolean;
  /** A preview stores nothing. */
  readonly dryRun: boolean;
}

/** Previews a file of values, or imports its good rows. Throws `AskError` for a file that cannot be read. */
export async function uploadFile({ cluster, file, reason, confirm, dryRun }: Upload): Promise<UploadReport> {
  const form = new FormData();
  const fields = { cluster, dryRun: String(dryRun), confirm: String(confirm), skipBad: 'true' };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (reason.trim() !== '') form.append('reason', reason.trim());
  form.append('file', file, file.name);
  const reply = await authorised((headers) => fetch('/import', { method: 'POST', headers, body: form })).catch(() => {
    throw new AskError('', { code: 'OFFLINE' });
  });
  const body = (await reply.json()) as UploadReport & { readonly errors?: readonly UploadError[] };
  const [error] = body.errors ?? [];
  if (error === undefined) return body;
  const { code, remedy } = error.extensions;
  throw new AskError(error.message, { code, remedy: remedy ?? undefined });
}

interface UploadError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly remedy?: string };
}
