import { Button } from '@mantine/core';
import { useCommand } from '../api/use-command.js';
import { ResendNotices, type MailboxPartsFragment } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Outcome } from '../shell/Outcome.js';
import { useWords } from '../words/use-words.js';
import classes from './notices.module.css';

/** What is on its way, and what could not be sent and waits until it is sent again. */
export function Deliveries({ of }: { of: MailboxPartsFragment['deliveries'] }) {
  const { t, instant } = useWords();
  const { id: cluster } = useFrame();
  const resend = useCommand(ResendNotices);
  return (
    <>
      <Outcome of={resend} done={() => t('notices.resent')} />
      {of.map(({ channel, begunAt, attempts, next, failure }) => (
        <section key={channel} className={classes.delivery} aria-label={t(`notices.channel.${channel}`)}>
          <h3>{t(`notices.channel.${channel}`)}</h3>
          <p>
            {t('notices.tried', { count: attempts, since: instant(begunAt) })}{' '}
            {next === null ? t('notices.parked') : t('notices.next', { when: instant(next) })}
          </p>
          {failure !== null && <p className={classes.muted}>{failure}</p>}
          {next === null && (
            <Button
              size="xs"
              variant="default"
              loading={resend.isPending}
              onClick={() => resend.mutate({ cluster, channel })}
            >
              {t('notices.resend')}
            </Button>
          )}
        </section>
      ))}
    </>
  );
}
