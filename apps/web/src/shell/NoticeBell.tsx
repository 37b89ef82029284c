import { UnstyledButton } from '@mantine/core';
import IconBell from '@tabler/icons-react/icons/IconBell';
import { lazy, useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { UnreadNotices } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { Deferred } from './Deferred.js';
import { useFrame } from './frame.js';
import classes from './shell.module.css';

const NoticePanel = lazy(() => import('../notices/NoticePanel.js').then((it) => ({ default: it.NoticePanel })));

/** How many notices have not been read, and the panel with all of them. */
export function NoticeBell() {
  const { t } = useWords();
  const { id: cluster } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const { data } = useAnswer(UnreadNotices, { cluster });
  const { nodes = [], pageInfo } = data?.notices ?? {};
  const count = `${nodes.length}${pageInfo?.hasNextPage ? '+' : ''}`;
  return (
    <>
      <UnstyledButton
        className={classes.bell}
        aria-label={t('notices.bell', { count: nodes.length, unread: count })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <IconBell size={17} stroke={1.75} />
        {nodes.length > 0 && <small aria-hidden>{count}</small>}
      </UnstyledButton>
      <Deferred when={isOpen}>
        <NoticePanel opened={isOpen} onClose={() => setOpen(false)} />
      </Deferred>
    </>
  );
}
