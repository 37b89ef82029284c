import { once } from 'node:events';
import { startStrata } from '../../cli/support/strata.js';

export type Ending = 'killed' | 'finished';

/** Runs `strata` and kills it with SIGKILL after `delay` milliseconds, unless it has finished by then. */
export async function runAndKill(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  delay: number,
): Promise<Ending> {
  const child = startStrata(args, { env });
  child.stdin!.end();
  child.stdout!.resume();
  let err = '';
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  if (signal === 'SIGKILL') return 'killed';
  if (code !== 0) throw new Error(`strata ${args.join(' ')} exited with code ${code}: ${err}`);
  return 'finished';
}
