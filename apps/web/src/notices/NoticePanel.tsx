import { Drawer, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.js';
import { MailboxSettings } from './MailboxSettings.js';
import { NoticeList } from './NoticeList.js';
import classes from './notices.module.css';

type View = 'list' | 'settings';

/** The mailbox of the account, and how notices are sent to it. */
export function NoticePanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [view, show] = useState<View>('list');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={480}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.2 }}
      title={t('notices.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className={classes.panel}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('notices.view')}
          value={view}
          onChange={(one) => show(one as View)}
          data={[
            { value: 'list', label: t('notices.list') },
            { value: 'settings', label: t('notices.settings') },
          ]}
        />
        {view === 'list' ? <NoticeList onGo={onClose} /> : <MailboxSettings />}
      </div>
    </Drawer>
  );
}
