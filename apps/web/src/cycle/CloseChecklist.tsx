import { Checkbox, TextInput } from '@mantine/core';
import { lastDay } from '@strata/domain';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconX from '@tabler/icons-react/icons/IconX';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useCommand } from '../api/use-command.js';
import { CloseEvaluation, type CyclePageQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { checksOf, evaluationId, type Check } from './completion.js';
import classes from './cycle.module.css';

/** What should hold before the evaluation of the period is closed, and its closing. */
export function CloseChecklist({ of }: { of: CyclePageQuery }) {
  const { t } = useWords();
  const { calendar, evaluations } = useFrame();
  const { cluster, period } = useTime();
  const [reason, setReason] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const close = useCommand(CloseEvaluation);
  const checks = useMemo(() => checksOf(of, lastDay(period, calendar)), [of, period, calendar]);
  const isMet = checks.every((check) => check.isMet);
  const id = evaluationId(
    period,
    evaluations.map((evaluation) => evaluation.id),
  );
  const inert = useCloseReason(reason, isMet || incomplete);
  return (
    <section className={classes.card}>
      <h2>{t('cycle.close')}</h2>
      <ul className={classes.checks}>
        {checks.map((check) => (
          <CheckLine key={check.name} check={check} />
        ))}
      </ul>
      <TextInput
        size="xs"
        label={t('cycle.reason')}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!isMet && (
        <Checkbox
          size="xs"
          label={t('cycle.incomplete')}
          checked={incomplete}
          onChange={(event) => setIncomplete(event.currentTarget.checked)}
        />
      )}
      <Outcome of={close} done={(position) => t('cycle.closed', { position: shortPosition(position) })} />
      <p className={classes.closing}>
        <ReasonButton
          reason={inert}
          loading={close.isPending}
          onClick={() => close.mutate({ cluster, period, evaluationId: id, reason: reason.trim(), incomplete })}
        >
          {t('cycle.closeAs', { id })}
        </ReasonButton>
        <Link to="/c/$cluster/evaluations" params={{ cluster }}>
          {t('pages.evaluations')}
        </Link>
      </p>
    </section>
  );
}

/** Why the evaluation cannot be closed now; undefined if it can. */
function useCloseReason(reason: string, isReady: boolean): string | undefined {
  const { t } = useWords();
  const { isPast } = useTime();
  if (isPast) return t('past.inert');
  if (reason.trim() === '') return t('cycle.reasonMissing');
  return isReady ? undefined : t('cycle.notReady');
}

function CheckLine({ check: { name, isMet, count, names } }: { check: Check }) {
  const { t } = useWords();
  const Icon = isMet ? IconCheck : IconX;
  return (
    <li data-met={isMet}>
      <Icon size={15} />
      <span>
        {t(`cycle.check.${name}${isMet ? '' : 'Not'}`, { count })}
        {names.length > 0 && <small> {names.join(', ')}</small>}
      </span>
    </li>
  );
}
