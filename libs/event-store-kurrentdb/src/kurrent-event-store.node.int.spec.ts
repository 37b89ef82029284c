import { describe, it } from '@jest/globals';
import { eventStoreConformance } from '@strata/event-store/conformance';
import { nodeHarness } from './testing/node-harness.js';

const uri = process.env.STRATA_TEST_KURRENTDB;

const SKIPPED = `
SKIPPED: the KurrentDB adapter against a real node (it is tested against the protocol double). To run it:
  docker run --rm -d -p 2113:2113 docker.kurrent.io/kurrent-latest/kurrentdb:latest --insecure
  STRATA_TEST_KURRENTDB='kurrentdb://127.0.0.1:2113?tls=false' npm test`;

if (uri === undefined || uri === '') {
  // Written directly to stderr, because Jest does not show the console output of skipped suites.
  process.stderr.write(`${SKIPPED}\n`);
  describe('The KurrentDB adapter against a real node', () => {
    it.skip('runs if STRATA_TEST_KURRENTDB is set', () => undefined);
  });
} else {
  eventStoreConformance('The KurrentDB adapter against a real node', nodeHarness(uri));
}
