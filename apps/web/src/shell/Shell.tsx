import { Drawer, UnstyledButton } from '@mantine/core';
import IconMenu2 from '@tabler/icons-react/icons/IconMenu2';
import IconStack2 from '@tabler/icons-react/icons/IconStack2';
import { useCallback, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import type { Me } from '../api/session.js';
import { useWords } from '../words/use-words.js';
import { AccountMenu } from './AccountMenu.js';
import { ClusterMenu } from './ClusterMenu.js';
import { useFrame } from './frame.js';
import { KeyList } from './KeyList.js';
import { Navigation } from './Navigation.js';
import { NoticeBell } from './NoticeBell.js';
import { PastBand } from './PastBand.js';
import { pagesOf } from './roles.js';
import classes from './shell.module.css';
import { TimeBar } from './TimeBar.js';
import { useShortcuts } from './use-shortcuts.js';

/** The frame of every page of a cluster. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useWords();
  const frame = useFrame();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [areKeysOpen, setKeysOpen] = useState(false);
  const pages = useMemo(() => pagesOf(me, frame.id), [me, frame.id]);
  useShortcuts(
    pages,
    useCallback(() => setKeysOpen(true), []),
  );
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content" onClick={skip}>
        {t('shell.skip')}
      </a>
      <div className={classes.nav}>
        <Brand />
        <Navigation cluster={frame.id} pages={pages} />
      </div>
      <header className={classes.top}>
        <UnstyledButton className={classes.burger} aria-label={t('shell.menu')} onClick={() => setMenuOpen(true)}>
          <IconMenu2 size={18} />
        </UnstyledButton>
        <ClusterMenu />
        <TimeBar />
        <NoticeBell />
        <AccountMenu me={me} onKeys={() => setKeysOpen(true)} />
      </header>
      <PastBand />
      <main id="content" className={classes.content} tabIndex={-1} data-region>
        {children}
      </main>
      <Drawer
        opened={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        size={240}
        lockScroll={false}
        title={<Brand />}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        classNames={{ content: classes.drawer ?? '', header: classes.drawer ?? '' }}
      >
        <Navigation cluster={frame.id} pages={pages} onGo={() => setMenuOpen(false)} />
      </Drawer>
      <KeyList opened={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}

/** Keeps the address, so that no entry of the browser's history is added. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Brand() {
  return (
    <div className={classes.brand}>
      <IconStack2 size={19} stroke={1.75} />
      <span>Strata</span>
    </div>
  );
}
