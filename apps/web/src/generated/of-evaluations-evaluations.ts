// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../api/operation.js';
import type { EvaluationListQuery, EvaluationListQueryVariables, ReplayQuery, ReplayQueryVariables } from './types.js';

export const EvaluationList: Operation<EvaluationListQuery, EvaluationListQueryVariables> = { name: 'EvaluationList', text: "query EvaluationList($cluster: ID!, $asOf: AsOf) { evaluations(cluster: $cluster, first: 100, asOf: $asOf) { nodes { id period reason position structurePosition engine inputsHash resultsHash day incomplete withdrawnBecause methods { method version sha256 } closed { by knownAt } } } }" };
export const Replay: Operation<ReplayQuery, ReplayQueryVariables> = { name: 'Replay', text: "query Replay($cluster: ID!, $evaluation: ID!) { replayEvaluation(cluster: $cluster, evaluation: $evaluation) { outcome equal events position inputsHash { closed replayed } resultsHash { closed replayed } engine { closed replayed } difference { path closed replayed measure subject period event { position type by } } altered { position stream change } } }" };
