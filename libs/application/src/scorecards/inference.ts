import type { Status } from '@strata/domain';
import type { ScoreNode, Steps } from '@strata/engine';

/** The lowest and highest score that a node can have. */
export type Interval = readonly [low: number, high: number];

/** What is known before anything is inferred: any score of a status, or any at all. */
export const ANY: Interval = [0, 1];

/** The interval of scores that a status tells. */
export function intervalOfStatus(status: Status): Interval {
  switch (status) {
    case 'red':
      return [0, 1 / 3];
    case 'amber':
      return [1 / 3, 2 / 3];
    case 'green':
    case 'blue':
      return [2 / 3, 1];
    case 'grey':
      return ANY;
  }
}

const MAX_ROUNDS = 100;

/** The number of roll-ups that one step narrows. */
const STEP = 256;

/** A change of an interval below this is not worth another round. */
const SETTLED = 1e-6;

interface Part {
  readonly id: string;
  readonly share: number;
}

/** A node that is rolled up from parts. */
interface RolledUp {
  readonly node: ScoreNode;
  readonly parts: readonly Part[];
}

/**
 * What can be inferred about every score from what is known of some: each roll-up narrows the score of the node from
 * those of its parts, and that of each part from the node and the other parts, until nothing narrows any further. Runs in
 * steps.
 */
export function inferenceOver(
  nodes: readonly ScoreNode[],
): (knownOf: (node: ScoreNode) => Interval) => Steps<ReadonlyMap<string, Interval>> {
  const rolledUp = [...nodes].reverse().flatMap((node): RolledUp[] => {
    const parts = (node.parts ?? []).filter(({ share, relation }) => share > 0 && relation !== 'support');
    return parts.length === 0 ? [] : [{ node, parts: parts.map(({ nodeId: id, share }) => ({ id, share })) }];
  });
  return (knownOf) => narrowed(new Map(nodes.map((node) => [node.id, knownOf(node)])), rolledUp);
}

function* narrowed(
  intervals: Map<string, Interval>,
  rolledUp: readonly RolledUp[],
): Steps<ReadonlyMap<string, Interval>> {
  const narrowing = new Narrowing(intervals);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    narrowing.most = 0;
    for (const [index, { node, parts }] of rolledUp.entries()) {
      if (index % STEP === STEP - 1) yield;
      if (node.rollUp === 'weighted-mean') narrowMean(narrowing, node.id, parts);
      else if (node.rollUp === 'worst') narrowExtreme(narrowing, node.id, parts, 'worst');
      else if (node.rollUp === 'best') narrowExtreme(narrowing, node.id, parts, 'best');
    }
    if (narrowing.most < SETTLED) break;
  }
  return intervals;
}

class Narrowing {
  /** The largest change since it was last reset. */
  most = 0;
  readonly #intervals: Map<string, Interval>;

  constructor(intervals: Map<string, Interval>) {
    this.#intervals = intervals;
  }

  of(id: string): Interval {
    return this.#intervals.get(id) ?? ANY;
  }

  narrow(id: string, from: number, to: number): void {
    const [low, high] = this.of(id);
    const [newLow, newHigh] = [Math.max(low, from), Math.min(high, to)];
    this.most = Math.max(this.most, newLow - low, high - newHigh);
    if (newLow !== low || newHigh !== high) this.#intervals.set(id, [newLow, newHigh]);
  }
}

function narrowMean(known: Narrowing, id: string, parts: readonly Part[]): void {
  let [least, most] = [0, 0];
  for (const part of parts) {
    const [low, high] = known.of(part.id);
    least += part.share * low;
    most += part.share * high;
  }
  known.narrow(id, least, most);
  const [low, high] = known.of(id);
  for (const part of parts) {
    const [from, to] = known.of(part.id);
    const others = { least: least - part.share * from, most: most - part.share * to };
    known.narrow(part.id, (low - others.most) / part.share, (high - others.least) / part.share);
  }
}

/** The worst (or best) part has the score of the node; if only one part can be that one, its score is known. */
function narrowExtreme(known: Narrowing, id: string, parts: readonly Part[], rule: 'worst' | 'best'): void {
  const choose = rule === 'worst' ? Math.min : Math.max;
  const all = parts.map((part) => known.of(part.id));
  known.narrow(id, choose(...all.map(([low]) => low)), choose(...all.map(([, high]) => high)));
  const [low, high] = known.of(id);
  for (const part of parts) known.narrow(part.id, rule === 'worst' ? low : 0, rule === 'worst' ? 1 : high);
  const candidates = parts.filter((part) => {
    const [from, to] = known.of(part.id);
    return rule === 'worst' ? from <= high : to >= low;
  });
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) known.narrow(only.id, low, high);
}
