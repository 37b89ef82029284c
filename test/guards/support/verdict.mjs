import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Compares the findings of a guard with its exceptions, prints the differences and returns their number: findings
 * without an exception, and exceptions without a finding. `covers(exception, finding)` tells whether they belong
 * together; both have a `text` to print.
 */
export function verdict(rule, { findings, exceptions, covers }) {
  const isStale = (exception) => !findings.some((finding) => covers(exception, finding));
  const newFindings = findings.filter((finding) => !exceptions.some((exception) => covers(exception, finding)));
  const stale = exceptions.filter(isStale);
  for (const { text } of newFindings) console.error(`${rule}: ${text}`);
  for (const { text } of stale) {
    console.error(`No longer needed; remove it from test/guards/exceptions.mjs: ${text}`);
  }
  if (newFindings.length + stale.length === 0)
    console.log(`${rule}: no new findings (${exceptions.length} known exceptions)`);
  return newFindings.length + stale.length;
}

/**
 * Shows that a guard detects violations: runs it in a temporary folder with a deliberate violation. `files` maps paths
 * to texts; `find(folder)` returns the findings. Returns 0 if there are findings, 1 if not.
 */
export async function selfTest(rule, files, find) {
  const folder = mkdtempSync(join(tmpdir(), 'strata-guard-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const findings = await find(folder);
    for (const { text } of findings) console.log(`self-test, reported: ${text}`);
    if (findings.length > 0) return 0;
    console.error(`Self-test: the guard does not detect a violation of its rule (${rule}).`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
