import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { PublishOptions, type Choice } from './PublishOptions.js';
import { PublishPreview } from './PublishPreview.js';
import { SnapshotList } from './SnapshotList.js';
import classes from './export.module.css';

export interface PublishDialogProps {
  readonly view: Choice['view'];
  readonly strategy: string;
  readonly onClose: () => void;
}

/** Publishes what is seen for everybody, and withdraws what was published. */
export function PublishDialog({ view, strategy, onClose }: PublishDialogProps) {
  const { t } = useWords();
  const { cluster, period, asOf } = useTime();
  const [choice, setChoice] = useState<Choice>({ view, depth: 'OBJECTIVES', disclosure: undefined });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('export.publishTitle')}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className={classes.part}>
        <p className={classes.muted}>{t('export.publishLead')}</p>
        <PublishOptions choice={choice} onChoose={setChoice} />
        <PublishPreview question={{ cluster, period, strategy, asOf, ...choice }} />
      </div>
      <div className={classes.part}>
        <SnapshotList />
      </div>
    </Modal>
  );
}
