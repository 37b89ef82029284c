// A scorecard as a spreadsheet: a cell for each value and each node, with the arithmetic of Strata's rules.

/** The number of rows in a column before the next one begins. */
const ROWS = 100_000;

/**
 * The score, from 0 to 1, of a measure with red flag and goal, higher is better: 1/3 at the red flag, 2/3 at the goal.
 */
function scoreFormula(cell, { goal, redFlag }) {
  return `=MAX(0, MIN(1, 1/3 + (${cell} - ${redFlag}) / (3 * (${goal} - ${redFlag}))))`;
}

/** The weighted mean of the nodes below; nodes without weight are left out. */
function meanFormula(terms) {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return `=(${terms.map(({ cell, weight }) => `${weight} * ${cell}`).join(' + ')}) / ${total}`;
}

/**
 * Lays out the nodes of a scorecard. Returns the rows of the sheet, and the cells (`row`, `col`) of the value of a
 * measure and of the score of a node.
 */
export function sheetOf(nodes) {
  const columns = [];
  const places = new Map();
  let count = 0;
  const place = (id) => {
    const at = { sheet: 0, row: count % ROWS, col: Math.floor(count / ROWS) };
    count += 1;
    places.set(id, at);
    return at;
  };
  const measures = nodes.filter(({ kind }) => kind === 'measure');
  for (const { id } of measures) place(`value of ${id}`);
  for (const { id } of nodes) place(id);
  const nameOf = (id) => {
    const { row, col } = places.get(id);
    return `${String.fromCharCode(65 + col)}${row + 1}`;
  };
  const put = (id, content) => {
    const { row, col } = places.get(id);
    (columns[col] ??= [])[row] = content;
  };
  for (const { id, reading } of measures) {
    put(`value of ${id}`, Number(reading.actual.value));
    put(id, scoreFormula(nameOf(`value of ${id}`), reading.targets));
  }
  for (const { id, parts } of nodes) {
    if (parts === undefined) continue;
    const terms = parts
      .filter(({ weight }) => weight > 0)
      .map(({ nodeId, weight }) => ({ cell: nameOf(nodeId), weight }));
    put(id, meanFormula(terms));
  }
  const rows = Array.from({ length: Math.min(count, ROWS) }, (_, row) => columns.map((column) => column[row] ?? null));
  return { rows, cells: count, valueOf: (id) => places.get(`value of ${id}`), scoreOf: (id) => places.get(id) };
}
