import { useAnswer } from '../../api/query-client.js';
import { useCommand } from '../../api/use-command.js';
import { DefineWorkflow, SetupWorkflows } from '../../generated/operations.js';
import { Outcome } from '../../shell/Outcome.js';
import { Answered } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';
import { SetupPage } from '../shared/SetupPage.js';
import { WorkflowCard } from './WorkflowCard.js';

/** The workflows that the cluster follows, drawn from their definitions. */
export function WorkflowsPage() {
  const { t, language } = useWords();
  const { cluster } = useTime();
  const answer = useAnswer(SetupWorkflows, { cluster, language });
  const define = useCommand(DefineWorkflow);
  return (
    <SetupPage section="workflows" isLate={answer.isPlaceholderData}>
      <Outcome of={define} done={(position) => t('setup.workflows.defined', { position: shortPosition(position) })} />
      <Answered of={answer}>
        {({ workflows }) =>
          (workflows ?? []).map((workflow) => (
            <WorkflowCard
              key={`${workflow.id} ${workflow.version}`}
              workflow={workflow}
              onDefine={(definition, reason) =>
                define.mutateAsync({ cluster, workflow: workflow.id, definition, reason })
              }
            />
          ))
        }
      </Answered>
    </SetupPage>
  );
}
