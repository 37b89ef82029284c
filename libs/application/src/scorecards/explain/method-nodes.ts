import { excerpt, sourcesWithin, StrataError, type InputSource } from '@strata/domain';
import { outputPath, unitLabel, type BoundEvaluation, type Explanation } from '@strata/engine';
import { leaf, type ExplanationNode } from './assemble.js';
import type { ExplainContext, OutputAt } from './explain-context.js';
import type { ExplainedFacts } from './explained-node.js';
import { sourceNodes } from './source-nodes.js';
import { subjectsBehind } from './subjects-behind.js';
import { valueFacts } from './value-facts.js';

/** The formulas and inputs of one evaluation. */
interface EvaluationScope {
  readonly context: ExplainContext;
  readonly evaluation: BoundEvaluation;
  /** The explanation of each formula in which its parts are listed. */
  readonly byName: ReadonlyMap<string, Explanation>;
  /** The prefix of ids within this evaluation, after their kind. */
  readonly prefix: string;
}

/** An output of a bound method with its formula and the inputs of the formula. Throws `UNKNOWN_OUTPUT`. */
export function outputNode(context: ExplainContext, { method, output, subject, period }: OutputAt): ExplanationNode {
  const prefix = `${method}/${subject}/${period}`;
  const evaluation = context.evaluator.evaluate(method, subject, period);
  const base = { id: `method:${prefix}/${output}`, kind: 'method-output', subject, period } as const;
  if (!evaluation) return leaf({ ...base, value: null, reason: 'NOT_EVALUATED' });
  requireOutput(evaluation, output);
  const root = evaluation.explain(output);
  const scope: EvaluationScope = { context, evaluation, byName: indexByName(root), prefix };
  const parts = root.kind === 'input' ? () => [partNode(scope, root)] : () => partsOf(scope, root);
  const readsOf = subjectsBehind(evaluation);
  return { facts: { ...describe(root), ...base, ...valueFacts(evaluation.output(output)), readsOf }, parts };
}

function requireOutput({ method }: BoundEvaluation, output: string): void {
  const known = method.definition.outputs.map(outputPath);
  if (known.includes(output)) return;
  throw new StrataError('UNKNOWN_OUTPUT', `The method "${method.id}" has no output "${excerpt(output)}".`, {
    remedy: `Outputs: ${known.join(', ')}.`,
  });
}

function indexByName(root: Explanation): ReadonlyMap<string, Explanation> {
  const found = new Map<string, Explanation>();
  const pending = [root];
  for (let at = pending.pop(); at; at = pending.pop()) {
    if (!at.repeated) found.set(at.name, at);
    pending.push(...at.parts);
  }
  return found;
}

function partNode(
  scope: EvaluationScope,
  explanation: Explanation,
  more: Partial<ExplainedFacts> = {},
): ExplanationNode {
  const { evaluation, prefix, context } = scope;
  const { name, kind, value } = explanation;
  const facts = { ...describe(explanation), id: `${kind}:${prefix}/${name}`, kind, ...valueFacts(value), ...more };
  const behind = subjectsBehind(evaluation);
  if (kind === 'formula') {
    const parts = () => partsOf(scope, scope.byName.get(name) ?? explanation);
    return { facts: { ...facts, readsOf: behind }, parts };
  }
  const field = explanation.field ?? name;
  const source = evaluation.origins.get(field)?.source;
  const { previous } = explanation;
  return {
    facts: {
      ...facts,
      previous: previous === undefined ? undefined : valueFacts(previous).value,
      source: source?.kind,
      readsOf: source && subjectsOfInput(source, behind),
      ...wiringOf(evaluation, field),
    },
    parts: () => (source ? sourceNodes(context, source, { evaluation, input: field, name }) : []),
  };
}

/** An input of the cluster is as hidden as the whole evaluation, unless nobody's figures can be in it. */
function subjectsOfInput(source: InputSource, behind: ExplainedFacts['readsOf']): ExplainedFacts['readsOf'] {
  return source.kind === 'constant' ? undefined : (behind ?? subjectsNamed(source));
}

function subjectsNamed(source: InputSource): ExplainedFacts['readsOf'] {
  const subjects = sourcesWithin(source).flatMap((one) =>
    'subject' in one && one.subject !== undefined ? [one.subject] : [],
  );
  return subjects.length === 0 ? undefined : [...new Set(subjects)];
}

/** The formula of the definition's default wiring, if an input is bound to it. */
function wiringOf({ method, origins }: BoundEvaluation, input: string): Pick<ExplainedFacts, 'formula'> {
  if (origins.get(input)?.source.kind !== 'default') return {};
  const wiring = method.definition.wiring?.find((one) => one.input === input);
  return wiring ? { formula: wiring.formula } : {};
}

function partsOf(scope: EvaluationScope, explanation: Explanation): readonly ExplanationNode[] {
  return explanation.parts.map((part) => partNode(scope, part, termOf(explanation, part.name)));
}

/** The contribution of a part to a weighted sum or mean, if terms of it read that part alone. */
function termOf({ contributions = [] }: Explanation, name: string): Pick<ExplainedFacts, 'weight' | 'contribution'> {
  const terms = contributions.filter(({ reads }) => reads.length === 1 && reads[0] === name);
  const [only] = terms;
  if (!only) return {};
  const contribution = terms.reduce((sum, term) => sum + term.contribution, 0);
  return { contribution, weight: terms.length === 1 ? only.coefficient : undefined };
}

function describe({ label, unit, formula }: Explanation): Pick<ExplainedFacts, 'label' | 'unit' | 'formula'> {
  return { label, unit: unit && unitLabel(unit, 'en'), formula };
}
