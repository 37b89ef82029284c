import { describeWithMongo } from '@strata/mongo/testing/mongo-for-tests';
import { readStoreConformance } from '@strata/read-store/conformance';
import { mongoHarness } from './testing/mongo-harness.js';

describeWithMongo('MongoDB', (uri) => {
  readStoreConformance('The MongoDB read store', mongoHarness(uri));
});
