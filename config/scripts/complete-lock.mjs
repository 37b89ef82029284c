// Adds the platform packages to package-lock.json that npm omits if its registry does not have them. Without them,
// `npm ci` rejects the lock file as incomplete on every platform. With --check it changes nothing and fails if a package
// is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OS = {
  darwin: 'darwin',
  win32: 'win32',
  linux: 'linux',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
  aix: 'aix',
};
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32', 'universal'];

const path = join(dirname(fileURLToPath(import.meta.url)), '../../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const packages = lock.packages;

/** True if a dependency of a package is in its own node_modules or in those of a parent folder. */
function isInstalled(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '' || !at.includes('node_modules/')) return Boolean(packages[`node_modules/${name}`]);
    if (!at.includes('/node_modules/')) at = `/node_modules/${at}`;
  }
}

/** `@swc/core-darwin-arm64` is for darwin on arm64; without this, npm would install it on every platform. */
function platformOf(name) {
  const words = name.toLowerCase().split(/[-/_]/);
  const os = words.map((word) => OS[word]).find(Boolean);
  const cpu = words.flatMap((word) =>
    CPU.filter((one) => word === one || (one === 'arm' && /^(arm(v[67])?|gnueabihf|musleabihf|eabi)$/.test(word))),
  )[0];
  return { ...(cpu && cpu !== 'universal' ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) };
}

const added = [];
for (const [from, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isInstalled(from, name) || !/^\d/.test(version)) continue;
    const platform = platformOf(name);
    if (!platform.os && !platform.cpu) continue;
    packages[`node_modules/${name}`] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    added.push(name);
  }
}

if (added.length === 0) console.log('package-lock.json has every platform package.');
else if (process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks ${added.length} platform packages. Run node config/scripts/complete-lock.mjs.`,
  );
  process.exit(1);
} else {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length} platform packages to package-lock.json.`);
}
