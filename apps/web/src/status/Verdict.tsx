import type { ReactNode } from 'react';
import { StatusShape, statusText } from './StatusShape.js';
import classes from './status.module.css';

/** Whether a condition is met, as the shape of a status and in words; a dashed ring if that is not known. */
export function Verdict({ isMet, children }: { isMet: boolean | undefined; children: ReactNode }) {
  const status = isMet === undefined ? 'GREY' : isMet ? 'GREEN' : 'RED';
  return (
    <span className={`${classes.verdict} ${statusText(status)}`}>
      <StatusShape status={status} silent size={13} />
      {children}
    </span>
  );
}
