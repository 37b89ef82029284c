import { Drawer } from '@mantine/core';
import { useWords } from '../words/use-words.js';
import { Brand } from './Brand.js';
import { Navigation, type NavigationProps } from './Navigation.js';
import classes from './shell.module.css';

export interface NavigationDrawerProps extends Omit<NavigationProps, 'onGo'> {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The navigation where there is no room for it beside the page. */
export function NavigationDrawer({ opened, onClose, ...navigation }: NavigationDrawerProps) {
  const { t } = useWords();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={240}
      lockScroll={false}
      title={<Brand />}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      classNames={{ content: classes.drawer ?? '', header: classes.drawer ?? '' }}
    >
      <Navigation {...navigation} onGo={onClose} />
    </Drawer>
  );
}
