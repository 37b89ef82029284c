import { appendChecks } from './checks/append.checks.js';
import { concurrencyChecks } from './checks/concurrency.checks.js';
import { contentChecks } from './checks/content.checks.js';
import { expectedRevisionChecks } from './checks/expected-revision.checks.js';
import { idempotenceChecks } from './checks/idempotence.checks.js';
import { lifecycleChecks } from './checks/lifecycle.checks.js';
import { readingChecks } from './checks/reading.checks.js';
import { recordedAtChecks } from './checks/recorded-at.checks.js';
import { subscriptionChecks } from './checks/subscription.checks.js';
import type { ConformanceCheck } from './conformance-check.js';
import type { EventStoreHarness } from './harness.js';

/** Every rule of the port, by subject. */
export const conformanceChecks: Readonly<Record<string, readonly ConformanceCheck[]>> = {
  append: appendChecks,
  'expected revision': expectedRevisionChecks,
  idempotence: idempotenceChecks,
  'content of events': contentChecks,
  reading: readingChecks,
  'recorded-at': recordedAtChecks,
  'many callers': concurrencyChecks,
  subscription: subscriptionChecks,
  'opening and closing': lifecycleChecks,
};

export interface CheckOutcome {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not applicable';
  readonly error?: unknown;
}

/** Runs every check one after the other and tells how each came out; never rejects. */
export async function runConformance(harness: EventStoreHarness): Promise<readonly CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const check of Object.values(conformanceChecks).flat()) outcomes.push(await outcomeOf(check, harness));
  return outcomes;
}

async function outcomeOf(check: ConformanceCheck, harness: EventStoreHarness): Promise<CheckOutcome> {
  const { name } = check;
  if (!isApplicable(check, harness)) return { name, outcome: 'not applicable' };
  try {
    await check.run(harness);
    return { name, outcome: 'passed' };
  } catch (error) {
    return { name, outcome: 'failed', error };
  }
}

export function isApplicable({ needs }: ConformanceCheck, harness: EventStoreHarness): boolean {
  if (needs === 'emptyLog') return harness.emptyLog !== false;
  return needs === undefined || harness.faults[needs] !== undefined;
}
