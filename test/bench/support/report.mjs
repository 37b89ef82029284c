// The output of a run: one line per result, and everything as JSON.

/** The results of one run, printed immediately. */
export class Report {
  results = [];
  #json;

  constructor({ json }) {
    this.#json = json;
  }

  /** Prints progress besides the results. */
  note(text) {
    process.stderr.write(`${text}\n`);
  }

  heading(text) {
    if (!this.#json) process.stdout.write(`\n${text}\n`);
  }

  /**
   * Adds a result. `figures` are texts by name; `ratio` is a spread; `aim` is `{ atLeast }` or `{ atMost }` of the ratio, or
   * `{ atMost, unit }` of `figure`, a spread; without an aim the line is only informative.
   */
  add({ suite, name, figures, ratio, figure = ratio, aim, data, remark }) {
    const verdict = aim === undefined ? undefined : isMet(figure.median, aim) ? 'met' : 'missed';
    const result = { suite, name, figures, ratio, aim, verdict, remark, data };
    this.results.push(result);
    if (!this.#json) process.stdout.write(`${lineOf(result)}\n`);
    return result;
  }

  /** Reports a wrong result; the run ends with exit code 1. */
  wrong(suite, name, reason) {
    this.results.push({ suite, name, wrong: reason });
    process.stderr.write(`WRONG  ${suite}: ${name}: ${reason}\n`);
  }

  /** Reports what could not be measured and why; this is not a failure. */
  absent(suite, name, reason) {
    this.results.push({ suite, name, absent: reason });
    if (!this.#json) process.stdout.write(`  ${name}\n    not measured: ${reason}\n`);
  }

  finish(machine) {
    const wrong = this.results.filter((result) => result.wrong !== undefined).length;
    if (this.#json) process.stdout.write(`${JSON.stringify({ machine, results: this.results }, null, 2)}\n`);
    else {
      const judged = this.results.filter((result) => result.verdict !== undefined);
      const met = judged.filter((result) => result.verdict === 'met').length;
      process.stdout.write(`\n${met} of ${judged.length} aims met${wrong > 0 ? `, ${wrong} computed WRONGLY` : ''}\n`);
    }
    return wrong > 0 ? 1 : 0;
  }
}

function isMet(ratio, { atLeast = -Infinity, atMost = Infinity }) {
  return ratio >= atLeast && ratio <= atMost;
}

function lineOf({ name, figures, ratio, aim, verdict, remark }) {
  const parts = Object.entries(figures).map(([label, text]) => `${label} ${text}`);
  const shown = ratio === undefined ? '' : `\n    ratio ${ratioText(ratio)}`;
  const judged = aim === undefined ? '' : `   aim ${aimText(aim)}   ${verdict.toUpperCase()}`;
  const said = remark === undefined ? '' : `\n    ${remark}`;
  return `  ${name}\n    ${parts.join('   ')}${shown}${judged}${said}`;
}

function aimText({ atLeast, atMost, unit }) {
  if (unit !== undefined) return `≤ ${atMost} ${unit}`;
  return atLeast === undefined ? `≤ ${atMost}×` : `≥ ${atLeast}×`;
}

function ratioText({ median, min, max }) {
  return `${number(median)}× (${number(min)}–${number(max)})`;
}

/** Three significant digits, with thousands separated. */
export function number(value) {
  if (value !== 0 && Math.abs(value) < 100) return String(Number(value.toPrecision(3)));
  return Math.round(Number(value.toPrecision(3))).toLocaleString('en');
}

/** A spread as text: `12.3 ms (11.9–13)`. */
export function withUnit({ median, min, max }, unit) {
  return `${number(median)} ${unit} (${number(min)}–${number(max)})`;
}
