import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Disclosure } from '../../generated/operations.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { useInert } from '../shared/use-inert.js';
import type { SettingProps } from './setting-commands.js';
import classes from '../shared/setup.module.css';

const CHOICES: readonly Disclosure[] = ['OPEN', 'SCORES', 'STATUS'];

/** What members see of each other. */
export function DisclosureCard({ cluster: { disclosure: given }, commands }: SettingProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const [disclosure, setDisclosure] = useState(given);
  return (
    <section className={classes.card}>
      <h2>{t('setup.settings.disclosure')}</h2>
      <NativeSelect
        size="xs"
        aria-label={t('setup.settings.disclosure')}
        value={disclosure}
        onChange={(event) => setDisclosure(event.currentTarget.value as Disclosure)}
        data={CHOICES.map((value) => ({ value, label: t(`setup.settings.discloses.${value}`) }))}
      />
      <p className={classes.hint} style={{ marginTop: 6 }}>
        {t(`setup.settings.disclosureHint.${disclosure}`)}
      </p>
      <p className={classes.buttons} style={{ marginTop: 10 }}>
        <ReasonButton
          reason={inert ?? (disclosure === given ? t('setup.unchanged') : undefined)}
          loading={commands.disclosure.isPending}
          onClick={() => commands.disclosure.mutate({ cluster, disclosure })}
        >
          {t('setup.settings.set')}
        </ReasonButton>
      </p>
    </section>
  );
}
