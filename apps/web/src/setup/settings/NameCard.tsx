import { useState } from 'react';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { labelsOf, namesOf } from '../shared/labels.js';
import { NameFields } from '../shared/NameFields.js';
import { useInert } from '../shared/use-inert.js';
import type { SettingProps } from './setting-commands.js';
import classes from '../shared/setup.module.css';

/** The name of the cluster. */
export function NameCard({ cluster: { labels: given }, commands }: SettingProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const [names, setNames] = useState(() => namesOf(given));
  const labels = labelsOf(names);
  const isSame = JSON.stringify(names) === JSON.stringify(namesOf(given));
  return (
    <section className={classes.card}>
      <NameFields names={names} onChange={setNames} />
      <p className={classes.buttons} style={{ marginTop: 10 }}>
        <ReasonButton
          reason={inert ?? (isSame || !labels ? t('setup.unchanged') : undefined)}
          loading={commands.rename.isPending}
          onClick={() => labels && commands.rename.mutate({ cluster, labels })}
        >
          {t('setup.members.rename')}
        </ReasonButton>
      </p>
    </section>
  );
}
