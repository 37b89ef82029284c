// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../api/operation.js';
import type { ExplainQuery, ExplainQueryVariables } from './types.js';

export const Explain: Operation<ExplainQuery, ExplainQueryVariables> = { name: 'Explain', text: "query Explain($cluster: ID!, $period: Period!, $of: ExplainedThing!, $asOf: AsOf, $language: Language!) { explanation(cluster: $cluster, period: $period, of: $of, asOf: $asOf) { position nodes(first: 300) { nodes { id parentId depth thing kind label(language: $language) value { text } unit subject period score status coverage relation weight share contribution formula reason comparison { targets { goal redFlag target low high } } event { position knownAt recordedAt by note reason } hidden repeated omitted } pageInfo { hasNextPage } } } }" };
