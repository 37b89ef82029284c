import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface PageProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Follows the lead. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether an answer is on its way while the earlier one is shown. */
  readonly isLate?: boolean | undefined;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Title, one line of context, actions, content, and what is inspected beside it. */
export function Page({ title, lead, note, actions, isLate = false, aside, children }: PageProps) {
  return (
    <div className={classes.page}>
      <div className={classes.progress} data-late={isLate || undefined} />
      <div className={classes.head}>
        <div>
          <h1>{title}</h1>
          {lead !== undefined && (
            <p className={classes.lead}>
              {lead} {note}
            </p>
          )}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      <div className={classes.body} aria-busy={isLate}>
        <div className={classes.main} data-late={isLate || undefined}>
          {children}
        </div>
        {aside}
      </div>
    </div>
  );
}
