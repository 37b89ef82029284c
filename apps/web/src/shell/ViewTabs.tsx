import { Link } from '@tanstack/react-router';
import type { PageSearch } from './page-search.js';
import classes from './panel.module.css';

export interface ViewTabsProps<View extends string> {
  readonly label: string;
  readonly views: readonly View[];
  readonly chosen: View;
  readonly nameOf: (view: View) => string;
}

/** The views of a page as links, so that each has an address. What is selected or explained belongs to one view. */
export function ViewTabs<View extends string>({ label, views, chosen, nameOf }: ViewTabsProps<View>) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {views.map((view) => (
        <Link
          key={view}
          to="."
          search={((former: PageSearch) => ({ ...former, view, n: undefined, x: undefined })) as never}
          aria-current={view === chosen ? 'page' : undefined}
        >
          {nameOf(view)}
        </Link>
      ))}
    </nav>
  );
}
