import { appendFileSync } from 'node:fs';

/** Closes a test run with one plain line, and adds it to the file that STRATA_TEST_TOTALS names. */
export default class TotalsReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    // A suite that could not even start counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    console.log(`\n${line}`);
    if (process.env.STRATA_TEST_TOTALS) appendFileSync(process.env.STRATA_TEST_TOTALS, `${line}\n`);
  }
}
