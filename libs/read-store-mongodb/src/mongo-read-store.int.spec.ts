import { readStoreConformance } from '@strata/read-store/conformance';
import { describeWithMongo, mongoHarness } from './testing/mongo-for-tests.js';

describeWithMongo('MongoDB as a replica set', (uri) => {
  readStoreConformance('The MongoDB read store', mongoHarness(uri));
});
