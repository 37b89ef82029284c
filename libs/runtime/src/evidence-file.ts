import { evidenceLines, isEvidence, parseEvidence, type EvidenceBundle } from '@strata/application';
import { StrataError } from '@strata/domain';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a bundle to a new file that only its owner may read. Throws `EVIDENCE_FILE_EXISTS`. */
export async function writeEvidence(bundle: EvidenceBundle, file: string): Promise<void> {
  if (existsSync(file)) {
    throw new StrataError('EVIDENCE_FILE_EXISTS', `The file ${file} already exists.`, {
      remedy: 'Choose a file that does not exist yet; nothing was written.',
    });
  }
  await pipeline(Readable.from(evidenceLines(bundle)), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
}

/** Reads a bundle from a file. Throws `NO_DATA`, `NOT_EVIDENCE` and `EVIDENCE_NEWER`. */
export async function readEvidence(file: string): Promise<EvidenceBundle> {
  if (!existsSync(file)) throw new StrataError('NO_DATA', `There is no file ${file}.`, { remedy: 'Check its path.' });
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) lines.push(line);
  return parseEvidence(lines);
}

/** True if a file is a bundle, as its first line tells. */
export async function isEvidenceFile(file: string): Promise<boolean> {
  const input = createReadStream(file);
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) return isEvidence(line);
    return false;
  } finally {
    input.destroy();
  }
}
