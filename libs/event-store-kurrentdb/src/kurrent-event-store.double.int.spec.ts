import { eventStoreConformance } from '@strata/event-store/conformance';
import { doubleHarness } from './testing/double-harness.js';

eventStoreConformance('The KurrentDB adapter against the protocol double', doubleHarness());
