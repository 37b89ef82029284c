import { CheckContext, type Check, type ReadStoreHarness } from './check-context.js';
import { commitChecks } from './checks/commit.checks.js';
import { documentChecks } from './checks/document.checks.js';
import { generationChecks } from './checks/generation.checks.js';
import { guardChecks } from './checks/guard.checks.js';
import { leaseChecks } from './checks/lease.checks.js';
import { lifecycleChecks } from './checks/lifecycle.checks.js';
import { misuseChecks } from './checks/misuse.checks.js';
import { rowChecks } from './checks/row.checks.js';
import { searchChecks } from './checks/search.checks.js';
import { typeChecks } from './checks/type.checks.js';
import { waitChecks } from './checks/wait.checks.js';

export type { ReadStoreHarness } from './check-context.js';

/** Every check of the suite by subject. */
export const readStoreChecks: Readonly<Record<string, readonly Check[]>> = {
  lifecycle: lifecycleChecks,
  rows: rowChecks,
  search: searchChecks,
  types: typeChecks,
  commit: commitChecks,
  guard: guardChecks,
  lease: leaseChecks,
  generations: generationChecks,
  'waiting for a position': waitChecks,
  documents: documentChecks,
  misuse: misuseChecks,
};

export interface CheckResult {
  readonly name: string;
  /** What the check found wrong; undefined if it passed. */
  readonly failure?: Error | undefined;
}

/** Runs one check in a new place and removes the place afterwards. */
export async function runCheck(check: Check, harness: ReadStoreHarness): Promise<void> {
  const place = await harness.create();
  const context = new CheckContext(place);
  try {
    await check.run(context);
  } finally {
    await context.closeAll();
    await place.dispose();
  }
}

/** Runs the suite, or the named subjects of it, without a test runner. */
export async function runReadStoreChecks(
  harness: ReadStoreHarness,
  subjects: readonly string[] = Object.keys(readStoreChecks),
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const subject of subjects) {
    for (const check of readStoreChecks[subject] ?? []) {
      if (harness.notApplicable?.[check.name]) continue;
      const name = `${subject}: ${check.name}`;
      const failure = await runCheck(check, harness).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
      );
      results.push({ name, failure });
    }
  }
  return results;
}
