// The files of a cluster of 100 members that report 50 measures every month.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export const CLUSTER = 'coast';
export const MEMBERS = 100;
export const MEASURES = 50;
const OBJECTIVES = 5;
/** One in this many values is restated a month after it became known. */
const RESTATED = 100;

const member = (index) => `a${index}`;
const measure = (index) => `m${index}`;

/** `2000-01` for 0. */
export function month(index) {
  return `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The day on which a month's values become known: the 20th of the next month. */
export function knownOn(index) {
  return `${month(index + 1)}-20`;
}

/** A figure from 0.00 to 99.99; `version` counts restatements, each with another figure. */
export function figure({ memberAt, measureAt, monthAt }, version = 0) {
  let mixed = (memberAt * 73_856_093) ^ (measureAt * 19_349_663) ^ (monthAt * 83_492_791);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((((mixed ^ (mixed >>> 15)) >>> 0) + version * 37) % 10_000) / 100;
}

export function isRestated({ memberAt, measureAt, monthAt }) {
  return (memberAt * 7 + measureAt * 13 + monthAt * 29) % RESTATED === 0;
}

/** All values of a month, by member and measure. */
function* placesOf(monthAt) {
  for (let memberAt = 0; memberAt < MEMBERS; memberAt += 1) {
    for (let measureAt = 0; measureAt < MEASURES; measureAt += 1) yield { memberAt, measureAt, monthAt };
  }
}

function row(place, { version, monthKnown }) {
  const { memberAt, measureAt, monthAt } = place;
  const text = figure(place, version).toFixed(2);
  return `${knownOn(monthKnown)},${member(memberAt)},${measure(measureAt)},${month(monthAt)},${text}\n`;
}

/** Writes the values of a number of months in the order in which they became known, and returns their number. */
export async function writeValues(file, months) {
  const out = createWriteStream(file);
  out.write('known_at,member,measure,period,value\n');
  const counts = { submitted: 0, restated: 0 };
  for (let monthAt = 0; monthAt < months; monthAt += 1) {
    let text = '';
    for (const place of monthAt > 0 ? placesOf(monthAt - 1) : []) {
      if (!isRestated(place)) continue;
      text += row(place, { version: 1, monthKnown: monthAt });
      counts.restated += 1;
    }
    for (const place of placesOf(monthAt)) text += row(place, { version: 0, monthKnown: monthAt });
    counts.submitted += MEMBERS * MEASURES;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return counts;
}

function list(count, line) {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function objectives(index, { contributes, indent }) {
  const measures = Array.from({ length: MEASURES / OBJECTIVES }, (_, at) => measure(index * 10 + at)).join(', ');
  const aim = contributes ? `measures: [${measures}], contributes: o${index}` : 'weight: 1';
  return `${indent}o${index}: { labels: Objective ${index}, perspective: p${index % 4}, ${aim} }`;
}

/** The cluster file: an integrative strategy, and below it a strategy of each member with all its measures. */
export function clusterFile() {
  return `strata: 1
id: ${CLUSTER}
labels: A cluster to be measured
historyFrom: 2000-01-01
perspectives:
${list(4, (index) => `  p${index}: Perspective ${index}`)}
actors:
${list(MEMBERS, (index) => `  ${member(index)}: Member ${index}`)}
measures:
${list(MEASURES, (index) => `  ${measure(index)}: { labels: Measure ${index}, targets: { '*': { goal: 80, redFlag: 20 } } }`)}
strategies:
  top:
    rank: integrative
    labels: The cluster
    objectives:
${list(OBJECTIVES, (index) => objectives(index, { contributes: false, indent: '      ' }))}
${list(MEMBERS, memberStrategy)}
`;
}

function memberStrategy(index) {
  return `  s${index}:
    rank: business
    owner: ${member(index)}
    parent: top
    labels: Strategy of member ${index}
    objectives:
${list(OBJECTIVES, (at) => objectives(at, { contributes: true, indent: '      ' }))}`;
}
