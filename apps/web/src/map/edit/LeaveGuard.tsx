import { Button, Group, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { PageSearch } from '../../shell/page-search.js';
import { useWords } from '../../words/use-words.js';

export interface LeaveGuardProps {
  readonly isUnsaved: boolean;
  /** Whether leaving the mode was asked for. */
  readonly isLeaving: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before edits that are not saved are lost: by leaving the mode, the page or the application. */
export function LeaveGuard({ isUnsaved, isLeaving, ...answers }: LeaveGuardProps) {
  const { t } = useWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && isElsewhere(current, next),
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  const onStay = () => {
    answers.onStay();
    blocker.reset?.();
  };
  const onLeave = () => (blocker.status === 'blocked' ? blocker.proceed() : answers.onLeave());
  return (
    <Modal
      opened={isLeaving || blocker.status === 'blocked'}
      onClose={onStay}
      title={t('mapEdit.leaveTitle')}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <p>{t('mapEdit.leaveText')}</p>
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

interface Place {
  readonly pathname: string;
  readonly search: PageSearch;
}

/** True for an address of another page, strategy or moment. */
function isElsewhere(current: Place, next: Place): boolean {
  const fields = ['s', 'at', 'axis'] as const;
  return current.pathname !== next.pathname || fields.some((field) => current.search[field] !== next.search[field]);
}
