// Property tests try the same histories in every run where STRATA_TEST_SEED is set, and new ones elsewhere.
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env.STRATA_TEST_SEED) });
