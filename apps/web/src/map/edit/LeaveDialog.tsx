import { Button, Group, Modal } from '@mantine/core';
import { useWords } from '../../words/use-words.js';

export interface LeaveDialogProps {
  readonly opened: boolean;
  /** What is lost; by default changes of the map. */
  readonly text?: string | undefined;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks whether edits that are not saved may be lost. */
export function LeaveDialog({ opened, text, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t('mapEdit.leaveTitle')}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <p>{text ?? t('mapEdit.leaveText')}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onLeave}>
          {t('mapEdit.discard')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('mapEdit.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
