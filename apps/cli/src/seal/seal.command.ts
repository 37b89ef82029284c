import type { SealKeyRecord, SealRecord } from '@strata/application';
import { readSettings } from '@strata/config';
import { StrataError } from '@strata/domain';
import { exportLog } from '@strata/runtime';
import type { Command } from 'commander';
import { catchUp, withRuntime } from '../runtime/session.js';
import { counted, phrase } from '../language/phrase.js';
import { CLUSTER, wholeNumber, withExample, withJson } from '../terminal/options.js';
import { answer, say, sayJson, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';
import { RefusalError } from '../terminal/refusal-error.js';

const DEFAULT_LIMIT = 20;

/** `strata seal`: without a subcommand, it seals. */
export function defineSeal(group: Command): void {
  withJson(group);
  withExample(group, 'strata seal', 'strata seal list', 'strata seal export > seal.json');
  group.action(seal);

  const listing = withJson(group.command('list').description('the seals, newest first'));
  listing.option('--limit <number>', 'how many', wholeNumber, DEFAULT_LIMIT);
  withExample(listing, 'strata seal list --limit 5');
  listing.action(list);

  const exporting = group
    .command('export')
    .description('the last seal as JSON, to publish, to have timestamped, or to keep for strata verify --seal');
  withJson(exporting).option('--log <file>', 'write every event as stored to a new file instead, to verify elsewhere');
  withExample(exporting, 'strata seal export > seal.json', 'strata seal export --log log.jsonl');
  exporting.action(exportSeal);

  const proving = withJson(group.command('proof').description('one event as stored, and its proof, as JSON'));
  proving.argument('<position>', 'the position of the event').requiredOption(...CLUSTER);
  withExample(proving, 'strata seal proof 000000000042 --cluster edp');
  proving.action(prove);
  defineKeys(group.command('key').description('the keys of the seals'));
}

function defineKeys(group: Command): void {
  const listing = withJson(group.command('list').description('the public keys, oldest first'));
  withExample(listing, 'strata seal key list');
  listing.action(listKeys);
  const rotating = withJson(
    group.command('rotate').description('sign with a new key, which the earlier one introduces'),
  );
  withExample(rotating, 'strata seal key rotate');
  rotating.action(rotateKey);
  const revoking = withJson(group.command('revoke').description('accept no more seals of a key, as if others know it'));
  revoking.argument('<key>', 'its id').requiredOption('--reason <text>', 'why');
  withExample(revoking, 'strata seal key revoke 3f0c… --reason "the laptop was stolen"');
  revoking.action(revokeKey);
}

async function seal(options: CommonOptions): Promise<void> {
  await withRuntime('change', async ({ strata, caller, runtime }) => {
    const progress = progressBar('events sealed');
    const onProgress = (events: number): void => progress.update(events, events);
    const { made, last } = await strata.seals.seal(caller, { onProgress }).finally(progress.stop);
    await catchUp(runtime);
    answer(options, {
      asJson: () => ({ made, statement: last?.statement ?? null }),
      asLines: () => [
        made === 0 ? phrase`there is nothing new to seal` : phrase`made ${counted(made, 'seal')}`,
        ...(last
          ? [phrase`sealed ${last.statement.size} events: root ${last.statement.size}:${last.statement.root}`]
          : []),
      ],
    });
  });
}

async function list(options: CommonOptions & { readonly limit: number }): Promise<void> {
  await withRuntime('query', async ({ strata }) => {
    const seals = await strata.seals.list({ limit: options.limit });
    answer(options, {
      asJson: () => seals,
      asLines: () => (seals.length === 0 ? [phrase`nothing is sealed yet`] : seals.map(sealLine)),
    });
  });
}

function sealLine({ statement: { number, size, position, recordedAt, root, key } }: SealRecord): string {
  return phrase`${number}  ${size} events up to position ${position}, recorded ${recordedAt}  root ${root}  key ${key}`;
}

async function exportSeal(options: CommonOptions & { readonly log?: string }): Promise<void> {
  const { log: file } = options;
  if (file !== undefined) {
    const progress = progressBar('events exported');
    const { events } = await exportLog(readSettings(), file, (done) => progress.update(done, done)).finally(
      progress.stop,
    );
    return answer(options, {
      asJson: () => ({ file, events }),
      asLines: () => [phrase`wrote ${counted(events, 'event')} to ${file}`],
    });
  }
  await withRuntime('query', async ({ strata }) => {
    const last = await strata.seals.last();
    if (last !== undefined) return sayJson(last);
    throw new StrataError('NOT_SEALED', 'Nothing in the log is sealed yet.', { remedy: 'Seal the log.' });
  });
}

async function prove(position: string, { cluster }: { readonly cluster: string }): Promise<void> {
  await withRuntime('query', async ({ strata, caller, runtime }) => {
    await catchUp(runtime);
    const { event, proof } = await strata.seals.prove(caller, cluster, position);
    if (proof !== undefined) return sayJson({ event, proof });
    throw new StrataError('NOT_SEALED', `The event at position ${position} is not sealed yet.`, {
      remedy: 'Seal the log.',
    });
  });
}

async function listKeys(options: CommonOptions): Promise<void> {
  await withRuntime('query', async ({ strata }) => {
    const keys = await strata.seals.keys();
    answer(options, {
      asJson: () => keys,
      asLines: () => (keys.length === 0 ? [phrase`there is no key yet: the first seal creates it`] : keys.map(keyLine)),
    });
  });
}

function keyLine({ key, publicKey, introducedBy, revoked }: SealKeyRecord): string {
  const by = introducedBy ? phrase`introduced by ${introducedBy.key}` : phrase`not introduced by another`;
  return phrase`${key}  public key ${publicKey}  ${by}${revoked ? phrase`  revoked: ${revoked.reason}` : ''}`;
}

async function rotateKey(options: CommonOptions): Promise<void> {
  await withRuntime('change', async ({ strata, caller, runtime }) => {
    const key = await strata.seals.rotateKey(caller);
    await catchUp(runtime);
    answer(options, { asJson: () => key, asLines: () => [keyLine(key)] });
  });
}

async function revokeKey(key: string, options: CommonOptions & { readonly reason: string }): Promise<void> {
  await withRuntime('change', async ({ strata, caller, runtime }) => {
    const outcome = await strata.seals.revokeKey(caller, key, options.reason);
    if (outcome.kind === 'refused') throw new RefusalError(outcome.refusal);
    await catchUp(runtime);
    const isNew = outcome.kind === 'done';
    if (options.json) return sayJson({ key, revoked: isNew });
    say(
      isNew
        ? phrase`the key ${key} is revoked; the next seal makes a new one`
        : phrase`the key ${key} was revoked before`,
    );
  });
}
