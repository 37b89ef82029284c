import { openSqliteAccountStore } from '@strata/account-store-sqlite';
import { createStrata, operator, parseClusterFile, ProjectionRunner } from '@strata/application';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { historyProjection } from '@strata/read-models';
import { openSqliteReadStore } from '@strata/read-store-sqlite';

const VALLEY = `strata: 1
id: valley
labels: Valley
perspectives: { finance: Finance }
actors: { mill: The mill }
measures:
  sales: { labels: Sales, aggregation: { organisation: sum }, frequency: year, targets: { '*': { goal: 120, redFlag: 80 } } }
strategies:
  growth:
    rank: integrative
    labels: Growth
    objectives: { earn: { labels: Earn more, perspective: finance, measures: sales } }
`;

/** Creates a cluster in an empty folder, reports one value and prints the scorecard. */
export async function printScorecard(folder: string): Promise<void> {
  const events = await openSqliteEventStore({ file: `${folder}/events.db` });
  const reads = await openSqliteReadStore({ file: `${folder}/read.db` });
  const accountStore = await openSqliteAccountStore({ file: `${folder}/accounts.db` });
  const strata = createStrata({ events, reads, accountStore });
  const projector = new ProjectionRunner({ events, store: reads, projection: historyProjection, owner: 'example' });
  const me = operator('me');
  await projector.catchUp(); // Creates the tables that queries read.

  const parsed = parseClusterFile(VALLEY, 'valley.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  await strata.clusters.apply(me, parsed.file);
  const values = [{ measure: 'sales', subject: 'mill', actual: { kind: 'number', value: '110' } }] as const;
  const reported = await strata.reports.submit(me, 'valley', {
    type: 'SubmitValues',
    actorId: 'mill',
    period: '2026',
    values,
  });
  if (reported.kind === 'refused') throw new Error(reported.refusal.message);
  await projector.catchUp();

  const view = await strata.clusters.view(me, 'valley');
  const { nodes } = await strata.scorecards.of(view, { period: '2026' });
  for (const { id, score, status } of nodes) console.log(id, score, status);
  for (const store of [accountStore, reads, events]) await store.close();
}
