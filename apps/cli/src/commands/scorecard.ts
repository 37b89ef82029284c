import { momentToAsk, type AsOf, type ScorecardView } from '@strata/application';
import { parsePeriod, StrataError, type Id, type Language } from '@strata/domain';
import type { ClusterStructure, Scorecard, ScoreNode } from '@strata/engine';
import { nameOf, scoreText, tableOf } from '../scorecard-table.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface ScorecardCommandOptions extends CommonOptions {
  readonly cluster: string;
  readonly period: string;
  readonly strategy?: string;
  readonly at?: string;
  readonly recorded?: boolean;
  readonly against?: string;
  readonly language: Language;
}

/** A node whose score differs between two moments. */
interface Difference {
  readonly id: string;
  readonly name: string;
  readonly kind: ScoreNode['kind'];
  readonly before: number | null;
  readonly after: number | null;
  readonly actualBefore?: string;
  readonly actualAfter?: string;
}

function underStrategy(scorecard: Scorecard, structure: ClusterStructure, strategy: Id | undefined): Scorecard {
  if (strategy === undefined) return scorecard;
  const kept = new Set<Id>([strategy]);
  const { strategies } = structure.cascade;
  if (!strategies.some((one) => one.id === strategy)) {
    throw new StrataError('UNKNOWN_STRATEGY', `there is no strategy ${strategy}`, {
      remedy: `strategies: ${strategies
        .map((one) => one.id)
        .slice(0, 20)
        .join(', ')}`,
    });
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const { id, parent } of strategies) {
      if (parent === undefined || kept.has(id) || !kept.has(parent)) continue;
      kept.add(id);
      grown = true;
    }
  }
  return { ...scorecard, nodes: scorecard.nodes.filter((node) => kept.has(node.strategy)) };
}

function figure(node: ScoreNode | undefined): string | undefined {
  const actual = node?.reading?.actual;
  if (!actual) return undefined;
  return actual.kind === 'not-applicable' ? 'n/a' : String(actual.value);
}

function differenceOf(was: ScoreNode | undefined, is: ScoreNode | undefined, name: string): Difference {
  const { id, kind } = (is ?? was)!;
  const [actualBefore, actualAfter] = [figure(was), figure(is)];
  return {
    id,
    name,
    kind,
    before: was?.score ?? null,
    after: is?.score ?? null,
    ...(actualBefore === undefined ? {} : { actualBefore }),
    ...(actualAfter === undefined ? {} : { actualAfter }),
  };
}

function differences(before: Scorecard, after: Scorecard, nameFor: (node: ScoreNode) => string): readonly Difference[] {
  const earlier = new Map(before.nodes.map((node) => [node.id, node]));
  const later = new Map(after.nodes.map((node) => [node.id, node]));
  const found: Difference[] = [];
  for (const id of new Set([...later.keys(), ...earlier.keys()])) {
    const [was, is] = [earlier.get(id), later.get(id)];
    const same = was?.score === is?.score && figure(was) === figure(is);
    if (!same) found.push(differenceOf(was, is, nameFor((is ?? was)!)));
  }
  return found;
}

function differenceLine({ id, name, before, after, actualBefore, actualAfter }: Difference): string {
  const scores = `${scoreText({ score: before })} → ${scoreText({ score: after })}`;
  const figures =
    actualBefore === actualAfter ? '' : `  (${actualBefore ?? 'no value'} → ${actualAfter ?? 'no value'})`;
  return `${id}  ${name}: ${scores}${figures}`;
}

function momentOf(text: string | undefined, recorded: boolean | undefined): AsOf {
  if (text === undefined) return {};
  return { instant: momentToAsk(text), axis: recorded ? 'recorded' : 'known' };
}

/** `strata scorecard`. */
export async function scorecard(options: ScorecardCommandOptions): Promise<void> {
  const { cluster, period, strategy, language } = options;
  if (!parsePeriod(period)) {
    throw new StrataError('NOT_A_PERIOD', `"${period}" is not a period`, {
      remedy: 'write 2008, 2008-H1, 2008-Q3 or 2008-07',
    });
  }
  await withCurrentRuntime('query', async ({ queries }) => {
    const at = async (moment: string | undefined): Promise<ScorecardView> => {
      const view = await queries.scorecard(await queries.get(cluster, momentOf(moment, options.recorded)), period);
      return { ...view, scorecard: underStrategy(view.scorecard, view.structure, strategy) };
    };
    const shown = await at(options.at);
    const nameFor = (node: ScoreNode): string => nameOf(node, shown.structure, language);
    if (options.against !== undefined) {
      const found = differences((await at(options.against)).scorecard, shown.scorecard, nameFor);
      if (options.json) return sayJson({ cluster, period, position: shown.position, differences: found });
      for (const difference of found) say(differenceLine(difference));
      return say(`${found.length} differences between the two moments`);
    }
    if (options.json) {
      const nodes = shown.scorecard.nodes.map((node) => ({ ...node, name: nameFor(node) }));
      return sayJson({ cluster, period, position: shown.position, nodes });
    }
    const colour = process.stdout.hasColors?.() === true;
    const { columns } = process.stdout;
    const how = { language, colour, ...(columns === undefined ? {} : { columns }) };
    for (const line of tableOf(shown.scorecard, shown.structure, how)) say(line);
  });
}
