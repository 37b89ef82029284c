import { UnstyledButton } from '@mantine/core';
import IconMenu2 from '@tabler/icons-react/icons/IconMenu2';
import { lazy, Suspense, useCallback, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import type { Me } from '../api/session.js';
import { useWords } from '../words/use-words.js';
import { Brand } from './Brand.js';
import { Deferred } from './Deferred.js';
import { useFrame } from './frame.js';
import { Navigation } from './Navigation.js';
import { PastBand } from './PastBand.js';
import { PlainControls } from './PlainControls.js';
import { pagesOf } from './roles.js';
import classes from './shell.module.css';
import { useShortcuts } from './use-shortcuts.js';

const TopControls = lazy(() => import('./TopControls.js').then((it) => ({ default: it.TopControls })));
const NavigationDrawer = lazy(() => import('./NavigationDrawer.js').then((it) => ({ default: it.NavigationDrawer })));
const KeyList = lazy(() => import('./KeyList.js').then((it) => ({ default: it.KeyList })));

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
        <Suspense fallback={<PlainControls />}>
          <TopControls me={me} onKeys={() => setKeysOpen(true)} />
        </Suspense>
      </header>
      <PastBand />
      <main id="content" className={classes.content} tabIndex={-1} data-region>
        {children}
      </main>
      <Deferred when={isMenuOpen}>
        <NavigationDrawer opened={isMenuOpen} cluster={frame.id} pages={pages} onClose={() => setMenuOpen(false)} />
      </Deferred>
      <Deferred when={areKeysOpen}>
        <KeyList opened={areKeysOpen} onClose={() => setKeysOpen(false)} />
      </Deferred>
    </div>
  );
}

/** Keeps the address, so that no entry of the browser's history is added. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
