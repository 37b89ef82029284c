// The method regional-cluster-index over many inputs: compiled formulas against the same formulas written by hand and
// against compiled expressions of mathjs.
import { compileMethod, createBatch, parseMethod, readSlot, writeSlot } from '@strata/engine';
import { readFileSync } from 'node:fs';
import { indexByHand } from '../support/index-by-hand.mjs';
import { inTurn, perCall, randomFrom, ratios, spread } from '../support/measure.mjs';
import { loadPeer, peerVersion } from '../support/peers.mjs';
import { withUnit } from '../support/report.mjs';

const SUITE = 'method';
const METHOD = 'regional-cluster-index';
const ROWS = 12_000;

function compiledMethod() {
  const text = readFileSync(new URL(`../../../config/methods/${METHOD}.yaml`, import.meta.url), 'utf8');
  const parsed = parseMethod(text, METHOD);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  const compiled = compileMethod(parsed.method);
  if (!compiled.ok) throw new Error(compiled.problems[0].message);
  return { definition: parsed.method, program: compiled.method.program };
}

function slotsOf(program) {
  return {
    inputs: program.inputs.map(({ name }) => program.slot(name)),
    outputs: program.formulas.map(({ slot }) => slot),
  };
}

/** One row after the other through a frame whose numbers are set and read directly. */
function byFrame(program) {
  const frame = program.createFrame();
  const slots = slotsOf(program);
  const into = Int32Array.from(slots.inputs, ({ index }) => index);
  const from = Int32Array.from(slots.outputs, ({ index }) => index);
  return (rows, results) => {
    const { numbers } = frame;
    const count = rows.length / into.length;
    for (let row = 0; row < count; row += 1) {
      for (let at = 0; at < into.length; at += 1) numbers[into[at]] = rows[row * into.length + at];
      program.evaluate(frame);
      for (let at = 0; at < from.length; at += 1) results[row * from.length + at] = numbers[from[at]];
    }
  };
}

/** The same with values checked on their way in and out, as vertices of a graph and runs of a method do it. */
function byValues(program) {
  const frame = program.createFrame();
  const { inputs, outputs } = slotsOf(program);
  return (rows, results) => {
    const count = rows.length / inputs.length;
    for (let row = 0; row < count; row += 1) {
      for (let at = 0; at < inputs.length; at += 1) writeSlot(frame, inputs[at], rows[row * inputs.length + at]);
      program.evaluate(frame);
      for (let at = 0; at < outputs.length; at += 1) results[row * outputs.length + at] = readSlot(frame, outputs[at]);
    }
  };
}

/** The formulas as mathjs compiles them, over one scope that is used again. */
function byMathjs(mathjs, { definition, program }) {
  const texts = new Map(definition.formulas.map(({ name, formula }) => [name, formula.replaceAll('−', '-')]));
  const names = program.inputs.map(({ name }) => name);
  const formulas = program.formulas.map(({ name }) => ({ name, code: mathjs.compile(texts.get(name)) }));
  const scope = {};
  return (rows, results) => {
    const count = rows.length / names.length;
    for (let row = 0; row < count; row += 1) {
      for (let at = 0; at < names.length; at += 1) scope[names[at]] = rows[row * names.length + at];
      for (let at = 0; at < formulas.length; at += 1) {
        const { name, code } = formulas[at];
        const value = code.evaluate(scope);
        scope[name] = value;
        results[row * formulas.length + at] = value;
      }
    }
  };
}

function sampleRows(width) {
  const random = randomFrom(7);
  return Float64Array.from({ length: ROWS * width }, () => Math.round(random() * 20_000) / 100 - 50);
}

/** Greatest relative difference of two results. */
function difference(results, expected) {
  let greatest = results.length === expected.length ? 0 : Infinity;
  results.forEach((value, at) => {
    const apart = Math.abs(value - expected[at]) / Math.max(1, Math.abs(expected[at]));
    // What is no number is never equal.
    if (!(apart <= greatest)) greatest = Number.isNaN(apart) ? Infinity : apart;
  });
  return greatest;
}

/** Three ways to run the same compiled formulas; each is judged. */
const WAYS = {
  batch: 'compiled, packed rows (createBatch)',
  frame: 'compiled, row by row through a frame',
  values: 'compiled, row by row with checked values (writeSlot, readSlot)',
};

export async function method(report, { quick }) {
  report.heading(`Evaluating ${METHOD} (58 inputs, 19 formulas) over ${ROWS.toLocaleString('en')} inputs`);
  const compiled = compiledMethod();
  const { program } = compiled;
  const rows = sampleRows(program.inputs.length);
  const { peer: mathjs, reason } = await loadPeer('mathjs');
  const batch = createBatch(program);
  const works = {
    hand: (from, to) => indexByHand(from, to, ROWS),
    batch: (from, to) => batch.run(from, to),
    frame: byFrame(program),
    values: byValues(program),
    ...(mathjs ? { mathjs: byMathjs(mathjs, compiled) } : {}),
  };
  const results = () => new Float64Array(ROWS * program.formulas.length);
  const expected = results();
  works.hand(rows, expected);
  for (const [name, work] of Object.entries(works)) {
    const found = results();
    work(rows, found);
    const apart = difference(found, expected);
    if (apart > 1e-9) return report.wrong(SUITE, name, `differs from the formulas by hand by ${apart}`);
  }
  const into = results();
  const contestants = Object.fromEntries(
    Object.entries(works).map(([name, work]) => [name, () => perCall(() => work(rows, into), { atLeast: 100 }) / ROWS]),
  );
  const figures = await inTurn(contestants, { rounds: quick ? 5 : 15, warmUp: 3 });
  for (const way of Object.keys(WAYS)) addComparison(report, figures, { way, against: 'hand', aim: { atMost: 2 } });
  if (!mathjs) return report.absent(SUITE, `${METHOD} vs mathjs`, reason);
  for (const way of Object.keys(WAYS)) addComparison(report, figures, { way, against: 'mathjs', aim: { atLeast: 10 } });
}

/** Against what is written by hand the ratio is of times; against mathjs it is how many times faster. */
function addComparison(report, figures, { way, against, aim }) {
  const byHand = against === 'hand';
  const said = byHand
    ? 'time of the formulas written by hand'
    : `mathjs ${peerVersion('mathjs')} compiled, times faster`;
  report.add({
    suite: SUITE,
    name: `${WAYS[way]}, vs ${said}`,
    figures: {
      strata: withUnit(spread(figures[way]), 'µs a row'),
      [byHand ? 'by hand' : 'mathjs']: withUnit(spread(figures[against]), 'µs a row'),
    },
    ratio: byHand ? ratios(figures[way], figures[against]) : ratios(figures[against], figures[way]),
    aim,
    data: figures,
  });
}
