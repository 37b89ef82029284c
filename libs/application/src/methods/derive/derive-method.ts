import { CLUSTER_SUBJECT, type Id, type PeriodName, type Subject } from '@strata/domain';
import {
  analyseFactors,
  DEFAULT_THRESHOLD,
  lifeCycleStage,
  panelResult,
  neededForSeries,
  seriesReader,
  yearsOf,
  type MeasureSeries,
} from '@strata/engine';
import { evaluatorOver } from '@strata/read-models';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { FactorGroup } from './factor-groups.js';
import { chosenPeriods } from './chosen-periods.js';
import type { DerivedMethod, DeriveMethodRequest } from './derived-method.js';
import { makeProposal } from './make-proposal.js';
import { chosenGroups, requireFactors, requireNumber, requireSubject } from './requirements.js';
import { weigh } from './weigh.js';

/**
 * Derives a method from a cluster's history as known in the view: correlates each factor with the result, selects the
 * strong ones, determines the stage of the life cycle, and proposes an additive model as the next version of a method.
 * Nothing is stored. Throws `UNKNOWN_MEASURE`, `UNKNOWN_MEMBER`, `NOT_A_NUMBER`, `NO_HISTORY`, `NOT_A_PERIOD`,
 * `EXPERTS_INCOMPLETE` and the errors of `analyseFactors`.
 */
export async function deriveMethod(
  queries: ClusterReads,
  view: ClusterSnapshot,
  request: DeriveMethodRequest,
): Promise<DerivedMethod> {
  const { result, subject = CLUSTER_SUBJECT, threshold = DEFAULT_THRESHOLD, experts } = request;
  requireSubject(view.structure, subject);
  requireNumber(view.structure, { measure: result });
  const groups = chosenGroups(view.structure, request);
  requireFactors(view.structure, groups, request);
  const periods = await chosenPeriods(queries, view, request);
  const read = await readHistory(queries, view, { measures: [result, ...measuresOf(groups)], subject, periods });
  const findings = analyseFactors({
    result: read(result).series,
    threshold,
    factors: groups.flatMap(({ id, factors }) =>
      factors.map(({ measure }) => ({ name: measure, group: id, series: read(measure).series })),
    ),
  });
  const { calendar } = view.structure.cluster;
  const stage = lifeCycleStage(
    [...read(result).series].map(([period, value]) => ({ years: yearsOf(period, calendar), value })),
  );
  const panel = experts && panelResult(experts.panel);
  const factors = weigh(findings, request, panel).map((finding) => ({
    ...finding,
    labels: view.structure.measures.get(finding.factor)!.labels,
  }));
  const derived: DerivedMethod = {
    result,
    subject,
    periods,
    position: view.position,
    threshold,
    factors,
    stage,
    gaps: [result, ...measuresOf(groups)].flatMap((measure) => gapsOf(measure, read(measure))),
    panel: panel && experts && { ...panel, experts: experts.panel.experts.length },
  };
  if (!factors.some(({ kept }) => kept)) return derived;
  // The view may be in the past, but the next version follows the newest one now.
  const registered = await queries.methods(await queries.get(view.clusterId));
  const proposal = await makeProposal(derived, { view, request, groups, registered, read: (id) => read(id).series });
  return { ...derived, proposal };
}

async function readHistory(
  queries: ClusterReads,
  view: ClusterSnapshot,
  what: { readonly measures: readonly Id[]; readonly subject: Subject; readonly periods: readonly PeriodName[] },
): Promise<(measure: Id) => MeasureSeries> {
  const { structure } = view;
  const inputs = await queries.inputsFor(view, neededForSeries(structure, what.measures, what.periods));
  const reader = seriesReader(structure, evaluatorOver(inputs).values);
  const found = new Map(what.measures.map((measure) => [measure, reader(measure, what)]));
  return (measure) => found.get(measure)!;
}

function measuresOf(groups: readonly FactorGroup[]): readonly Id[] {
  return groups.flatMap(({ factors }) => factors.map(({ measure }) => measure));
}

function gapsOf(measure: Id, { incomplete, partialMembers }: MeasureSeries): DerivedMethod['gaps'] {
  return incomplete.length + partialMembers.length === 0 ? [] : [{ measure, incomplete, partialMembers }];
}
