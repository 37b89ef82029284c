// One reported value in a cascade of scores: a live scorecard of the engine against HyperFormula with the same nodes as
// cells. Both have all scores after each change; the top score is read and compared.
import { inTurn, perCall, randomFrom, ratios, spread } from '../support/measure.mjs';
import { actualOf, openLiveScore } from '../support/live-score.mjs';
import { loadPeer, peerVersion } from '../support/peers.mjs';
import { number, withUnit } from '../support/report.mjs';
import { sheetOf } from '../support/score-sheet.mjs';

const SUITE = 'cascade';
/** The size with a target; the others show the growth. */
const JUDGED = 10_000;
const TOP = 'strategy:s';

function liveContestant(live) {
  let top = live.nodes().find(({ id }) => id === TOP).score;
  return ({ place, actuals }, version) => {
    const changed = live.report(place, actuals[version]);
    top = changed.find(({ id }) => id === TOP)?.score ?? top;
    return top;
  };
}

function sheetContestant({ HyperFormula }, sheet) {
  const options = { licenseKey: 'gpl-v3', undoLimit: 0, maxRows: sheet.rows.length + 1 };
  const engine = HyperFormula.buildFromArray(sheet.rows, options);
  const top = sheet.scoreOf(TOP);
  return {
    change: ({ cell, figures }, version) => {
      engine.setCellContents(cell, figures[version]);
      return engine.getCellValue(top);
    },
    close: () => engine.destroy(),
  };
}

/** The changes: a measure and which of its two values it gets. */
function changesOf({ places, nodes }, sheet, count) {
  const random = randomFrom(3);
  const figure = () => Math.round(random() * 10_000) / 100;
  const ids = new Map(
    nodes()
      .filter(({ kind }) => kind === 'measure')
      .map(({ id, measure, reading }) => [`${measure} ${reading.subject}`, id]),
  );
  return Array.from({ length: count }, () => {
    const place = places[Math.floor(random() * places.length)];
    const figures = [figure(), figure()];
    return { place, figures, actuals: figures.map(actualOf), cell: sheet.valueOf(ids.get(place.key)) };
  });
}

/** The first difference between the two after a change, or undefined. */
function difference(ours, theirs, changes) {
  for (const version of [0, 1]) {
    for (const [at, change] of changes.entries()) {
      const [one, other] = [ours(change, version), theirs(change, version)];
      if (typeof one !== 'number' || !(Math.abs(one - other) <= 1e-9)) return `after change ${at}: ${one} and ${other}`;
    }
  }
  return undefined;
}

/** Microseconds per change; a measure alternates between two values, so that each change reaches the top. */
function costOf(change, changes) {
  let at = 0;
  let version = 0;
  return () =>
    perCall(
      () => {
        change(changes[at], version);
        at = (at + 1) % changes.length;
        if (at === 0) version = 1 - version;
      },
      { atLeast: 80 },
    );
}

async function measure(report, peer, { measures, rounds }) {
  const live = openLiveScore(measures);
  const sheet = sheetOf(live.nodes());
  const changes = changesOf(live, sheet, 500);
  const ours = liveContestant(live);
  const begun = performance.now();
  const theirs = peer && sheetContestant(peer, sheet);
  const built = performance.now() - begun;
  const wrong = theirs && difference(ours, theirs.change, changes);
  if (wrong !== undefined) report.wrong(SUITE, `${measures} measures`, wrong);
  const contestants = { strata: costOf(ours, changes), ...(theirs ? { peer: costOf(theirs.change, changes) } : {}) };
  const figures = await inTurn(contestants, { rounds, warmUp: 2 });
  theirs?.close();
  return { live, figures, built, nodes: live.nodes().length };
}

export async function cascade(report, { quick }) {
  report.heading('One reported value in a cascade of scores (four ranks, ten under each, up to one strategy)');
  const { peer, reason } = await loadPeer('hyperformula');
  for (const measures of [1_000, JUDGED, 100_000]) {
    const result = await measure(report, peer, { measures, rounds: quick ? 3 : 9 });
    if (peer) addComparison(report, result);
  }
  if (!peer) report.absent(SUITE, 'a cascade of scores vs HyperFormula', reason);
}

function addComparison(report, { live, figures, built, nodes }) {
  const { measures, created, evaluatedCount } = live;
  report.add({
    suite: SUITE,
    name: `a cascade of ${measures.toLocaleString('en')} measures, one value, vs HyperFormula ${peerVersion('hyperformula')}, times faster`,
    figures: {
      strata: withUnit(spread(figures.strata), 'µs'),
      HyperFormula: withUnit(spread(figures.peer), 'µs'),
    },
    ratio: ratios(figures.peer, figures.strata),
    aim: measures === JUDGED ? { atLeast: 3 } : undefined,
    remark: `${nodes.toLocaleString('en')} nodes, ${evaluatedCount()} of them evaluated for a value; built in ${number(created)} ms, HyperFormula ${number(built)} ms`,
    data: figures,
  });
}
