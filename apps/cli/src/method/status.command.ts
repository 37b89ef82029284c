import type { MethodState } from '@strata/domain';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

/** `strata method status`. */
export function defineStatus(method: Command): void {
  const command = withJson(
    method
      .command('status')
      .description('the methods of a cluster: their versions, the one in force and the one on trial')
      .requiredOption(...CLUSTER),
  );
  withExample(command, 'strata method status --cluster edp');
  command.action(status);
}

async function status(options: CommonOptions & { readonly cluster: string }): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const methods = [...(await session.strata.methods.registered(await viewOf(session, options)))];
    answer(options, {
      asJson: () => methods.map(([id, state]) => statusJson(id, state)),
      asLines: () =>
        methods.length === 0 ? [phrase`no method is registered`] : methods.map(([id, state]) => statusLine(id, state)),
    });
  });
}

function statusJson(id: string, { versions, adopted, onTrial, binding, withdrawn }: MethodState): object {
  return {
    id,
    versions: versions.map(({ version, origin, sha256 }) => ({ version, origin, sha256 })),
    adopted: adopted ?? null,
    onTrial: onTrial ?? null,
    bound: binding !== undefined,
    withdrawn,
  };
}

function statusLine(id: string, { versions, adopted, onTrial, binding, withdrawn }: MethodState): string {
  const parts = [
    phrase`versions ${versions.map(({ version }) => version).join(', ')}`,
    adopted === undefined ? phrase`none adopted` : phrase`adopted ${adopted}`,
    ...(onTrial === undefined ? [] : [phrase`on trial ${onTrial}`]),
    binding === undefined ? phrase`not bound` : phrase`bound`,
    ...(withdrawn ? [phrase`withdrawn`] : []),
  ];
  return `${id}: ${parts.join(', ')}`;
}
