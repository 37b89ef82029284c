import { Drawer } from '@mantine/core';
import { useGo } from '../shell/use-go.js';
import { useWords } from '../words/use-words.js';
import { CommentsPanel } from './CommentsPanel.js';

/** The comments on a thing, beside the page. */
export function CommentsDrawer({ about }: { about: string | undefined }) {
  const { t } = useWords();
  const go = useGo();
  return (
    <Drawer
      opened={about !== undefined}
      onClose={() => go({ c: undefined })}
      position="right"
      size={460}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.2 }}
      title={t('comments.word')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {about !== undefined && <CommentsPanel key={about} about={about} />}
    </Drawer>
  );
}
