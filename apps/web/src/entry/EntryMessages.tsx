import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fault } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import type { EntryCell } from './entry-cells.js';
import type { Pasted } from './paste.js';
import type { Refusal, SubmissionResult } from './submit-cells.js';
import type { DraftState } from './use-server-drafts.js';
import classes from './entry.module.css';

export interface EntryMessagesProps {
  readonly hasEnded: boolean;
  readonly drafts: DraftState;
  readonly cells: readonly EntryCell[];
  readonly pasted: Pasted | undefined;
  readonly result: SubmissionResult | undefined;
  readonly error: unknown;
  readonly onConfirm: () => void;
}

/** What was stored or refused, and what cannot be read; each with its row and its reason. */
export function EntryMessages({ hasEnded, drafts, cells, pasted, result, error, onConfirm }: EntryMessagesProps) {
  return (
    <>
      <Progress hasEnded={hasEnded} drafts={drafts} cells={cells} pasted={pasted} result={result} />
      {drafts.kind === 'conflict' && <DraftConflict messages={drafts.messages} />}
      <Unread cells={cells} refused={pasted?.refused ?? []} />
      {result?.kind === 'refused' && <Refused of={result.refusal} onConfirm={onConfirm} />}
      {error !== null && <Fault error={error} />}
    </>
  );
}

function Progress({ hasEnded, drafts, cells, pasted, result }: Omit<EntryMessagesProps, 'error' | 'onConfirm'>) {
  const { t } = useWords();
  const hasDraft = cells.some(({ state }) => state === 'draft');
  return (
    <div role="status" className={classes.status}>
      {!hasEnded && <p>{t('entry.notEnded')}</p>}
      {pasted && <p>{t('entry.pasted', { count: pasted.cells.length })}</p>}
      {hasDraft && <Kept drafts={drafts} />}
      {result?.kind === 'stored' && !hasDraft && <Stored result={result} />}
    </div>
  );
}

function Kept({ drafts }: { drafts: DraftState }) {
  const { t, instant } = useWords();
  return <p>{drafts.kind === 'server' ? t('entry.keptOnServer', { when: instant(drafts.at) }) : t('entry.kept')}</p>;
}

/** Somebody else has typed something else: nothing that was typed here is lost. */
function DraftConflict({ messages }: { messages: readonly string[] }) {
  const { t } = useWords();
  return (
    <div className={classes.refused} role="alert">
      <h2>{t('entry.draftConflict')}</h2>
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

function Stored({ result }: { result: Extract<SubmissionResult, { readonly kind: 'stored' }> }) {
  const { t } = useWords();
  const { cluster } = useTime();
  return (
    <p className={classes.stored}>
      {t('entry.stored', { count: result.count, position: shortPosition(result.position) })}{' '}
      <Link to="/c/$cluster/scorecard" params={{ cluster }}>
        {t('entry.seeScores')}
      </Link>
    </p>
  );
}

function Unread({ cells, refused }: { cells: readonly EntryCell[]; refused: Pasted['refused'] }) {
  const { t } = useWords();
  const unread = cells.filter(({ state }) => state === 'unreadable' || state === 'outside');
  const count = unread.length + refused.length;
  if (count === 0) return null;
  return (
    <div className={classes.refused} role="alert">
      <h2>{t('entry.refused', { count })}</h2>
      <ul>
        {unread.map(({ row, text, state }) => (
          <li key={row.key}>{t(`entry.${state}`, { name: row.measure.label, text })}</li>
        ))}
        {refused.map(({ name, text, code }, at) => (
          <li key={at}>{t(`entry.${code}`, { name, text })}</li>
        ))}
      </ul>
    </div>
  );
}

function Refused({ of: { message, remedy, canConfirm }, onConfirm }: { of: Refusal; onConfirm: () => void }) {
  const { t } = useWords();
  return (
    <div className={classes.refused} role="alert">
      <h2>{message}</h2>
      {remedy !== null && <p>{remedy}</p>}
      {canConfirm && (
        <Button size="xs" variant="default" onClick={onConfirm}>
          {t('entry.confirm')}
        </Button>
      )}
    </div>
  );
}
