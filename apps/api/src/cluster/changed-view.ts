import type { ClusterView } from '@strata/application';
import { BEFORE_FIRST } from '@strata/domain';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { ViewCluster } from '../bus/messages.js';
import type { RequestContext } from '../request/request-context.js';

/** The cluster right after a command. Waits until that is readable. */
export async function changedView(answer: ChangeAnswer, context: RequestContext): Promise<ClusterView> {
  const { addressed, position } = answer;
  if (addressed.aggregate === 'account') throw new Error('an account belongs to no cluster');
  return context.queries.execute(new ViewCluster(addressed.clusterId, position === BEFORE_FIRST ? {} : { position }));
}
