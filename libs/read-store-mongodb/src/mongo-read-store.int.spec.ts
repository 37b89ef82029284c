import { describeWithMongo } from '@strata/mongo/testing/mongo-for-tests';
import { readStoreConformance } from '@strata/read-store/conformance';
import { GUARDED_ONLY, mongoHarness } from './testing/mongo-harness.js';

describeWithMongo('MongoDB as a replica set', (uri) => {
  readStoreConformance('The MongoDB read store', mongoHarness(uri));
});

describeWithMongo('MongoDB without transactions', (uri) => {
  readStoreConformance('The MongoDB read store that guards row by row', {
    ...mongoHarness(uri, { transactionRows: 0 }),
    notApplicable: GUARDED_ONLY,
  });
});
