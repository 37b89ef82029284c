// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../../api/operation.js';
import type { LedgerHeadQuery, LedgerHeadQueryVariables } from '../operation-types.js';

export const LedgerHead: Operation<LedgerHeadQuery, LedgerHeadQueryVariables> = { name: 'LedgerHead', text: "query LedgerHead($cluster: ID!, $asOf: AsOf) { cluster(id: $cluster, asOf: $asOf) { position } seals(first: 1) { nodes { number size root position } } }" };
