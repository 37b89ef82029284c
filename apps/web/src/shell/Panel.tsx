import type { ReactNode } from 'react';
import classes from './panel.module.css';

export interface PanelProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Panel({ title, lead, actions, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      <header className={classes.panelHead}>
        <div>
          <h2>{title}</h2>
          {lead !== undefined && <p className={classes.muted}>{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}

/** A table that scrolls sideways within itself. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.table}>{children}</table>
    </div>
  );
}

/** The headings of a table. */
export function Headings({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
