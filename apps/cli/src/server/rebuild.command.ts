import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { withRuntime, type Session } from '../runtime/session.js';
import { withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

interface RebuildOptions extends CommonOptions {
  readonly projection?: string;
}

/** `strata rebuild`. */
export function defineRebuild(command: Command): void {
  withJson(command.option('--projection <name>', 'rebuild this projection alone (default: all)'));
  withExample(command, 'strata rebuild');
  command.action((options: RebuildOptions) => withRuntime('rebuild', (session) => rebuild(session, options)));
}

async function rebuild({ runtime }: Session, options: RebuildOptions): Promise<void> {
  const { projection } = options;
  const progress = progressBar('events projected');
  let events = 0;
  const onProgress = (count: number): void => {
    events = count;
    progress.update(count, count);
  };
  const checking = progressBar('events checked');
  const onCheck = (checked: number, total: number): void => {
    checking.update(checked, total);
    if (checked === total) checking.stop();
  };
  const position = await runtime.rebuild(projection, { onProgress, onCheck }).finally(() => {
    checking.stop();
    progress.stop();
  });
  const projections = projection === undefined ? runtime.projections : [projection];
  const reached = position === '' ? '' : phrase`, up to position ${position}`;
  answer(options, {
    asJson: () => ({ projections, events, position }),
    asLines: () => [phrase`rebuilt ${projections.join(', ')} from ${events} events${reached}`],
  });
}
