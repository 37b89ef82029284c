import { StrataError, type EvaluationResult, type Id } from '@strata/domain';
import { isEngineRules } from '@strata/engine';
import { hashOf, isDisclosed, type EvidenceEntry } from '@strata/ledger';
import { createHash } from 'node:crypto';
import { packValues } from '../evaluations/form/pinned-values.js';
import { inputsOfReplayed } from '../evaluations/needed/inputs-of-replayed.js';
import { replayNeeded } from '../evaluations/needed/replay-needed.js';
import { pinEvaluation, type InputRecord, type PinnedEvaluation } from '../evaluations/pinned-evaluation.js';
import { alteredSinceClosing } from '../evaluations/replay/altered-since-closing.js';
import { findReplayDifference } from '../evaluations/replay/replay-difference.js';
import type { ReplayReport } from '../evaluations/replay-evaluation.js';
import type { ClosedData } from '../evaluations/replayed-cluster.js';
import { SCORING } from '../scorecards/scoring-options.js';
import { bundleReader } from './bundle-reader.js';
import type { ClosingExtract } from './evidence-bundle.js';

/** What a bundle discloses of a cluster. */
interface Disclosed {
  readonly cluster: Id;
  readonly entries: readonly EvidenceEntry[];
}

/**
 * What the closing says about the events that are disclosed: the values that follow from them, and the results and parts
 * that come out the same without the others. Throws `NOT_DIVISIBLE`.
 */
export async function extractOf({
  closed,
  ...disclosed
}: Disclosed & { readonly closed: ClosedData }): Promise<ClosingExtract> {
  const { inputsHash: _inputs, resultsHash: _results, incomplete: _incomplete, record, results = [], ...pin } = closed;
  if (record === undefined) throw notDivisible(closed.id);
  const visible = await evaluated(disclosed, closed);
  const parts = common(record.parts, visible.record!.parts, ({ key, sha256 }) => `${key} ${sha256}`);
  return {
    ...pin,
    record: { ...record, parts, values: packValues(visible.values) },
    results: common(results, visible.results, (one) => JSON.stringify(sorted(one))),
  };
}

/** Recomputes what an extract says from the events that are disclosed. */
export async function replayExtract({
  extract,
  ...disclosed
}: Disclosed & { readonly extract: ClosingExtract }): Promise<ReplayReport> {
  const { id: evaluation, period, position, engine, record, results = [] } = extract;
  if (record === undefined) throw notDivisible(evaluation);
  const visible = await evaluated(disclosed, extract);
  const repeated = restricted(visible, { record, results });
  const kept = new Set(disclosed.entries.flatMap((entry) => (isDisclosed(entry) ? [] : [entry.position])));
  const altered = alteredSinceClosing(record.events, visible.read).filter(
    (event) => event.change !== 'removed' || !kept.has(event.position),
  );
  const hashes = { closed: hashesOf(extract), replayed: hashesOf({ ...extract, ...repeated }) };
  const closed = { ...extract, ...hashes.closed };
  const difference = findReplayDifference(disclosed.cluster, closed, {
    ...visible,
    ...repeated,
    ...hashes.replayed,
    altered,
  });
  return {
    evaluation,
    period,
    position,
    outcome: difference ? 'DIFFERENT' : 'EQUAL',
    equal: difference === undefined,
    events: visible.read.length,
    withheld: kept.size,
    inputsHash: { closed: closed.inputsHash, replayed: hashes.replayed.inputsHash },
    resultsHash: { closed: closed.resultsHash, replayed: hashes.replayed.resultsHash },
    engine: { closed: engine, replayed: visible.engine },
    difference,
    altered,
  };
}

type Pin = Pick<ClosedData, 'id' | 'period' | 'position' | 'day' | 'engine'>;

/** The evaluation of what is disclosed alone. */
async function evaluated({ cluster, entries }: Disclosed, { id, period, position: upTo, day, engine }: Pin) {
  if (!isEngineRules(engine)) throw notDivisible(id);
  const scoring = SCORING;
  const dated = { day: day ?? '', rules: engine };
  const needed = { clusterId: cluster, period, upTo, dated, scoring };
  const replayed = await replayNeeded(bundleReader(entries), needed);
  const inputs = inputsOfReplayed(replayed, { period, dated, scoring });
  const pinned = pinEvaluation(inputs, period, { states: replayed.methods, scoring, form: 2 });
  const { structurePosition, read } = replayed;
  return { ...pinned, values: inputs.values, structurePosition, read };
}

/** Only the results and parts that an extract has. */
function restricted(
  visible: PinnedEvaluation,
  extract: { readonly record: InputRecord; readonly results: readonly EvaluationResult[] },
): { readonly results: readonly EvaluationResult[]; readonly record: InputRecord | undefined } {
  const keys = new Set(extract.results.map(({ key }) => key));
  const parts = new Set(extract.record.parts.map(({ key }) => key));
  const { record, results } = visible;
  return {
    results: results.filter(({ key }) => keys.has(key)),
    record: record && { ...record, parts: record.parts.filter(({ key }) => parts.has(key)) },
  };
}

/** The hashes of what is disclosed. */
function hashesOf({
  results,
  record,
}: Pick<ClosingExtract, 'results'> & { readonly record?: InputRecord | undefined }) {
  const hash = (value: unknown): string => hashOf(value, (text) => createHash('sha256').update(text).digest('hex'));
  return { inputsHash: hash([record?.parts, record?.values]), resultsHash: hash(results ?? []) };
}

/** The items of the first list that the second one has too. */
function common<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const known = new Set(others.map(keyOf));
  return items.filter((item) => known.has(keyOf(item)));
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function notDivisible(evaluation: Id): StrataError {
  return new StrataError(
    'NOT_DIVISIBLE',
    `The evaluation "${evaluation}" cannot be shown in part: it was closed by another version of Strata.`,
    { remedy: 'Export it with the figures of all members.' },
  );
}
