import { parseMethod } from '@strata/engine';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { textOf } from '../files/input-file.js';
import { EXIT } from '../terminal/exit-codes.js';
import { withExample, withJson } from '../terminal/options.js';
import { say, printToStderr, sayJson, type CommonOptions } from '../terminal/output.js';

/** `strata method validate`. */
export function defineValidate(method: Command): void {
  const command = withJson(
    method
      .command('validate')
      .description('check a definition; problems are reported with their line and column')
      .argument('<file>', 'a YAML file'),
  );
  withExample(command, 'strata method validate config/methods/profitability.yaml');
  command.action(validateMethod);
}

async function validateMethod(file: string, { json }: CommonOptions): Promise<void> {
  const parsed = parseMethod(await textOf(file), file);
  if (!parsed.ok) process.exitCode = EXIT.refused;
  if (json) sayJson(parsed.ok ? { ok: true, id: parsed.method.id, version: parsed.method.version } : parsed);
  else if (parsed.ok) say(phrase`${file}: method ${parsed.method.id} v${parsed.method.version} is valid`);
  else
    for (const { line, column, message } of parsed.problems)
      printToStderr(`${file}:${line}:${column} ${translated(message)}`);
}
