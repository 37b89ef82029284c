import { useAnswer } from '../api/query-client.js';
import { RestatementPage as RestatementQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Answered, Waiting } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { plainText, type Restatement } from './corrections.js';
import { Decision } from './Decision.js';
import { MovedScores } from './MovedScores.js';
import type { Names } from './names.js';
import classes from './restatements.module.css';

/** A restatement: its values, what they would move, and what is decided about it. */
export function RestatementPanel({ id, names }: { id: string; names: Names }) {
  const { cluster, asOf } = useTime();
  const answer = useAnswer(RestatementQuery, { cluster, id, asOf });
  return (
    <Answered of={answer} waiting={<Waiting rows={5} />}>
      {({ restatement }) =>
        restatement && (
          <section className={classes.panel} aria-label={restatement.reason}>
            <Circumstances of={restatement} />
            <Decision of={restatement} />
            <Corrections of={restatement} names={names} />
            <MovedScores id={id} status={restatement.status} names={names} />
          </section>
        )
      }
    </Answered>
  );
}

function Circumstances({ of }: { of: Restatement }) {
  const { t, instant } = useWords();
  const { reason, status, proposedBy, proposedAt, decidedBy, decidedAt, comment, evidence } = of;
  return (
    <header>
      <h2>{reason}</h2>
      <p>
        {t('restatements.proposedAt', { by: proposedBy, when: instant(proposedAt) })}
        {decidedBy !== null &&
          decidedAt !== null &&
          ` ${t(`restatements.decided.${status}`, { by: decidedBy, when: instant(decidedAt) })}`}
        {comment !== null && ` ${t('restatements.said', { comment })}`}
      </p>
      {evidence && (
        <p>
          {t('measure.evidence')}: {evidence.address}{' '}
          <code title={evidence.sha256}>{evidence.sha256.slice(0, 12)}</code>
        </p>
      )}
    </header>
  );
}

function Corrections({ of: { corrections, status }, names }: { of: Restatement; names: Names }) {
  const { t, period } = useWords();
  const { nameOf } = useFrame();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('restatements.values')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.name')}</th>
            <th scope="col">{t('time.period')}</th>
            <th scope="col" className={classes.right}>
              {t('restatements.was')}
            </th>
            <th scope="col" className={classes.right}>
              {t('restatements.becomes')}
            </th>
            <th scope="col">{t('approvals.remarks')}</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map((one) => (
            <tr key={`${one.measure} ${one.subject} ${one.period}`} data-conflict={one.conflict || undefined}>
              <th scope="row">
                {names.measure(one.measure).label} <small>{names.measure(one.measure).unit}</small>
                <small className={classes.part}>{nameOf(one.subject)}</small>
              </th>
              <td>{period(one.period, 'short')}</td>
              <Values of={one} names={names} />
              <td className={classes.remarks}>
                {one.conflict && status !== 'DECLINED' && <Conflict of={one} names={names} />}
                {one.applied && <p>{t('restatements.applied')}</p>}
                {one.note !== null && <p>{one.note}</p>}
                {one.evidence && (
                  <p>
                    {t('measure.evidence')}: {one.evidence.address}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CorrectionProps {
  readonly of: Restatement['corrections'][number];
  readonly names: Names;
}

function Values({ of: { measure, was, becomes }, names }: CorrectionProps) {
  const words = useWords();
  const { decimals } = names.measure(measure);
  return (
    <>
      <td className={classes.right}>
        <s>{plainText(was, decimals, words)}</s>
      </td>
      <td className={classes.right}>
        <b>{plainText(becomes, decimals, words)}</b>
      </td>
    </>
  );
}

/** The value is no longer what the proposer has seen, so approving is refused. */
function Conflict({ of: { measure, was, now }, names }: CorrectionProps) {
  const words = useWords();
  const { decimals } = names.measure(measure);
  return (
    <p className={classes.conflict}>
      {words.t('restatements.conflict', {
        now: plainText(now, decimals, words),
        was: plainText(was, decimals, words),
      })}
    </p>
  );
}
