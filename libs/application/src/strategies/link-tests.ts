import {
  MONTHS_OF,
  parsePeriod,
  type CauseEffectLink,
  type Id,
  type Labels,
  type PeriodName,
  type Position,
} from '@strata/domain';
import { correlateAtLag, verdictOn, type LagCorrelation, type LinkVerdict, type Series } from '@strata/engine';
import type { ClusterView } from '../clusters/cluster-view.js';
import { requireStrategy } from '../clusters/cluster-view.js';
import { periodsOf, type PeriodSpan } from '../clusters/period-span.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { Scorecards } from '../scorecards/scorecards.js';
import { mapSideOf } from './map-side.js';
import { nameOn } from './map-things.js';

/** A strategy, and the periods whose scores are correlated. */
export interface LinkQuestion extends PeriodSpan {
  readonly strategy: Id;
  /** Ends the tests between two periods. */
  readonly signal?: AbortSignal | undefined;
}

/** What the scores of a cause and its effect say about their link. */
export interface LinkTest extends CauseEffectLink {
  readonly labels: { readonly from: Labels; readonly to: Labels };
  /** The stated lag in periods, rounded. */
  readonly lagPeriods: number;
  /** At the stated lag, one period earlier and one later; empty if the caller may not see the exact scores. */
  readonly tests: readonly LagCorrelation[];
  readonly verdict: LinkVerdict | 'hidden';
}

/** The tests of all links of a map, on what was known at a position. */
export interface LinkTests {
  readonly position: Position;
  readonly strategy: Id;
  readonly periods: PeriodSpan;
  readonly links: readonly LinkTest[];
}

/** The most periods whose scores are correlated. */
export const MAX_TESTED_PERIODS = 60;

/** Where scores are read. */
export interface LinkTestSources {
  readonly reads: ClusterReads;
  readonly scorecards: Pick<Scorecards, 'of'>;
}

/**
 * Tests the links of the map in force on the day of the view: does the effect follow its cause at the stated lag? Scores are
 * those of periods that have ended, as known in the view, so that nothing is used that became known later.
 */
export async function testLinks(
  { reads, scorecards }: LinkTestSources,
  view: ClusterView,
  { strategy, signal, ...span }: LinkQuestion,
): Promise<LinkTests> {
  requireStrategy(view, strategy);
  const periods = periodsOf(view, span, MAX_TESTED_PERIODS);
  const { map } = await mapSideOf(reads, strategy, { view });
  const scores = await scoresOf(scorecards, view, { strategy, periods, signal });
  const links = map.links.map((link): LinkTest => {
    const lagPeriods = Math.round(link.lag / monthsOf(span.from));
    const labels = { from: nameOn(map.objectives, link.from), to: nameOn(map.objectives, link.to) };
    const [cause, effect] = [scores.get(link.from), scores.get(link.to)];
    if (cause === 'hidden' || effect === 'hidden') return { ...link, labels, lagPeriods, tests: [], verdict: 'hidden' };
    const pair = [cause ?? new Map(), effect ?? new Map()] as const;
    const at = (lag: number) => correlateAtLag(pair, periods, lag);
    const stated = at(lagPeriods);
    const tests = [at(lagPeriods - 1), stated, at(lagPeriods + 1)];
    return { ...link, labels, lagPeriods, tests, verdict: verdictOn(stated, link.sign) };
  });
  return { position: view.position, strategy, periods: span, links };
}

function monthsOf(period: PeriodName): number {
  // Periods of a span have been parsed.
  return MONTHS_OF[parsePeriod(period)!.frequency];
}

/** The scores of the objectives of a strategy over periods that have ended; `hidden` where the caller may not see one. */
async function scoresOf(
  scorecards: LinkTestSources['scorecards'],
  view: ClusterView,
  {
    strategy,
    periods,
    signal,
  }: Pick<LinkQuestion, 'strategy' | 'signal'> & { readonly periods: readonly PeriodName[] },
): Promise<ReadonlyMap<Id, Series | 'hidden'>> {
  const found = new Map<Id, Map<PeriodName, number>>();
  const hidden = new Set<Id>();
  for (const period of periods) {
    signal?.throwIfAborted();
    const { nodes } = await scorecards.of(view, { period, strategy });
    const own = nodes.filter((node) => node.kind === 'objective' && node.strategy === strategy);
    for (const { objective = '', rawScore, state, shown } of own) {
      if (shown !== 'all') hidden.add(objective);
      const known = found.get(objective) ?? new Map<PeriodName, number>();
      found.set(objective, known);
      if (rawScore !== null && state !== 'open') known.set(period, rawScore);
    }
  }
  return new Map([...found].map(([id, series]) => [id, hidden.has(id) ? 'hidden' : series]));
}
