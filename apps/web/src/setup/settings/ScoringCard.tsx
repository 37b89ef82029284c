import { NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type {
  ClusterScoringInput,
  CountedValues,
  MissingPolicyKind,
  OverAchievement,
} from '../../generated/operations.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { useInert } from '../shared/use-inert.js';
import type { SettingProps } from './setting-commands.js';
import classes from '../shared/setup.module.css';

const POLICIES: readonly MissingPolicyKind[] = ['SHARE_WEIGHT', 'NO_DATA', 'ZERO', 'CARRY_FORWARD'];
const OVER: readonly OverAchievement[] = ['CAP', 'KEEP'];
const COUNTED: readonly CountedValues[] = ['SUBMITTED', 'APPROVED'];
const MAX_PERIODS = 120;

/** How measures and objectives without their own settings are scored, from a period on. */
export function ScoringCard({ cluster: { scoring }, commands }: SettingProps) {
  const { t, percent } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const [isOpen, setOpen] = useState(false);
  const { missing, overAchievement, leastCoverage, counts } = scoring;
  return (
    <section className={classes.card}>
      <h2>{t('setup.settings.scoring')}</h2>
      <dl className={classes.facts}>
        <dt>{t('setup.settings.missing')}</dt>
        <dd>{t(`setup.settings.policy.${missing.kind}`, { count: missing.periods ?? 1 })}</dd>
        <dt>{t('setup.settings.over')}</dt>
        <dd>{t(`setup.settings.overAchievement.${overAchievement}`)}</dd>
        <dt>{t('setup.settings.coverage')}</dt>
        <dd>{percent(leastCoverage, 0)}</dd>
        <dt>{t('setup.settings.counts')}</dt>
        <dd>{t(`setup.settings.counted.${counts}`)}</dd>
      </dl>
      <p className={classes.buttons} style={{ marginTop: 10 }}>
        <ReasonButton reason={inert} loading={commands.scoring.isPending} onClick={() => setOpen(true)}>
          {t('setup.settings.change')}
        </ReasonButton>
      </p>
      {isOpen && (
        <ScoringDialog
          given={scoring}
          onClose={() => setOpen(false)}
          onSend={(input) => {
            commands.scoring.mutate({ cluster, ...input });
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

interface ScoringDialogProps {
  readonly given: SettingProps['cluster']['scoring'];
  readonly onClose: () => void;
  readonly onSend: (input: Omit<Parameters<SettingProps['commands']['scoring']['mutate']>[0], 'cluster'>) => void;
}

function ScoringDialog({ given, onClose, onSend }: ScoringDialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const [kind, setKind] = useState(given.missing.kind);
  const [periods, setPeriods] = useState(given.missing.periods ?? 1);
  const [overAchievement, setOver] = useState(given.overAchievement);
  const [coverage, setCoverage] = useState(Math.round(given.leastCoverage * 100));
  const [counts, setCounts] = useState(given.counts);
  const scoring: ClusterScoringInput = {
    missing: kind === 'CARRY_FORWARD' ? { kind, periods } : { kind },
    overAchievement,
    leastCoverage: coverage / 100,
    counts,
  };
  return (
    <DatedDialog
      title={t('setup.settings.change')}
      lead={t('setup.settings.scoringHint')}
      change={(dated) => ({ setClusterScoring: { cluster, scoring, ...dated } })}
      onClose={onClose}
      onSend={(dated) => onSend({ scoring, ...dated })}
    >
      <NativeSelect
        size="xs"
        label={t('setup.settings.missing')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as MissingPolicyKind)}
        data={POLICIES.map((value) => ({ value, label: t(`setup.settings.policy.${value}`, { count: periods }) }))}
      />
      {kind === 'CARRY_FORWARD' && (
        <NumberInput
          size="xs"
          label={t('setup.settings.periods')}
          min={1}
          max={MAX_PERIODS}
          value={periods}
          hideControls
          onChange={(value) => setPeriods(Number(value) || 1)}
        />
      )}
      <NativeSelect
        size="xs"
        label={t('setup.settings.over')}
        value={overAchievement}
        onChange={(event) => setOver(event.currentTarget.value as OverAchievement)}
        data={OVER.map((value) => ({ value, label: t(`setup.settings.overAchievement.${value}`) }))}
      />
      <NumberInput
        size="xs"
        label={t('setup.settings.coverage')}
        description={t('setup.settings.coverageHint')}
        min={0}
        max={100}
        suffix=" %"
        value={coverage}
        hideControls
        onChange={(value) => setCoverage(Number(value) || 0)}
      />
      <NativeSelect
        size="xs"
        label={t('setup.settings.counts')}
        value={counts}
        onChange={(event) => setCounts(event.currentTarget.value as CountedValues)}
        data={COUNTED.map((value) => ({ value, label: t(`setup.settings.counted.${value}`) }))}
      />
    </DatedDialog>
  );
}
