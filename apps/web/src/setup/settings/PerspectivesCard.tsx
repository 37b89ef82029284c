import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import { useState } from 'react';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { idFrom, labelsOf, namesOf, type Names } from '../shared/labels.js';
import { useInert } from '../shared/use-inert.js';
import type { SettingProps } from './setting-commands.js';
import classes from '../shared/setup.module.css';

interface Band {
  readonly id: string;
  readonly names: Names;
}

const MAX_BANDS = 12;

/** The bands of the maps, top first. */
export function PerspectivesCard({ cluster: { perspectives }, commands }: SettingProps) {
  const { t, code } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const given = perspectives.map(({ id, labels }): Band => ({ id, names: namesOf(labels) }));
  const [bands, setBands] = useState(given);
  const [added, setAdded] = useState('');
  const isSame = JSON.stringify(bands) === JSON.stringify(given);
  const move = (at: number, by: number) => {
    const next = [...bands];
    const [band] = next.splice(at, 1);
    if (band) next.splice(at + by, 0, band);
    setBands(next);
  };
  const add = () => {
    const names: Names = { ...namesOf(), [code]: added.trim() };
    const id = idFrom(
      names,
      bands.map((band) => band.id),
    );
    if (id !== '') setBands([...bands, { id, names }]);
    setAdded('');
  };
  return (
    <section className={classes.card}>
      <h2>{t('setup.settings.perspectives')}</h2>
      <ol className={classes.list}>
        {bands.map((band, at) => (
          <BandRow
            key={band.id}
            band={band}
            isFirst={at === 0}
            isLast={at === bands.length - 1}
            onMove={(by) => move(at, by)}
            onName={(names) => setBands(bands.map((one) => (one.id === band.id ? { ...one, names } : one)))}
            onRemove={() => setBands(bands.filter(({ id }) => id !== band.id))}
          />
        ))}
      </ol>
      <div className={classes.buttons} style={{ marginTop: 8 }}>
        <TextInput
          size="xs"
          aria-label={t('setup.settings.newPerspective')}
          placeholder={t('setup.settings.newPerspective')}
          value={added}
          onChange={(event) => setAdded(event.currentTarget.value)}
        />
        <ReasonButton
          variant="default"
          reason={inert ?? (added.trim() === '' || bands.length >= MAX_BANDS ? t('setup.settings.nameIt') : undefined)}
          onClick={add}
        >
          {t('setup.settings.add')}
        </ReasonButton>
        <ReasonButton
          reason={inert ?? (isSame ? t('setup.unchanged') : undefined)}
          loading={commands.perspectives.isPending}
          onClick={() =>
            commands.perspectives.mutate({
              cluster,
              perspectives: bands.map(({ id, names }) => ({ id, labels: labelsOf(names) ?? { en: id } })),
            })
          }
        >
          {t('setup.settings.set')}
        </ReasonButton>
      </div>
    </section>
  );
}

interface BandRowProps {
  readonly band: Band;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onName: (names: Names) => void;
  readonly onRemove: () => void;
}

function BandRow({ band: { id, names }, isFirst, isLast, onMove, onName, onRemove }: BandRowProps) {
  const { t, code } = useWords();
  const language = code as keyof Names;
  const name = names[language] || names.en || id;
  return (
    <li>
      <TextInput
        size="xs"
        style={{ flex: 1, minWidth: 120 }}
        aria-label={t('setup.settings.perspective', { name })}
        value={names[language]}
        placeholder={name}
        onChange={(event) => onName({ ...names, [language]: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('setup.settings.up', { name })}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('setup.settings.down', { name })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={14} />
      </ActionIcon>
      <CloseButton size="sm" aria-label={t('setup.settings.remove', { name })} onClick={onRemove} />
    </li>
  );
}
