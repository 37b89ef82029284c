import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { AccountStore } from '@strata/account-store';
import { openMemoryAccountStore } from '@strata/account-store/conformance';
import { createStrata, operator, ProjectionRunner, type ScorecardAnswer, type Strata } from '@strata/application';
import type { PeriodName, Position } from '@strata/domain';
import { createLiveScorecard, methodsInForce, neededForEvaluation, type ScoreNode } from '@strata/engine';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import { evaluatorOver, findMethods, HISTORY, historyProjection, loadEvaluationInputs } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { openMemoryReadStore } from '@strata/read-store/conformance';
import fc from 'fast-check';
import { appendAll, CLUSTER, histories } from './support/random-history.js';

const ANNA = operator('anna');
const NOW = Date.parse('2026-01-01T00:00:00Z');
const PERIODS: readonly PeriodName[] = ['2008', '2009', '2010'];

/** What is asked after an event, at once: the period, and how many events ago; undefined for now. */
const questions = fc.infiniteStream(
  fc.array(
    fc.record({
      period: fc.constantFrom(...PERIODS),
      back: fc.option(fc.nat(12), { nil: undefined }),
    }),
    { maxLength: 4 },
  ),
);

class Kept {
  readonly events = new InMemoryEventStore({ clock: () => NOW });
  readonly positions: Position[] = [];
  readonly asked: Promise<ScorecardAnswer>[] = [];

  readonly strata: Strata;

  private constructor(
    readonly store: ReadStore,
    accountStore: AccountStore,
  ) {
    const { events } = this;
    this.strata = createStrata({ events, reads: store, accountStore, clock: { now: () => NOW }, waitFor: 50 });
  }

  static async open(): Promise<Kept> {
    return new Kept(await openMemoryReadStore(), await openMemoryAccountStore());
  }

  async project(): Promise<void> {
    const { events, store } = this;
    const runner = new ProjectionRunner({ events, store, projection: historyProjection, owner: 'test' });
    this.positions.push(await runner.catchUp());
  }

  ask(period: PeriodName, back: number | undefined): void {
    const position = back === undefined ? undefined : this.positions.at(-1 - back);
    const asOf = position === undefined ? {} : { position };
    const asked = this.strata.scorecards.asOf(ANNA, { cluster: CLUSTER, period, asOf });
    // Awaited at the end; until then nobody would notice that it failed.
    asked.catch(() => undefined);
    this.asked.push(asked);
  }

  /** The nodes evaluated at once from what the read models have at a position. */
  async evaluated({ view, period }: ScorecardAnswer): Promise<readonly ScoreNode[]> {
    const reader = this.store.reader(HISTORY);
    const { structure, position: at } = view;
    const methods = methodsInForce(await findMethods(reader, CLUSTER, at));
    const { values: needed, assessed } = neededForEvaluation(structure, methods, { period });
    const inputs = await loadEvaluationInputs(reader, { structure, methods, needed, at, assessed });
    return createLiveScorecard(structure, period, evaluatorOver(inputs).values).scorecard().nodes;
  }
}

describe('Scorecards that are kept', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('are those of one position each, however the work on them is cut and whatever comes in meanwhile', async () => {
    // Every look at the clock is after the end of a slice, so that the work pauses wherever it can.
    let time = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (time += 1_000));
    let earlier = 0;
    await fc.assert(
      fc.asyncProperty(histories, questions, async (appends, next) => {
        const kept = await Kept.open();
        for (const [index, happened] of appends.entries()) {
          await appendAll(kept.events, happened, index);
          await kept.project();
          for (const { period, back } of next.next().value ?? []) kept.ask(period, back);
        }
        for (const asked of kept.asked) {
          const answer = await asked;
          const nodes = answer.nodes.map(({ shown: _shown, ...node }) => node);
          expect(nodes).toEqual(await kept.evaluated(answer));
          if (!answer.view.isNewest && nodes.length > 0) earlier += 1;
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
    expect(earlier).toBeGreaterThan(50);
  }, 120_000);
});
