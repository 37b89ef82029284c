import {
  CLUSTER_SUBJECT,
  daysOfPeriod,
  parsePeriod,
  subjectActor,
  type Id,
  type MeasureState,
  type PeriodName,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import { methodsInForce, structureDuring, type ClusterStructure, type DatedStructure } from '@strata/engine';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';

/**
 * The values that are expected for a period of its frequency: the measures on the maps in force then, for the owner of the
 * map; a measure of the whole cluster that is aggregated is expected from each member. Measures that are computed by
 * methods are not reported.
 */
export function expectedValues(
  known: DatedStructure,
  computed: ReadonlySet<Id>,
  period: PeriodName,
): readonly ValueOfReport[] {
  const structure = structureDuring<ClusterStructure>(known, daysOfPeriod(period, known.cluster.calendar), {});
  const frequency = parsePeriod(period)?.frequency;
  const expected = new Map<string, ValueOfReport>();
  for (const { measure, owner } of placements(structure)) {
    for (const id of [measure.id, measure.aggregation.weightMeasure]) {
      const one = structure.measures.get(id ?? '');
      if (one === undefined || one.retired || one.frequency !== frequency || computed.has(one.id)) continue;
      for (const subject of reportersOf(structure, measure, owner)) {
        expected.set(`${one.id} ${subject}`, { measure: one.id, subject });
      }
    }
  }
  return [...expected.values()];
}

/** The measures that methods compute. */
export async function computedMeasures(
  reads: Pick<ClusterReads, 'methods'>,
  view: ClusterSnapshot,
): Promise<ReadonlySet<Id>> {
  const methods = methodsInForce(await reads.methods(view));
  return new Set([...methods.values()].flatMap(({ binding }) => Object.values(binding.outputs)));
}

function* placements({ cascade, maps, measures }: ClusterStructure): Iterable<{
  readonly measure: MeasureState;
  readonly owner: Subject;
}> {
  for (const { id, owner, status } of cascade.strategies) {
    if (status !== 'active') continue;
    for (const placed of maps.get(id)?.objectives.flatMap((objective) => objective.measures) ?? []) {
      const measure = measures.get(placed.measure);
      if (measure !== undefined && !measure.retired) yield { measure, owner };
    }
  }
}

/** Members that left report nothing. */
function reportersOf({ cluster }: ClusterStructure, measure: MeasureState, owner: Subject): readonly Subject[] {
  const members = cluster.actors.filter(({ status }) => status === 'member').map(({ id }) => id);
  if (owner === CLUSTER_SUBJECT) return measure.aggregation.organisation === 'none' ? [owner] : members;
  return members.includes(subjectActor(owner) ?? '') ? [owner] : [];
}
