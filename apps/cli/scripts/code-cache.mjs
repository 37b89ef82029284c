import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a CommonJS file with the code that V8 compiled for it before, kept beside the file for each version of Node. If
 * there is none, or V8 rejects it, the code compiled in this process is kept when the process ends. The file cannot use
 * `import()`.
 */
export function runWithCodeCache(file) {
  const cache = `${file}.${process.version}-${process.arch}.cache`;
  const cachedData = read(cache);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) process.on('exit', () => keep(cache, script));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written elsewhere and then moved, so that a process that starts meanwhile reads all of it or nothing. */
function keep(cache, script) {
  const made = `${cache}.${process.pid}`;
  try {
    writeFileSync(made, script.createCachedData());
    renameSync(made, cache);
  } catch {
    // The folder belongs to another user: commands start without the cache.
  }
}
