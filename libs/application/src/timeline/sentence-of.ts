import type { StreamRef } from '@strata/domain';
import { branchSentences } from './sentences/branch.sentences.js';
import { agreementSentences } from './sentences/agreement.sentences.js';
import { snapshotSentences } from './sentences/snapshot.sentences.js';
import { restatementSentences } from './sentences/restatement.sentences.js';
import { cascadeSentences } from './sentences/cascade.sentences.js';
import { clusterSentences } from './sentences/cluster.sentences.js';
import { cycleSentences, workflowSentences } from './sentences/cycle.sentences.js';
import {
  assessmentSentences,
  evaluationSentences,
  historySentences,
  methodListSentences,
  methodSentences,
  scenarioSentences,
  segmentationSentences,
} from './sentences/evaluation.sentences.js';
import { layoutSentences, mapSentences } from './sentences/map.sentences.js';
import { measureSentences } from './sentences/measure.sentences.js';
import {
  budgetSentences,
  incomeSentences,
  programmeSentences,
  resourcesSentences,
} from './sentences/plan.sentences.js';
import { threadSentences } from './sentences/thread.sentences.js';
import { reportSentences } from './sentences/report.sentences.js';
import type { Sentence } from './sentences/sentence.js';

type AnySentence = Sentence<object, unknown>;
type AnySentences = Readonly<Record<string, AnySentence>>;

/** The sentences of each kind of stream that belongs to a cluster. */
const SENTENCES = {
  cluster: clusterSentences,
  cascade: cascadeSentences,
  strategy: mapSentences,
  layout: layoutSentences,
  report: reportSentences,
  method: methodSentences,
  methods: methodListSentences,
  assessment: assessmentSentences,
  segmentation: segmentationSentences,
  programme: programmeSentences,
  budget: budgetSentences,
  resources: resourcesSentences,
  income: incomeSentences,
  scenario: scenarioSentences,
  branch: branchSentences,
  evaluations: evaluationSentences,
  agreement: agreementSentences,
  restatement: restatementSentences,
  snapshot: snapshotSentences,
  thread: threadSentences,
  cycles: cycleSentences,
  workflows: workflowSentences,
  history: historySentences,
} as const;

/** Describes an event of a stream, by its type alone if nothing else is known about it. */
export function sentenceOf(stream: StreamRef, type: string): AnySentence {
  return sentencesFor(stream)[type] ?? { text: { en: `${type}.`, ru: `${type}.`, uk: `${type}.` } };
}

/** The sentences of a stream's events, by event type. */
function sentencesFor(stream: StreamRef): AnySentences {
  if (stream.kind === 'measure') return measureSentences(stream.measureId) as unknown as AnySentences;
  const sentences: Readonly<Record<string, unknown>> = SENTENCES;
  return (sentences[stream.kind] ?? {}) as AnySentences;
}
