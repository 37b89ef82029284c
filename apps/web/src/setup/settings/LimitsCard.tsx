import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { useInert } from '../shared/use-inert.js';
import type { SettingProps } from './setting-commands.js';
import classes from '../shared/setup.module.css';

/** The highest value of each limit. */
const HIGHEST = { objectivesPerMap: 500, measuresPerObjective: 100, objectiveLevels: 10, actors: 10_000 } as const;
type Limit = keyof typeof HIGHEST;
const LIMITS = Object.keys(HIGHEST) as readonly Limit[];

/** How large maps and the cluster may become. */
export function LimitsCard({ cluster: { limits: given }, commands }: SettingProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const [limits, setLimits] = useState<Readonly<Record<Limit, number>>>(() => ({
    objectivesPerMap: given.objectivesPerMap,
    measuresPerObjective: given.measuresPerObjective,
    objectiveLevels: given.objectiveLevels,
    actors: given.actors,
  }));
  const isSame = LIMITS.every((name) => limits[name] === given[name]);
  return (
    <section className={classes.card}>
      <h2>{t('setup.settings.limits')}</h2>
      <div className={classes.columns}>
        {LIMITS.map((name) => (
          <NumberInput
            key={name}
            size="xs"
            label={t(`setup.settings.limit.${name}`)}
            min={1}
            max={HIGHEST[name]}
            hideControls
            value={limits[name]}
            onChange={(value) => setLimits({ ...limits, [name]: Number(value) || 1 })}
          />
        ))}
      </div>
      <p className={classes.buttons} style={{ marginTop: 10 }}>
        <ReasonButton
          reason={inert ?? (isSame ? t('setup.unchanged') : undefined)}
          loading={commands.limits.isPending}
          onClick={() => commands.limits.mutate({ cluster, limits })}
        >
          {t('setup.settings.set')}
        </ReasonButton>
      </p>
    </section>
  );
}
