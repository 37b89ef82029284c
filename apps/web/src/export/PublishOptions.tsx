import { NativeSelect } from '@mantine/core';
import { useAnswer } from '../api/query-client.js';
import { ClusterDisclosure, type SnapshotPreviewQueryVariables } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import classes from './export.module.css';

const VIEWS = ['SCORECARD', 'MAP'] as const;
const DEPTHS = ['STRATEGIES', 'OBJECTIVES', 'MEASURES'] as const;
/** What can be disclosed, by what the cluster discloses to its members. */
const DISCLOSURES = { STATUS: ['STATUS'], SCORES: ['SCORES', 'STATUS'], OPEN: ['SCORES', 'STATUS', 'OPEN'] } as const;

/** What is chosen of what is published. */
export type Choice = Pick<SnapshotPreviewQueryVariables, 'view' | 'depth' | 'disclosure'>;

export interface PublishOptionsProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** How a snapshot looks, how far down it goes, and how much it discloses. */
export function PublishOptions({ choice, onChoose }: PublishOptionsProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const own = useAnswer(ClusterDisclosure, { cluster }).data?.cluster?.disclosure ?? 'STATUS';
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
        value={choice.disclosure ?? DISCLOSURES[own][0]}
        onChange={choose('disclosure')}
        data={names('disclosures', DISCLOSURES[own])}
      />
    </div>
  );
}
