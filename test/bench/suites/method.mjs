// The method regional-cluster-index as the product evaluates it, against the same formulas written by hand and against
// compiled expressions of mathjs. All start from the same inputs and return every result by name.
import { parseMethod, runMethod } from '@strata/engine';
import { evaluatorOver, valueRowKey } from '@strata/read-models';
import { readFileSync } from 'node:fs';
import { indexByHand } from '../support/index-by-hand.mjs';
import { inTurn, perCall, randomFrom, ratios, spread } from '../support/measure.mjs';
import { loadPeer, peerVersion } from '../support/peers.mjs';
import { withUnit } from '../support/report.mjs';
import { month } from '../support/sample-cluster.mjs';
import { measuresOf } from '../support/scorecard-structure.mjs';

const SUITE = 'method';
const METHOD = 'regional-cluster-index';
const MEMBERS = 50;
const MONTHS = 24;
const ROWS = MEMBERS * MONTHS;

function shippedMethod() {
  const text = readFileSync(new URL(`../../../config/methods/${METHOD}.yaml`, import.meta.url), 'utf8');
  const parsed = parseMethod(text, METHOD);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return parsed.method;
}

/** The formulas compiled by mathjs, with a reused scope. */
function byMathjs(mathjs, { inputs, formulas }) {
  const names = inputs.map(({ name }) => name);
  const codes = formulas.map(({ name, formula }) => ({ name, code: mathjs.compile(formula.replaceAll('−', '-')) }));
  const scope = {};
  return (input) => {
    for (const name of names) scope[name] = input[name];
    const results = {};
    for (const { name, code } of codes) scope[name] = results[name] = code.evaluate(scope);
    return results;
  };
}

/** The members and months, with the figures of all inputs. */
function sampleRows(names) {
  const random = randomFrom(7);
  return Array.from({ length: ROWS }, (_, index) => ({
    subject: `a${index % MEMBERS}`,
    period: month(Math.floor(index / MEMBERS)),
    input: Object.fromEntries(names.map((name) => [name, Math.round(random() * 20_000) / 100 - 50])),
  }));
}

/** Validated inputs in, outputs by name: `runMethod`, as `strata method run` and scenarios call it. */
function runs(definition, rows, mathjs) {
  const over = (evaluate) => () => rows.map(({ input }) => evaluate(input));
  return {
    strata: over((input) => runMethod(definition, input).outputs),
    hand: over(indexByHand),
    ...(mathjs ? { mathjs: over(byMathjs(mathjs, definition)) } : {}),
  };
}

/** Reported values in, outputs by name: a method bound to measures, as every scorecard and every query evaluates it. */
function boundRuns(definition, rows, mathjs) {
  const names = definition.inputs.map(({ name }) => name);
  const reported = new Map(
    rows.flatMap(({ subject, period, input }) =>
      names.map((name) => [valueRowKey(name, subject, period), { kind: 'number', value: input[name].toFixed(2) }]),
    ),
  );
  const actual = (measure, subject, period) => reported.get(valueRowKey(measure, subject, period));
  const binding = {
    scope: 'actor',
    inputs: Object.fromEntries(names.map((name) => [name, { kind: 'measure', measure: name }])),
    outputs: {},
  };
  const ground = {
    structure: measuresOf(
      names,
      Array.from({ length: MEMBERS }, (_, at) => `a${at}`),
    ),
    methods: new Map([[METHOD, { id: METHOD, version: 1, definition, binding }]]),
    values: new Map(),
    assessments: [],
    segmentations: new Map(),
    programmes: new Map(),
  };
  const outputs = definition.outputs.map(({ name }) => name);
  const read = ({ subject, period }) =>
    Object.fromEntries(names.map((name) => [name, Number(actual(name, subject, period).value)]));
  return {
    strata: () => {
      // An evaluator caches its results, so each pass creates a new one, as the product does for each query.
      const evaluator = evaluatorOver(ground, { actual });
      return rows.map(({ subject, period }) => {
        const evaluation = evaluator.evaluate(METHOD, subject, period);
        return Object.fromEntries(outputs.map((path) => [path, evaluation.output(path)]));
      });
    },
    hand: () => rows.map((row) => indexByHand(read(row))),
    ...(mathjs ? { mathjs: over(rows, read, byMathjs(mathjs, definition)) } : {}),
  };
}

function over(rows, read, evaluate) {
  return () => rows.map((row) => evaluate(read(row)));
}

/** The greatest relative difference between two lists of results. */
function difference(results, expected) {
  let greatest = results.length === expected.length ? 0 : Infinity;
  expected.forEach((row, at) => {
    for (const [name, value] of Object.entries(row)) {
      const apart = Math.abs(results[at][name] - value) / Math.max(1, Math.abs(value));
      // NaN never counts as equal.
      if (!(apart <= greatest)) greatest = Number.isNaN(apart) ? Infinity : apart;
    }
  });
  return greatest;
}

/** Two ways in which the product evaluates a method. */
const WAYS = {
  run: { title: 'runMethod: inputs checked, outputs by name', prepare: runs },
  bound: { title: 'bound to measures: values read from reported figures', prepare: boundRuns },
};

export async function method(report, { quick }) {
  report.heading(`Evaluating ${METHOD} (58 inputs, 19 formulas) for ${MEMBERS} members and ${MONTHS} months`);
  const definition = shippedMethod();
  const rows = sampleRows(definition.inputs.map(({ name }) => name));
  const { peer: mathjs, reason } = await loadPeer('mathjs');
  for (const { title, prepare } of Object.values(WAYS)) {
    const works = prepare(definition, rows, mathjs);
    const expected = works.hand();
    for (const [name, work] of Object.entries(works)) {
      const apart = difference(work(), expected);
      if (apart > 1e-9)
        return report.wrong(SUITE, `${title}, ${name}`, `differs from the formulas by hand by ${apart}`);
    }
    const contestants = Object.fromEntries(
      Object.entries(works).map(([name, work]) => [name, () => perCall(work, { atLeast: 150 }) / ROWS]),
    );
    const figures = await inTurn(contestants, { rounds: quick ? 5 : 11, warmUp: 2 });
    addComparison(report, figures, { title, against: 'hand' });
    if (mathjs) addComparison(report, figures, { title, against: 'mathjs' });
  }
  if (!mathjs) report.absent(SUITE, `${METHOD} vs mathjs`, reason);
  return undefined;
}

/** Against hand-written code, the ratio of the times; against mathjs, how many times faster. */
function addComparison(report, figures, { title, against }) {
  const byHand = against === 'hand';
  const peer = byHand
    ? 'time of the formulas written by hand'
    : `mathjs ${peerVersion('mathjs')} compiled, times faster`;
  report.add({
    suite: SUITE,
    name: `${title}, vs ${peer}`,
    figures: {
      strata: withUnit(spread(figures.strata), 'µs'),
      [byHand ? 'by hand' : 'mathjs']: withUnit(spread(figures[against]), 'µs'),
    },
    ratio: byHand ? ratios(figures.strata, figures.hand) : ratios(figures.mathjs, figures.strata),
    aim: byHand ? { atMost: 2 } : { atLeast: 10 },
    data: figures,
  });
}
