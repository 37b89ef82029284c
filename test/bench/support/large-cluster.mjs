// A cluster of 200 members with two strategies each that report 60 measures for 36 months: 15,010 nodes a scorecard.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export const LARGE = 'large';
export const MEMBERS = 200;
export const MEASURES = 60;
export const MONTHS = 36;
export const NODES = 15_010;
const OBJECTIVES = 5;
/** The measures of a member's first strategy; the others are on its second one. */
const ON_FIRST = 32;
const OBJECTIVES_OF_MEMBER = 4;

const from = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** `2000-01` for 0. */
export function month(index) {
  return `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The day on which a month's values become known. */
export function knownOn(index) {
  return `${month(index + 1)}-20`;
}

function figure(memberAt, measureAt, monthAt) {
  return (((memberAt * 131 + measureAt * 37 + monthAt * 101) % 1_000) / 10).toFixed(1);
}

/** Writes the values in the order in which they became known. */
export async function writeLargeValues(file) {
  const out = createWriteStream(file);
  out.write('known_at,member,measure,period,value\n');
  for (let monthAt = 0; monthAt < MONTHS; monthAt += 1) {
    const lines = from(MEMBERS, (member) =>
      from(MEASURES, (measure) => {
        return `${knownOn(monthAt)},a${member},m${measure},${month(monthAt)},${figure(member, measure, monthAt)}\n`;
      }).join(''),
    );
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function objectivesOf(measures, contributes) {
  const size = measures.length / OBJECTIVES_OF_MEMBER;
  return from(OBJECTIVES_OF_MEMBER, (at) => {
    const own = measures.slice(at * size, (at + 1) * size).map((index) => `m${index}`);
    return `      o${at}: { labels: Objective ${at}, perspective: p${at % 3}, measures: [${own.join(', ')}], ${contributes(at)} }`;
  }).join('\n');
}

function strategiesOf(member) {
  const measures = from(MEASURES, (index) => index);
  const contributes = (at) => `contributes: o${at}`;
  const first = objectivesOf(measures.slice(0, ON_FIRST), contributes);
  // One perspective less than the first one.
  const second = objectivesOf(measures.slice(ON_FIRST), contributes).replaceAll('perspective: p2', 'perspective: p1');
  return [first, second]
    .map(
      (objectives, at) => `  s${member}-${at}:
    rank: business
    owner: a${member}
    parent: top
    labels: Strategy ${at} of member ${member}
    objectives:
${objectives}`,
    )
    .join('\n');
}

/** The cluster file: an integrative strategy and, below it, two strategies of each member. */
export function largeClusterFile() {
  return `strata: 1
id: ${LARGE}
labels: A large cluster to be measured
historyFrom: 2000-01-01
perspectives:
${from(4, (index) => `  p${index}: Perspective ${index}`).join('\n')}
actors:
${from(MEMBERS, (index) => `  a${index}: Member ${index}`).join('\n')}
measures:
${from(MEASURES, (index) => `  m${index}: { labels: Measure ${index}, targets: { '*': { goal: 80, redFlag: 20 } } }`).join('\n')}
strategies:
  top:
    rank: integrative
    labels: The cluster
    objectives:
${from(OBJECTIVES, (at) => `      o${at}: { labels: Objective ${at}, perspective: p${at % 4}, weight: 1 }`).join('\n')}
${from(MEMBERS, strategiesOf).join('\n')}
`;
}
