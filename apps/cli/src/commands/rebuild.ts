import type { Runtime } from '@strata/runtime';
import { progressOf } from '../progress.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withRuntime } from '../with-runtime.js';

export interface RebuildOptions extends CommonOptions {
  readonly projection?: string;
}

/** `strata rebuild`. */
export async function rebuild(options: RebuildOptions): Promise<void> {
  const work = async (runtime: Runtime): Promise<void> => {
    const progress = progressOf('events projected');
    let count = 0;
    const position = await runtime.rebuild(options.projection, {
      onProgress: (events) => progress.update((count = events), events),
    });
    progress.done();
    const projections = options.projection === undefined ? runtime.projections : [options.projection];
    if (options.json) sayJson({ projections, events: count, position });
    else
      say(
        `rebuilt ${projections.join(', ')} from ${count} events${position === '' ? '' : `, up to position ${position}`}`,
      );
  };
  await withRuntime('change', work, { anyReadModels: true });
}
