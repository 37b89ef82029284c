import { Link, useRouteContext } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFrame } from '../../shell/frame.js';
import { NoPage } from '../../shell/NoPage.js';
import { Page } from '../../shell/Page.js';
import { rolesIn } from '../../shell/roles.js';
import { sectionsOf, type SectionName } from '../../shell/sections.js';
import { useWords } from '../../words/use-words.js';
import classes from './setup.module.css';

export interface SetupPageProps {
  readonly section: SectionName;
  readonly actions?: ReactNode;
  readonly isLate?: boolean | undefined;
  readonly children: ReactNode;
}

/** A page of the set-up with the tabs of the others; no page for those whom it is of no use to. */
export function SetupPage({ section, actions, isLate, children }: SetupPageProps) {
  const { t } = useWords();
  const { id } = useFrame();
  const { me } = useRouteContext({ from: '__root__' });
  const sections = sectionsOf(rolesIn(me, id));
  if (!sections.includes(section)) return <NoPage />;
  return (
    <Page title={t(`setup.sections.${section}`)} lead={t(`setup.leads.${section}`)} actions={actions} isLate={isLate}>
      {sections.length > 1 && (
        <nav className={classes.tabs} aria-label={t('pages.setup')}>
          {sections.map((name) => (
            <Link
              key={name}
              to={`/c/$cluster/setup/${name}` as NonNullable<LinkProps['to']>}
              params={{ cluster: id } as never}
              search={
                (({ n: _selected, view: _view, about: _about, ...time }: object & Record<string, unknown>) =>
                  time) as never
              }
              className={classes.tab}
              activeProps={{ 'aria-current': 'page' } as never}
            >
              {t(`setup.sections.${name}`)}
            </Link>
          ))}
        </nav>
      )}
      {children}
    </Page>
  );
}
