import { instantText } from '@strata/application';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { withRuntime } from '../runtime/session.js';
import { withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface RotateOptions extends CommonOptions {
  readonly now?: boolean;
}

/** `strata keys`. */
export function defineKeys(group: Command): void {
  const rotating = withJson(
    group
      .command('rotate')
      .description('sign access tokens with a new key; the old key is accepted until its tokens have expired')
      .option('--now', 'stop accepting the old key at once: clients must refresh, or sign in again'),
  );
  withExample(rotating, 'strata keys rotate', 'strata keys rotate --now   # if a key may be known to others');
  rotating.action(rotate);
  const listing = withJson(group.command('list').description('list the keys, without their secrets'));
  withExample(listing, 'strata keys list');
  listing.action(list);
}

/** Beside a running server: it notices the new key within a minute. */
async function rotate(options: RotateOptions): Promise<void> {
  await withRuntime('query', async ({ strata, caller }) => {
    const { kid, createdAt } = await strata.keys.rotate(caller, { atOnce: options.now === true });
    answer(options, {
      asJson: () => ({ kid, createdAt: instantText(createdAt) }),
      asLines: () => [phrase`key ${kid} signs access tokens from now on; running servers use it within a minute`],
    });
  });
}

async function list(options: CommonOptions): Promise<void> {
  await withRuntime('query', async ({ strata, caller }) => {
    const keys = (await strata.keys.list(caller)).map(({ kid, createdAt, retiredAt }) => ({
      kid,
      createdAt: instantText(createdAt),
      retiredAt: retiredAt === null ? null : instantText(retiredAt),
    }));
    answer(options, {
      asJson: () => keys,
      asLines: () =>
        keys.length === 0 ? [phrase`there is no key yet: the first sign-in creates it`] : keys.map(keyLine),
    });
  });
}

function keyLine({ kid, createdAt, retiredAt }: { kid: string; createdAt: string; retiredAt: string | null }): string {
  return phrase`${kid}  created ${createdAt}  ${retiredAt === null ? phrase`in use` : phrase`accepted until ${retiredAt}`}`;
}
