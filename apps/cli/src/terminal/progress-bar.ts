import { Presets, SingleBar } from 'cli-progress';
import { translated } from '../language/phrase.js';

/** A progress bar on standard error, hidden if that is not a terminal or if the work is short. */
export interface ProgressBar {
  update(done: number, total: number): void;
  stop(): void;
}

/** The delay before the bar is shown, in milliseconds. */
const SHORT = 250;

/** Starts a bar that counts `what` (values, events, …). */
export function progressBar(what: string, enabled = process.stderr.isTTY === true): ProgressBar {
  if (!enabled) return { update: () => undefined, stop: () => undefined };
  const began = Date.now();
  const bar = new SingleBar(
    {
      format: `{bar} {percentage}% | {value}/{total} ${translated(what)} | {duration_formatted}`,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  let isShown = false;
  return {
    update: (done, total) => {
      if (!isShown && Date.now() - began < SHORT) return;
      if (!isShown) bar.start(total, done);
      else {
        bar.setTotal(total);
        bar.update(done);
      }
      isShown = true;
    },
    stop: () => {
      if (isShown) bar.stop();
    },
  };
}
