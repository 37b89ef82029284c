import { StrataError, type Evidence } from '@strata/domain';
import type { Command } from 'commander';

/** The options that name a document which supports values. */
export interface EvidenceOptions {
  readonly evidence?: string;
  readonly evidenceSha256?: string;
}

/** Adds `--evidence` and `--evidence-sha256`. */
export function withEvidence(command: Command): Command {
  return command
    .option('--evidence <address>', 'where the document is kept that supports the values')
    .option('--evidence-sha256 <hash>', 'SHA-256 of that document, 64 hexadecimal digits');
}

/** The evidence that the options name; undefined without any. Throws `BAD_USAGE` for one half of it. */
export function evidenceOf({ evidence: address, evidenceSha256: sha256 }: EvidenceOptions): Evidence | undefined {
  if (address === undefined && sha256 === undefined) return undefined;
  if (address !== undefined && sha256 !== undefined) return { address, sha256 };
  throw new StrataError('BAD_USAGE', '--evidence and --evidence-sha256 belong together.', {
    remedy: 'Give the address of the document and its hash, which `sha256sum` prints.',
  });
}
