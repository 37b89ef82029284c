import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/use-words.js';
import type { Choice } from './PublishDialog.js';
import classes from './export.module.css';

const VIEWS = ['SCORECARD', 'MAP'] as const;
const DEPTHS = ['STRATEGIES', 'OBJECTIVES', 'MEASURES'] as const;
const DISCLOSURES = ['SCORES', 'STATUS', 'OPEN'] as const;

export interface PublishOptionsProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** How a snapshot looks, how far down it goes, and how much it discloses. */
export function PublishOptions({ choice, onChoose }: PublishOptionsProps) {
  const { t } = useWords();
  const names = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`export.${group}.${value}`) }));
  const choose = (field: keyof Choice) => (event: { currentTarget: HTMLSelectElement }) =>
    onChoose({ ...choice, [field]: event.currentTarget.value });
  return (
    <div className={classes.options}>
      <NativeSelect
        label={t('export.view')}
        value={choice.view}
        onChange={choose('view')}
        data={names('views', VIEWS)}
      />
      <NativeSelect
        label={t('export.depth')}
        value={choice.depth ?? 'OBJECTIVES'}
        onChange={choose('depth')}
        data={names('depths', DEPTHS)}
      />
      <NativeSelect
        label={t('export.disclosure')}
        value={choice.disclosure ?? 'SCORES'}
        onChange={choose('disclosure')}
        data={names('disclosures', DISCLOSURES)}
      />
    </div>
  );
}
