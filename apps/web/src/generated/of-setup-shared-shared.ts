// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../api/operation.js';
import type { RehearseSetupQuery, RehearseSetupQueryVariables, NodeNamesQuery, NodeNamesQueryVariables } from './types.js';

export const RehearseSetup: Operation<RehearseSetupQuery, RehearseSetupQueryVariables> = { name: 'RehearseSetup', text: "query RehearseSetup($change: RehearsedChangeInput!) { rehearseChange(change: $change) { outcome refusal { code message remedy } moved(first: 50) { counts { period scores } nodes { period node before after } } } }" };
export const NodeNames: Operation<NodeNamesQuery, NodeNamesQueryVariables> = { name: 'NodeNames', text: "query NodeNames($cluster: ID!, $period: Period!, $language: Language!) { scorecard(cluster: $cluster, period: $period) { nodes(first: 500) { nodes { id label(language: $language) } } } }" };
