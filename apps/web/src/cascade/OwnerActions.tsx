import { useState } from 'react';
import { useCommand } from '../api/use-command.js';
import { DecideProposal, ProposeStrategy, ReviseProposal, WithdrawProposal } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { ReasonDialog } from '../shell/ReasonDialog.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { proposesFor, type Agreement, type CascadeStrategy, type Voice } from './agreement.js';
import classes from './cascade.module.css';

type Act = 'propose' | 'revise' | 'decide' | 'withdraw';

interface Proposal {
  readonly strategy: CascadeStrategy;
  /** Undefined if nothing was ever proposed. */
  readonly agreement: Agreement | undefined;
}

export interface OwnerActionsProps extends Proposal {
  readonly voice: Voice;
}

/** What the owner and the coordinator can do: propose, open the next round, decide, withdraw. */
export function OwnerActions({ voice, ...proposal }: OwnerActionsProps) {
  const { t } = useWords();
  const { isPast } = useTime();
  const [asking, ask] = useState<Act>();
  const { commands, send } = useActs(proposal);
  const acts = actsOf(proposal, voice);
  const inert = isPast ? t('past.inert') : undefined;
  const unchanged = proposal.agreement?.changedSince === false ? t('agreement.nothingToRevise') : undefined;
  return (
    <>
      {Object.entries(commands).map(([act, command]) => (
        <Outcome
          key={act}
          of={command}
          done={(position) => t(`agreement.done.${act}`, { position: shortPosition(position) })}
        />
      ))}
      {acts.length > 0 && (
        <div className={classes.actions}>
          {acts.map((act) => (
            <ReasonButton
              key={act}
              variant="default"
              reason={inert ?? (act === 'revise' ? unchanged : undefined)}
              loading={commands[act].isPending}
              onClick={() => ask(act)}
            >
              {t(`agreement.act.${act}`)}
            </ReasonButton>
          ))}
        </div>
      )}
      <ReasonDialog
        key={asking}
        opened={asking !== undefined}
        title={t(`agreement.act.${asking ?? 'propose'}`)}
        lead={t(`agreement.hint.${asking ?? 'propose'}`)}
        label={t(asking === 'decide' || asking === 'withdraw' ? 'cycle.reason' : 'agreement.noteLabel')}
        onClose={() => ask(undefined)}
        onSend={(text) => {
          ask(undefined);
          if (asking) send[asking](text);
        }}
      />
    </>
  );
}

/** What an account can do about a strategy, in the order of the buttons. */
function actsOf({ strategy, agreement }: Proposal, voice: Voice): readonly Act[] {
  const isProposed = agreement?.status === 'PROPOSED';
  const isEnded = strategy.status === 'RETIRED' || strategy.status === 'SUPERSEDED';
  if (isEnded || !proposesFor(strategy.owner, voice)) return [];
  if (!isProposed) return ['propose'];
  return voice.isCoordinator ? ['revise', 'decide', 'withdraw'] : ['revise', 'withdraw'];
}

function useActs({ strategy, agreement }: Proposal) {
  const { cluster } = useTime();
  const commands = {
    propose: useCommand(ProposeStrategy),
    revise: useCommand(ReviseProposal),
    decide: useCommand(DecideProposal),
    withdraw: useCommand(WithdrawProposal),
  };
  const round = agreement?.rounds.at(-1)?.round ?? 1;
  const about = { cluster, strategyId: strategy.id };
  return {
    commands,
    send: {
      propose: (note: string) => commands.propose.mutate({ ...about, note }),
      revise: (note: string) => commands.revise.mutate({ ...about, round, note }),
      decide: (reason: string) => commands.decide.mutate({ ...about, round, reason }),
      withdraw: (reason: string) => commands.withdraw.mutate({ ...about, reason }),
    } satisfies Record<Act, (text: string) => void>,
  };
}
