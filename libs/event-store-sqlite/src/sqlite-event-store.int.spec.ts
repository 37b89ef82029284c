import { eventStoreConformance } from '@strata/event-store/conformance';
import { sqliteHarness } from './testing/sqlite-harness.js';

eventStoreConformance('The SQLite event store', sqliteHarness());
