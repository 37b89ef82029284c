import { Button, Modal } from '@mantine/core';
import { useAnswer } from '../../api/query-client.js';
import { SetupSessions, type SetupSessionsQuery } from '../../generated/operations.js';
import pageClasses from '../../shell/page.module.css';
import { Answered } from '../../shell/states.js';
import { NOTHING } from '../../words/format.js';
import { useWords } from '../../words/use-words.js';
import type { Account } from './grants.js';
import type { PeopleCommands } from './people-commands.js';
import classes from '../shared/setup.module.css';

export interface SessionsDialogProps {
  readonly account: Account;
  readonly commands: PeopleCommands;
  readonly onClose: () => void;
}

/** The sign-ins of somebody that last, and their end. */
export function SessionsDialog({ account: { login, name }, commands, onClose }: SessionsDialogProps) {
  const { t } = useWords();
  const answer = useAnswer(SetupSessions, { login });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('setup.people.sessionsOf', { name })}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Answered of={answer}>
        {({ sessions }) => (
          <div className={pageClasses.dialog}>
            <SessionTable sessions={sessions ?? []} onEnd={(id) => commands.endSession.mutate({ login, id })} />
            <div className={pageClasses.buttons}>
              <Button
                size="xs"
                disabled={(sessions ?? []).length === 0}
                onClick={() => {
                  commands.endSessions.mutate({ login });
                  onClose();
                }}
              >
                {t('setup.people.endAll')}
              </Button>
            </div>
          </div>
        )}
      </Answered>
    </Modal>
  );
}

type Sessions = NonNullable<SetupSessionsQuery['sessions']>;

function SessionTable({ sessions, onEnd }: { sessions: Sessions; onEnd: (id: string) => void }) {
  const { t, instant } = useWords();
  if (sessions.length === 0) return <p className={classes.hint}>{t('setup.people.noSessions')}</p>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('setup.people.sessions')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('setup.people.started')}</th>
            <th scope="col">{t('setup.people.used')}</th>
            <th scope="col">{t('setup.people.where')}</th>
            <th scope="col">{t('setup.people.end')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, startedAt, lastUsedAt, address, userAgent, current }) => (
            <tr key={id}>
              <td>{startedAt === null ? NOTHING : instant(startedAt)}</td>
              <td>{lastUsedAt === null ? NOTHING : instant(lastUsedAt)}</td>
              <td>
                {address ?? NOTHING}
                <small> {userAgent}</small>
              </td>
              <td>
                {current ? (
                  t('setup.people.thisSession')
                ) : (
                  <Button size="compact-xs" variant="default" onClick={() => onEnd(id)}>
                    {t('setup.people.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
