import { appendChecks } from './checks/append.checks.js';
import { concurrencyChecks } from './checks/concurrency.checks.js';
import { contentChecks } from './checks/content.checks.js';
import { damageChecks } from './checks/damage.checks.js';
import { expectedRevisionChecks } from './checks/expected-revision.checks.js';
import { idempotenceChecks } from './checks/idempotence.checks.js';
import { lifecycleChecks } from './checks/lifecycle.checks.js';
import { readingChecks } from './checks/reading.checks.js';
import { recordedAtChecks } from './checks/recorded-at.checks.js';
import { subscriptionChecks } from './checks/subscription.checks.js';
import type { ConformanceCheck } from './conformance-check.js';

/** Every rule of the port, by topic. */
export const conformanceChecks: Readonly<Record<string, readonly ConformanceCheck[]>> = {
  append: appendChecks,
  'expected revision': expectedRevisionChecks,
  idempotence: idempotenceChecks,
  'event content': contentChecks,
  reading: readingChecks,
  'recorded-at': recordedAtChecks,
  concurrency: concurrencyChecks,
  subscription: subscriptionChecks,
  damage: damageChecks,
  lifecycle: lifecycleChecks,
};
