import { sameData } from '@strata/domain';
import type { Scorecard, ScoreNode, Steps } from '@strata/engine';
import type { Turns } from '../../clusters/turns.js';
import { disclosureInSteps, type ShownNode } from '../disclosure.js';
import { aggregatesIn, type AggregateSource } from '../member-figures.js';
import type { NodePlaces } from '../node-places.js';
import type { KeyedReader } from '../reader-of.js';

interface Card {
  readonly scorecard: Scorecard;
  readonly places: NodePlaces;
}

/** A scorecard to show to readers of whom some do not see everything. */
interface SourcedCard extends Card {
  /** What its values were read from. */
  readonly source: () => Promise<Omit<AggregateSource, 'nodes'>>;
}

interface Shown extends Card {
  readonly nodes: Promise<readonly ShownNode[]>;
  readonly bytes: number;
}

interface Earlier extends Card {
  readonly nodes: readonly ShownNode[];
}

/** Readers of different kinds for whom a scorecard is kept; usually there are two or three. */
const MAX_READERS = 8;

/** The memory of a node as it is shown to readers who see everything, and to others: 221 and 858 bytes of heap on Node 20. */
const BYTES_OF_SHOWN = 230;
const BYTES_OF_DISCLOSED = 860;

/** The number of nodes that one step compares. */
const STEP = 1_024;

/** What readers see of a scorecard. A node that looks the same before and after a change is the same object. */
export class ShownCards {
  readonly #turns: Turns;
  readonly #byReader = new Map<string, Shown>();

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  /** What readers see of a scorecard that has most nodes in common with this one. */
  fork(): ShownCards {
    const fork = new ShownCards(this.#turns);
    for (const [key, shown] of this.#byReader) fork.#byReader.set(key, shown);
    return fork;
  }

  get bytes(): number {
    return [...this.#byReader.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** The nodes as a reader sees them. Readers with the same key share them. */
  of(card: SourcedCard, reader: KeyedReader): Promise<readonly ShownNode[]> {
    const { key } = reader;
    const { scorecard, places } = card;
    const before = this.#byReader.get(key);
    if (before?.scorecard === scorecard) return before.nodes;
    const nodes = this.#disclose(card, reader, before);
    this.#byReader.delete(key);
    const bytes = places.count * (reader.seesAll ? BYTES_OF_SHOWN : BYTES_OF_DISCLOSED);
    this.#byReader.set(key, { scorecard, places, nodes, bytes });
    nodes.catch(() => this.#byReader.delete(key));
    if (this.#byReader.size > MAX_READERS) this.#byReader.delete(this.#byReader.keys().next().value!);
    return nodes;
  }

  async #disclose(card: SourcedCard, reader: KeyedReader, before: Shown | undefined): Promise<readonly ShownNode[]> {
    const nodes = await before?.nodes.catch(() => undefined);
    const earlier = before && nodes && { ...before, nodes };
    if (reader.seesAll) return this.#turns.run(allShown(card, earlier));
    const { nodes: own } = card.scorecard;
    const source = { ...(await card.source()), nodes: own };
    const aggregates = await this.#turns.run(aggregatesIn(source));
    return this.#turns.run(disclosed(card, disclosureInSteps({ nodes: own, aggregates }, reader), earlier));
  }
}

/** The index of a node in an earlier scorecard; -1 if it is not in it. */
function indexesIn(earlier: Earlier | undefined, { places }: Card): (node: ScoreNode, index: number) => number {
  if (earlier === undefined) return () => -1;
  return earlier.places === places ? (_, index) => index : ({ id }) => earlier.places.indexOf(id) ?? -1;
}

function* allShown(card: Card, earlier: Earlier | undefined): Steps<readonly ShownNode[]> {
  const indexOf = indexesIn(earlier, card);
  const nodes: ShownNode[] = [];
  for (const [index, node] of card.scorecard.nodes.entries()) {
    const at = indexOf(node, index);
    const known = earlier?.scorecard.nodes[at] === node ? earlier.nodes[at] : undefined;
    nodes.push(known ?? { ...node, shown: 'all' });
    if (index % STEP === STEP - 1) yield;
  }
  return nodes;
}

/** A change of one node can show less or more of others, so all are disclosed again. */
function* disclosed(
  card: Card,
  disclosure: Steps<readonly ShownNode[]>,
  earlier: Earlier | undefined,
): Steps<readonly ShownNode[]> {
  const indexOf = indexesIn(earlier, card);
  const nodes: ShownNode[] = [];
  for (const [index, node] of (yield* disclosure).entries()) {
    const known = earlier?.nodes[indexOf(node, index)];
    nodes.push(known !== undefined && sameData(known, node) ? known : node);
    if (index % STEP === STEP - 1) yield;
  }
  return nodes;
}
