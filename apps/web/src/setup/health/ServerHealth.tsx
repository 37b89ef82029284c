import type { SetupHealthQuery } from '../../generated/operations.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { NOTHING } from '../../words/format.js';
import { useWords } from '../../words/use-words.js';
import { bytesText } from './bytes-text.js';
import classes from '../shared/setup.module.css';

type Health = NonNullable<SetupHealthQuery['systemHealth']>;

/** Whether the server can do its work, how far its read models follow, and what its files take. */
export function ServerHealth({ of }: { of: Health }) {
  const { t, code } = useWords();
  const { status, writeFault, storage } = of;
  const stores = ['eventStore', 'readStore', 'accountStore'] as const;
  return (
    <div className={classes.pair} style={{ marginBottom: 12 }}>
      <section className={classes.card} aria-label={t('setup.health.server')}>
        <h2>{t('setup.health.server')}</h2>
        <p>
          <span
            className={classes.chip}
            data-strong={status === 'OK' || undefined}
            data-bad={status !== 'OK' || undefined}
          >
            {t(`setup.health.server${status}`)}
          </span>
        </p>
        <dl className={classes.facts} style={{ marginTop: 8 }}>
          {stores.map((name) => (
            <Fact
              key={name}
              name={t(`setup.health.${name}`)}
              text={t(of[name] ? 'setup.health.responds' : 'setup.health.silent')}
            />
          ))}
          <Fact
            name={t('setup.health.writes')}
            text={writeFault === null ? t('setup.health.works') : t('setup.health.failed', { code: writeFault })}
          />
        </dl>
      </section>
      <Projections of={of} />
      {storage.length > 0 && (
        <section className={classes.card} aria-label={t('setup.health.storage')}>
          <h2>{t('setup.health.storage')}</h2>
          <dl className={classes.facts}>
            {storage.map(({ name, bytes }) => (
              <Fact key={name} name={name} text={bytesText(bytes, code)} />
            ))}
            <Fact
              name={t('setup.health.total')}
              text={bytesText(
                storage.reduce((sum, { bytes }) => sum + bytes, 0),
                code,
              )}
            />
          </dl>
        </section>
      )}
    </div>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Projections({ of: { head, projections } }: { of: Health }) {
  const { t } = useWords();
  return (
    <section className={classes.card} aria-label={t('setup.health.projections')}>
      <h2>{t('setup.health.projections')}</h2>
      <p className={classes.hint}>
        {t('setup.health.head', { position: head === null ? NOTHING : shortPosition(head) })}
      </p>
      <ul className={classes.list}>
        {projections.map(({ name, checkpoint, caughtUp, interruptedBy }) => (
          <li key={name}>
            <b>{name}</b>
            <small>
              {caughtUp
                ? t('setup.health.caughtUp')
                : t('setup.health.behind', { position: checkpoint === null ? NOTHING : shortPosition(checkpoint) })}
            </small>
            {interruptedBy !== null && (
              <span className={classes.chip} data-bad>
                {t('setup.health.interrupted', { code: interruptedBy })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
