import type { RestatementEvent } from '@strata/domain';
import type { Workflow } from '../workflow.js';

type Approved = Extract<RestatementEvent, { readonly type: 'RestatementApproved' }>;

/** Restates the values of an approved restatement, report by report. */
export const restatement: Workflow = {
  id: 'restatement',
  beginsWith: ['RestatementApproved' satisfies Approved['type']],
  begin: (event) => {
    const { restatementId, plan } = (event as Approved).data;
    return { key: restatementId, plan };
  },
  commandOf: ({ cluster, key: restatementId }, { about = '' }) => {
    const [actorId = '', period = ''] = about.split(' ');
    return {
      aggregate: 'report',
      clusterId: cluster,
      command: { type: 'ApplyRestatement', actorId, period, restatementId },
    };
  },
};
