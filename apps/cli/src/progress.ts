import { Presets, SingleBar } from 'cli-progress';

/** A progress bar on standard error; silent where that is no terminal or the work is short. */
export interface Progress {
  update(done: number, total: number): void;
  done(): void;
}

const SHORT = 250;

/** Begins a bar for `what` (values, events…); it shows itself only if the work takes longer than a moment. */
export function progressOf(what: string, enabled = process.stderr.isTTY === true): Progress {
  if (!enabled) return { update: () => undefined, done: () => undefined };
  const began = Date.now();
  const bar = new SingleBar(
    {
      format: `{bar} {percentage}% | {value}/{total} ${what} | {duration_formatted}`,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  let shown = false;
  return {
    update: (done, total) => {
      if (!shown && Date.now() - began < SHORT) return;
      if (!shown) bar.start(total, done);
      else {
        bar.setTotal(total);
        bar.update(done);
      }
      shown = true;
    },
    done: () => {
      if (shown) bar.stop();
    },
  };
}
