import type { AgreementCommand, AgreementEvent, RoundRef } from '@strata/domain';
import type { Workflow } from '../workflow.js';

/** The id of the workflow of agreements about strategies. */
export const AGREEMENT = 'agreement';

type Opened = Extract<AgreementEvent, { readonly type: 'StrategyProposed' | 'ProposalRevised' }>;

/** Each round of a proposal is a process: it reminds those who have not answered, and asks the coordinator to decide. */
export const strategyAgreement: Workflow = {
  id: AGREEMENT,
  beginsWith: ['StrategyProposed', 'ProposalRevised'] satisfies readonly Opened['type'][],
  begin: (event) => {
    const { strategyId, proposal, round, plan } = (event as Opened).data;
    return { key: `${strategyId}-${proposal}-${round}`, plan };
  },
  commandOf: ({ cluster, key }, { id: step, action }) => {
    const { strategyId, proposal, round } = roundOf(key);
    const of = { proposal, round };
    const command: AgreementCommand =
      action === 'escalate' ? { type: 'EscalateProposal', ...of } : { type: 'RemindOfProposal', ...of, step };
    return { aggregate: 'agreement', clusterId: cluster, strategyId, command };
  },
};

/** The round that a process is for; a strategy's id may contain hyphens, its numbers come last. */
function roundOf(key: string): RoundRef {
  const parts = key.split('-');
  const [proposal, round] = parts.slice(-2).map(Number) as [number, number];
  return { strategyId: parts.slice(0, -2).join('-'), proposal, round };
}
