import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lineOf } from './totals.mjs';

/** Ends the run of a project with a summary line, and writes the numbers to the file in STRATA_TEST_TOTALS_FILE. */
export default class TotalsReporter {
  onRunComplete(_contexts, results) {
    const totals = {
      passed: results.numPassedTests,
      // A suite that could not start counts as one failure.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    console.log(`\n${lineOf(totals)}`);
    const file = process.env.STRATA_TEST_TOTALS_FILE;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(totals));
  }
}
