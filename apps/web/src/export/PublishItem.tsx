import { Menu } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useTime } from '../shell/use-time.js';
import { rolesIn } from '../shell/roles.js';
import { useWords } from '../words/use-words.js';

/** Opens the dialog about public snapshots; nothing for those who may not publish. */
export function PublishItem({ onOpen }: { onOpen: () => void }) {
  const { t } = useWords();
  const { cluster } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  if (!rolesIn(me, cluster).has('COORDINATOR')) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={onOpen}>{t('export.publish')}</Menu.Item>
    </>
  );
}
