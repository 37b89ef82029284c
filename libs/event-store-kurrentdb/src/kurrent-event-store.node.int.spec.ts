import { describe, it } from '@jest/globals';
import { eventStoreConformance } from '@strata/event-store/conformance';
import { nodeHarness } from './testing/node-harness.js';

const uri = process.env.STRATA_TEST_KURRENTDB;

const TURN_ON = `
The KurrentDB adapter was not tested against a real node (it was against the protocol double). To do so:
  docker run --rm -d -p 2113:2113 docker.kurrent.io/kurrent-latest/kurrentdb:latest --insecure
  STRATA_TEST_KURRENTDB='kurrentdb://127.0.0.1:2113?tls=false' npm test`;

if (uri === undefined || uri === '') {
  // Straight to the terminal: Jest keeps the console of a suite that is skipped to itself.
  process.stderr.write(`${TURN_ON}\n`);
  describe('the KurrentDB adapter against a real node', () => {
    it.skip('is turned on by STRATA_TEST_KURRENTDB', () => undefined);
  });
} else {
  eventStoreConformance('the KurrentDB adapter against a real node', nodeHarness(uri));
}
