// What the benchmark compares with lives in a folder of its own, with its own lock file, and is installed on first use.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('../peers', import.meta.url));

/** Installs the peers if they are not there. Without them, what compares with them is left out and says so. */
export function ensurePeers(report) {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  report.note('installing what is compared with into test/bench/peers (first use) …');
  // Peer ranges name a compiled driver; the one installed under that name brings its binaries along.
  const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--workspaces=false'];
  const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) report.note(`the installation failed:\n${stderr}`);
}

/** Loads a peer, or says why it cannot be loaded. */
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

/** Version of a peer as installed. */
export function peerVersion(name) {
  const require = createRequire(join(folder, 'package.json'));
  return require(join(folder, 'node_modules', name, 'package.json')).version;
}
