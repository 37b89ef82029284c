import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/query-client.js';
import { Compliance, type ComplianceQuery } from '../generated/operations.js';
import { Panel } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { Verdict } from '../status/Verdict.js';
import { useWords } from '../words/use-words.js';
import { NoPlans } from './NoPlans.js';
import { useNames, type PlanNames } from './use-names.js';
import { usePlansAt } from './use-plans.js';

type Found = NonNullable<ComplianceQuery['planCompliance']>;
type Fault = Found['faults']['nodes'][number];
type Sum = Found['sums']['nodes'][number];

/** Whether the plans hang together, in sentences. */
export function ComplianceView() {
  const { t } = useWords();
  const names = useNames();
  const answer = useAnswer(Compliance, usePlansAt());
  return (
    <Answered of={answer}>
      {({ planCompliance: found }) => {
        if (found === null || found.lines === 0) return <NoPlans what="noLines" />;
        const { lines, faults, sums } = found;
        return (
          <div className={panel.stack}>
            <Panel title={t('compliance.checked', { count: lines })}>
              {faults.nodes.length === 0 ? (
                <Verdict isMet>{t('compliance.noFaults')}</Verdict>
              ) : (
                <ul className={panel.plainList}>
                  {faults.nodes.map((fault) => (
                    <FaultLine key={`${fault.strategy} ${fault.kind} ${fault.id}`} of={fault} names={names} />
                  ))}
                </ul>
              )}
              {faults.pageInfo.hasNextPage && <p className={panel.muted}>{t('compliance.more')}</p>}
            </Panel>
            <Panel title={t('compliance.sums')} lead={t('compliance.sumsLead')}>
              {sums.nodes.length === 0 ? (
                <p className={panel.muted}>{t('compliance.noSums')}</p>
              ) : (
                <ul className={panel.plainList}>
                  {sums.nodes.map((sum) => (
                    <SumLine key={sum.strategy} of={sum} names={names} />
                  ))}
                </ul>
              )}
            </Panel>
          </div>
        );
      }}
    </Answered>
  );
}

/** What a line names that is no longer there, and where to put it right. */
function FaultLine({ of, names }: { of: Fault; names: PlanNames }) {
  const { t } = useWords();
  const { cluster } = useTime();
  const { strategy, kind, label, missingObjectives, missingMeasures } = of;
  const about = { name: label, strategy: names.strategy(strategy) };
  return (
    <li>
      <Verdict isMet={false}>{t(`planItem.${kind}`)}</Verdict>{' '}
      {missingObjectives.length > 0 &&
        t('compliance.missingObjectives', {
          ...about,
          names: missingObjectives.map((objective) => names.objective(strategy, objective)).join(', '),
          count: missingObjectives.length,
        })}{' '}
      {missingMeasures.length > 0 &&
        t('compliance.missingMeasures', {
          ...about,
          names: missingMeasures.map(names.measure).join(', '),
          count: missingMeasures.length,
        })}{' '}
      <Link to="/c/$cluster/map" params={{ cluster }} search={{ s: strategy } as never}>
        {t('compliance.seeMap')}
      </Link>
    </li>
  );
}

/** What a strategy plans beside what those right below it plan together. */
function SumLine({ of: { strategy, planned, children, gap }, names }: { of: Sum; names: PlanNames }) {
  const { t, number } = useWords();
  const name = names.strategy(strategy);
  if (children === null || gap === null) {
    return (
      <li>
        <Verdict isMet={undefined}>{t('compliance.sumHidden', { name, planned: number(planned) })}</Verdict>
      </li>
    );
  }
  const difference = Number(gap);
  const texts = { name, planned: number(planned), children: number(children), gap: number(gap.replace('-', '')) };
  const sentence = difference === 0 ? 'sumEqual' : difference > 0 ? 'sumLess' : 'sumMore';
  return (
    <li>
      <Verdict isMet={difference === 0}>{t(`compliance.${sentence}`, texts)}</Verdict>
    </li>
  );
}
