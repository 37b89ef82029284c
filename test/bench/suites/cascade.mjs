// One change in a cascade of formulas: the engine's graph against HyperFormula on the same graph with the same formulas.
import { createGraph, formulaVertex } from '@strata/engine';
import { cascadeOf } from '../support/formula-cascade.mjs';
import { inTurn, median, perCall, randomFrom, ratios, spread } from '../support/measure.mjs';
import { loadPeer, peerVersion } from '../support/peers.mjs';
import { number, withUnit } from '../support/report.mjs';

const SUITE = 'cascade';
/** The size that has an aim; the others show the growth. */
const JUDGED = 10_000;

function engineGraph(cascade) {
  const inputs = cascade.inputs.map(({ id, value }) => ({ id, value }));
  const formulas = cascade.formulas.map(({ id, parts }) => formulaVertex({ id, formula: parts.join('') }));
  const graph = createGraph([...inputs, ...formulas]);
  let evaluated = 0;
  return {
    change: (index, value) => {
      graph.set(cascade.inputs[index].id, value);
      evaluated = graph.recompute().evaluated;
      return graph.get(cascade.top);
    },
    evaluated: () => evaluated,
    close: () => undefined,
  };
}

/** Every level of the cascade is a column; a cell holds the same formula, with addresses for names. */
function sheetOf(cascade) {
  const places = new Map();
  const columns = [];
  const place = ({ id, level }, content) => {
    columns[level] ??= [];
    places.set(id, `${String.fromCharCode(65 + level)}${columns[level].length + 1}`);
    columns[level].push(content);
  };
  for (const input of cascade.inputs) place(input, input.value);
  for (const formula of cascade.formulas) {
    const text = formula.parts.map((part) => places.get(part) ?? part).join('');
    place(formula, `=${text}`);
  }
  const rows = columns[0].map((_, row) => columns.map((column) => column[row] ?? null));
  return { rows, topColumn: columns.length - 1 };
}

function hyperFormula({ HyperFormula }, cascade) {
  const { rows, topColumn } = sheetOf(cascade);
  const options = { licenseKey: 'gpl-v3', undoLimit: 0, maxRows: rows.length + 1 };
  const engine = HyperFormula.buildFromArray(rows, options);
  const top = { sheet: 0, row: 0, col: topColumn };
  return {
    change: (index, value) => {
      engine.setCellContents({ sheet: 0, row: index, col: 0 }, value);
      return engine.getCellValue(top);
    },
    evaluated: () => undefined,
    close: () => engine.destroy(),
  };
}

/** The changes to make: which measure gets which value. */
function changesOf(cascade, count) {
  const random = randomFrom(3);
  return Array.from({ length: count }, () => ({
    index: Math.floor(random() * cascade.inputs.length),
    value: Math.round(random() * 10_000) / 100,
  }));
}

/** Where two engines differ after one of the changes, or undefined. */
function difference(left, right, changes) {
  for (const [at, { index, value }] of changes.entries()) {
    const [one, other] = [left.change(index, value), right.change(index, value)];
    if (typeof one !== 'number' || !(Math.abs(one - other) <= 1e-9)) return `after change ${at}: ${one} and ${other}`;
  }
  return undefined;
}

/** Microseconds per change; each change sets another value, so that it reaches the top. */
function costOf(engine, changes) {
  let at = 0;
  let shift = 0;
  return () =>
    perCall(
      () => {
        const { index, value } = changes[at];
        engine.change(index, value + shift);
        at = (at + 1) % changes.length;
        if (at === 0) shift = (shift + 0.01) % 1;
      },
      { atLeast: 80 },
    );
}

async function measure(report, peer, { measures, rounds }) {
  const cascade = cascadeOf(measures);
  const begun = performance.now();
  const ours = engineGraph(cascade);
  const built = performance.now();
  const theirs = peer && hyperFormula(peer, cascade);
  const builtToo = performance.now();
  const changes = changesOf(cascade, 500);
  const wrong = theirs && difference(ours, theirs, changes);
  if (wrong !== undefined) report.wrong(SUITE, `${measures} measures`, wrong);
  ours.change(0, 0.5);
  ours.change(0, 77.25);
  const evaluated = ours.evaluated();
  const figures = await inTurn(
    { strata: costOf(ours, changes), ...(theirs ? { peer: costOf(theirs, changes) } : {}) },
    { rounds, warmUp: 2 },
  );
  theirs?.close();
  return { measures, figures, evaluated, built: built - begun, builtToo: builtToo - built, vertices: cascade.size };
}

export async function cascade(report, { quick }) {
  report.heading('One change in a cascade of formulas (measures, scores, objectives, strategies, up to one index)');
  const { peer, reason } = await loadPeer('hyperformula');
  const sizes = [1_000, 10_000, 100_000];
  const results = [];
  for (const measures of sizes) results.push(await measure(report, peer, { measures, rounds: quick ? 3 : 9 }));
  if (!peer) report.absent(SUITE, 'a cascade vs HyperFormula', reason);
  else for (const result of results) addComparison(report, result);
  addGrowth(report, results);
}

function addComparison(report, { measures, figures, evaluated, built, builtToo, vertices }) {
  report.add({
    suite: SUITE,
    name: `a cascade of ${measures.toLocaleString('en')} measures, one change, vs HyperFormula ${peerVersion('hyperformula')}, times faster`,
    figures: {
      strata: withUnit(spread(figures.strata), 'µs'),
      HyperFormula: withUnit(spread(figures.peer), 'µs'),
    },
    ratio: ratios(figures.peer, figures.strata),
    aim: measures === JUDGED ? { atLeast: 3 } : undefined,
    remark: `${vertices.toLocaleString('en')} vertices, ${evaluated} of them evaluated for a change; built in ${number(built)} ms, HyperFormula ${number(builtToo)} ms`,
    data: figures,
  });
}

function addGrowth(report, results) {
  const [least, most] = [results[0], results.at(-1)];
  report.add({
    suite: SUITE,
    name: 'growth of the cost of one change, 100 times as many measures',
    figures: Object.fromEntries(
      results.map(({ measures, figures }) => [measures.toLocaleString('en'), withUnit(spread(figures.strata), 'µs')]),
    ),
    // Sizes are measured one after the other, so the medians are compared.
    ratio: spread([median(most.figures.strata) / median(least.figures.strata)]),
    remark: `evaluated vertices per change: ${results.map(({ evaluated }) => evaluated).join(', ')} (the cascade is deeper by one level for ten times as many measures)`,
    data: Object.fromEntries(results.map(({ measures, figures }) => [measures, figures.strata])),
  });
}
