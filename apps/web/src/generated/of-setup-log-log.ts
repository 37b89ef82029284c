// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../api/operation.js';
import type { SetupLogQuery, SetupLogQueryVariables } from './types.js';

export const SetupLog: Operation<SetupLogQuery, SetupLogQueryVariables> = { name: 'SetupLog', text: "query SetupLog($cluster: ID!, $about: String, $from: Date, $to: Date, $types: [String!], $after: String, $asOf: AsOf, $language: Language!) { timeline( cluster: $cluster about: $about from: $from to: $to types: $types newestFirst: true first: 50 after: $after asOf: $asOf ) { nodes { ...SetupEntry } pageInfo { hasNextPage endCursor } } } fragment SetupEntry on TimelineEntry { position type by knownAt recordedAt loaded from retroactive reason sentence(language: $language) changes { what subject before after } changesOmitted }" };
