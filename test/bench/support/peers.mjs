// The libraries to compare with are in their own folder, with their own lock file, and are installed on first use.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('../peers', import.meta.url));

/** Installs the peers if they are missing. Without them, the comparisons are skipped with a note. */
export function ensurePeers(report) {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  report.note('Installing the libraries to compare with into test/bench/peers for the first use …');
  // The peers' ranges name a compiled driver; the package installed under that name includes its binaries.
  const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--workspaces=false'];
  const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) report.note(`the installation failed:\n${stderr}`);
}

/** Loads a peer, or returns the reason why it cannot be loaded. */
export async function loadPeer(name) {
  try {
    const require = createRequire(join(folder, 'package.json'));
    return { peer: await import(pathToFileURL(resolveModule(require, name)).href) };
  } catch (error) {
    return { reason: `${name} cannot be loaded: ${String(error?.message ?? error).split('\n')[0]}` };
  }
}

function resolveModule(require, name) {
  try {
    return require.resolve(name);
  } catch (error) {
    throw new Error(`${error.message.split('\n')[0]} (npm ci in test/bench/peers)`, { cause: error });
  }
}

/** The installed version of a peer. */
export function peerVersion(name) {
  const require = createRequire(join(folder, 'package.json'));
  return require(join(folder, 'node_modules', name, 'package.json')).version;
}
