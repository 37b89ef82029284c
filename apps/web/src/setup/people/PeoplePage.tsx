import { useState } from 'react';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useFrame } from '../../shell/frame.js';
import { Answered, Empty } from '../../shell/states.js';
import { useWords } from '../../words/use-words.js';
import { Outcomes } from '../shared/Outcomes.js';
import { SetupPage } from '../shared/SetupPage.js';
import { useInert, useInertForOthers } from '../shared/use-inert.js';
import { AccountCard } from './AccountCard.js';
import { inOrder, type Account } from './grants.js';
import { GrantDialog } from './GrantDialog.js';
import { NewPersonDialog } from './NewPersonDialog.js';
import { usePeopleCommands, type PeopleCommands } from './people-commands.js';
import { useAccounts } from './use-accounts.js';
import classes from '../shared/setup.module.css';

/** Who may do what in the cluster, in sentences. */
export function PeoplePage() {
  const { t } = useWords();
  const inert = useInert('ADMINISTRATOR');
  const inertForOthers = useInertForOthers();
  const answer = useAccounts();
  const commands = usePeopleCommands();
  const [asked, ask] = useState<'grant' | 'open'>();
  const accounts = answer.data ?? [];
  return (
    <SetupPage
      section="people"
      actions={
        <>
          <ReasonButton variant="default" reason={inertForOthers} onClick={() => ask('open')}>
            {t('setup.people.open')}
          </ReasonButton>
          <ReasonButton reason={inert} onClick={() => ask('grant')}>
            {t('setup.people.grant')}
          </ReasonButton>
        </>
      }
    >
      <Outcomes of={commands} words="setup.people.done" />
      <Answered of={answer}>{(found) => <People accounts={found} commands={commands} />}</Answered>
      {asked === 'grant' && (
        <GrantDialog
          logins={accounts.filter(({ closed }) => !closed)}
          onClose={() => ask(undefined)}
          onSend={(input) => commands.grant.mutateAsync(input)}
        />
      )}
      {asked === 'open' && <NewPersonDialog onClose={() => ask(undefined)} commands={commands} />}
    </SetupPage>
  );
}

function People({ accounts, commands }: { accounts: readonly Account[]; commands: PeopleCommands }) {
  const { t } = useWords();
  const { id } = useFrame();
  const { own, others } = inOrder(accounts, id);
  return (
    <>
      {own.length === 0 && <Empty>{t('setup.people.none')}</Empty>}
      <ul className={classes.cards}>
        {own.map((account) => (
          <AccountCard key={account.login} account={account} commands={commands} />
        ))}
      </ul>
      {others.length > 0 && (
        <details style={{ marginTop: 16 }}>
          <summary>{t('setup.people.others', { count: others.length })}</summary>
          <ul className={classes.cards} style={{ marginTop: 8 }}>
            {others.map((account) => (
              <AccountCard key={account.login} account={account} commands={commands} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
