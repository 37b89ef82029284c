import { readSettings } from '@strata/config';
import { isStrataError, StrataError, type JsonObject } from '@strata/domain';
import { verifyLog } from '@strata/runtime';
import { InvalidArgumentError, type Command } from 'commander';
import { readFileSync } from 'node:fs';
import { EXIT } from '../terminal/exit-codes.js';
import { counted, phrase, translated } from '../language/phrase.js';
import { withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

type Verification = Awaited<ReturnType<typeof verifyLog>>;
type Tree = { readonly size: number; readonly root: string };

interface VerifyOptions extends CommonOptions {
  readonly publicKey: readonly string[];
  readonly root: readonly Tree[];
  readonly seal: readonly Tree[];
}

/** Findings that are printed; `--json` lists more. */
const MAX_LISTED = 50;

/** `strata verify`. */
export function defineVerify(command: Command): void {
  withJson(
    command.argument('[path]', 'a data folder, or a file of strata seal export --log; by default the event store'),
  )
    .option('--public-key <base64>', 'accept only this key and those that it introduces; can be repeated', oneMore, [])
    .option('--root <size:root>', 'a root that was kept or published; can be repeated', oneMoreRoot, [])
    .option('--seal <file>', 'a file that strata seal export wrote; can be repeated', oneMoreSeal, []);
  withExample(command, 'strata verify', 'strata verify /mnt/copy --public-key JPD… --seal seal-2026-11.json');
  command.action(verify);
}

async function verify(path: string | undefined, options: VerifyOptions): Promise<void> {
  const progress = progressBar('events verified');
  const pins = { keys: options.publicKey, trees: [...options.root, ...options.seal] };
  const result = await verifyLog(readSettings(), { path, pins, onProgress: progress.update })
    .catch((error: unknown) => {
      throw missingFile(error, path);
    })
    .finally(progress.stop);
  answer(options, { asJson: () => result, asLines: () => lines(result) });
  if (!result.isProven) process.exitCode = EXIT.refused;
}

function* lines({ isProven, events, seals, sealed, tail, keys, findings, omitted }: Verification): Iterable<string> {
  for (const { message } of findings.slice(0, MAX_LISTED)) yield translated(message);
  const more = findings.length + omitted - MAX_LISTED;
  if (more > 0) yield phrase`… and ${more} more${omitted === 0 ? phrase` (--json lists all)` : ''}`;
  const count = `${counted(events, 'event')}, ${counted(seals, 'seal')}`;
  yield isProven
    ? phrase`PROVEN: ${count}`
    : phrase`NOT PROVEN: ${count}, ${counted(findings.length + omitted, 'finding')}`;
  if (sealed) {
    yield phrase`  sealed up to position ${sealed.position}, recorded ${sealed.recordedAt}: ${counted(sealed.size, 'event')}`;
    yield phrase`  root ${sealed.size}:${sealed.root}`;
  }
  yield* keys.map(keyLine);
  if (tail.first)
    yield phrase`  nothing is proven of the ${counted(tail.events, 'event')} from position ${tail.first.position} on`;
}

function keyLine({ publicKey, trust, isRevoked }: Verification['keys'][number]): string {
  const trusted = trust === null ? phrase`not trusted` : translated(trust);
  return phrase`  key ${publicKey}: ${trusted}${isRevoked ? phrase`, revoked` : ''}`;
}

function oneMore(value: string, given: readonly string[]): readonly string[] {
  if (/^[A-Za-z0-9+/]{43}=$/.test(value)) return [...given, value];
  throw new InvalidArgumentError('It must be 32 bytes in base64.');
}

function oneMoreRoot(value: string, given: readonly Tree[]): readonly Tree[] {
  const [, size, root] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(value) ?? [];
  if (size === undefined || root === undefined) {
    throw new InvalidArgumentError('It must be a number of events, a colon, and 64 hexadecimal digits.');
  }
  return [...given, { size: Number(size), root }];
}

function oneMoreSeal(file: string, given: readonly Tree[]): readonly Tree[] {
  const { size, root } = statementIn(file);
  if (typeof size !== 'number' || typeof root !== 'string') {
    throw new InvalidArgumentError(`${file} is not a file of strata seal export.`);
  }
  return [...given, { size, root }];
}

function statementIn(file: string): JsonObject {
  try {
    const seal = JSON.parse(readFileSync(file, 'utf8')) as { readonly statement?: JsonObject };
    return seal.statement ?? {};
  } catch (error) {
    throw new InvalidArgumentError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

function missingFile(error: unknown, path: string | undefined): unknown {
  if (isStrataError(error) || (error as NodeJS.ErrnoException).code !== 'ENOENT') return error;
  return new StrataError('NO_DATA', `There is nothing at ${path}.`, { remedy: 'Name a data folder or a file.' });
}
