import { excerpt, sourcesWithin, StrataError, type InputSource } from '@strata/domain';
import { outputPath, unitLabel, type BoundEvaluation, type Explanation } from '@strata/engine';
import { leaf, type Draft } from './assemble.js';
import type { ExplainContext, OutputAt } from './explain-context.js';
import type { ExplainedFacts } from './explained-node.js';
import { sourceDrafts } from './source-drafts.js';
import { valueFacts } from './value-facts.js';

/** Formulas and inputs behind one evaluation. */
interface Behind {
  readonly context: ExplainContext;
  readonly evaluation: BoundEvaluation;
  /** Where each formula is explained with its parts. */
  readonly byName: ReadonlyMap<string, Explanation>;
  /** What ids within this evaluation begin with, after their kind. */
  readonly place: string;
}

/** An output of a bound method with its formula and what that reads. Throws `UNKNOWN_OUTPUT`. */
export function outputDraft(context: ExplainContext, { method, output, subject, period }: OutputAt): Draft {
  const place = `${method}/${subject}/${period}`;
  const evaluation = context.evaluator.evaluate(method, subject, period);
  const base = { id: `method:${place}/${output}`, kind: 'method-output', subject, period } as const;
  if (!evaluation) return leaf({ ...base, value: null, reason: 'NOT_EVALUATED' });
  requireOutput(evaluation, output);
  const root = evaluation.explain(output);
  const behind: Behind = { context, evaluation, byName: named(root), place };
  const drafts = root.kind === 'input' ? () => [explanationDraft(behind, root)] : () => partsOf(behind, root);
  return { facts: { ...described(root), ...base, ...valueFacts(evaluation.output(output)) }, parts: drafts };
}

function requireOutput({ method }: BoundEvaluation, output: string): void {
  const known = method.definition.outputs.map(outputPath);
  if (known.includes(output)) return;
  throw new StrataError('UNKNOWN_OUTPUT', `The method ${method.id} has no output ${excerpt(output)}.`, {
    remedy: `Outputs: ${known.join(', ')}.`,
  });
}

function named(root: Explanation): ReadonlyMap<string, Explanation> {
  const found = new Map<string, Explanation>();
  const open = [root];
  for (let at = open.pop(); at; at = open.pop()) {
    if (!at.repeated) found.set(at.name, at);
    open.push(...at.parts);
  }
  return found;
}

function explanationDraft(behind: Behind, explanation: Explanation, more: Partial<ExplainedFacts> = {}): Draft {
  const { evaluation, place, context } = behind;
  const { name, kind, value } = explanation;
  const facts = { ...described(explanation), id: `${kind}:${place}/${name}`, kind, ...valueFacts(value), ...more };
  if (kind === 'formula') return { facts, parts: () => partsOf(behind, behind.byName.get(name) ?? explanation) };
  const field = explanation.field ?? name;
  const source = evaluation.origins.get(field)?.source;
  const { previous } = explanation;
  return {
    facts: {
      ...facts,
      ...(previous === undefined ? {} : { previous: valueFacts(previous).value }),
      ...(source ? { source: source.kind, ...subjectsNamed(source) } : {}),
      ...wiringOf(evaluation, field),
    },
    parts: () => (source ? sourceDrafts(context, source, { evaluation, input: field, name }) : []),
  };
}

function subjectsNamed(source: InputSource): Pick<ExplainedFacts, 'readsOf'> {
  const named = sourcesWithin(source).flatMap((one) =>
    'subject' in one && one.subject !== undefined ? [one.subject] : [],
  );
  return named.length === 0 ? {} : { readsOf: [...new Set(named)] };
}

/** The formula of the definition's own wiring, where an input is fed by it. */
function wiringOf({ method, origins }: BoundEvaluation, input: string): Pick<ExplainedFacts, 'formula'> {
  if (origins.get(input)?.source.kind !== 'default') return {};
  const wiring = method.definition.wiring?.find((one) => one.input === input);
  return wiring ? { formula: wiring.formula } : {};
}

function partsOf(behind: Behind, explanation: Explanation): readonly Draft[] {
  return explanation.parts.map((part) => explanationDraft(behind, part, termOf(explanation, part.name)));
}

/** What a part adds to a weighted sum or mean, where it alone makes up terms of it. */
function termOf({ contributions = [] }: Explanation, name: string): Pick<ExplainedFacts, 'weight' | 'contribution'> {
  const terms = contributions.filter(({ reads }) => reads.length === 1 && reads[0] === name);
  const [only] = terms;
  if (!only) return {};
  const contribution = terms.reduce((sum, term) => sum + term.contribution, 0);
  return { contribution, ...(terms.length === 1 ? { weight: only.coefficient } : {}) };
}

function described({ label, unit, formula }: Explanation): Pick<ExplainedFacts, 'label' | 'unit' | 'formula'> {
  return {
    ...(label ? { label } : {}),
    ...(unit ? { unit: unitLabel(unit, 'en') } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}
