import { readStoreConformance } from '@strata/read-store/conformance';
import { describeWithMongo, GUARDED_ONLY, mongoHarness } from './testing/mongo-for-tests.js';

describeWithMongo('MongoDB as a replica set', (uri) => {
  readStoreConformance('The MongoDB read store', mongoHarness(uri));
});

describeWithMongo('MongoDB without transactions', (uri) => {
  readStoreConformance('The MongoDB read store that guards row by row', {
    ...mongoHarness(uri, { transactionRows: 0 }),
    notApplicable: GUARDED_ONLY,
  });
});
