import type { ReactNode } from 'react';
import type { Status } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import classes from './status.module.css';

const GLYPH = {
  fill: 'none',
  stroke: 'var(--glyph)',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Silhouettes that differ without colour: diamond, disc, triangle, square, dashed ring. */
const SHAPES: Readonly<Record<Status, ReactNode>> = {
  BLUE: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="var(--blue)" />
      <path d="M5.2 9.2 8 6.4l2.8 2.8" {...GLYPH} />
    </>
  ),
  GREEN: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--green)" />
      <path d="m4.9 8.2 2.2 2.2 4-4.4" {...GLYPH} />
    </>
  ),
  AMBER: (
    <>
      <path d="M8 1.2 15.4 14.4H.6Z" fill="var(--amber)" stroke="var(--amber)" strokeWidth="1" strokeLinejoin="round" />
      <path d="M8 6v3.4M8 11.9v.1" {...GLYPH} />
    </>
  ),
  RED: (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2" fill="var(--red)" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" {...GLYPH} />
    </>
  ),
  GREY: <circle cx="8" cy="8" r="6.2" fill="none" stroke="var(--grey)" strokeWidth="1.6" strokeDasharray="2.6 2.2" />,
};

/** The status as a shape, with its word for those who do not see it unless `word` says that it follows. */
export function StatusShape({
  status,
  size = 14,
  silent = false,
}: {
  status: Status;
  size?: number;
  silent?: boolean;
}) {
  const { t } = useWords();
  const name = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t(`status.${status}`) };
  return (
    <svg className={classes.shape} width={size} height={size} viewBox="0 0 16 16" {...name}>
      {SHAPES[status]}
    </svg>
  );
}

/** Shape and word. */
export function StatusWord({ status, size }: { status: Status; size?: number }) {
  const { t } = useWords();
  return (
    <span className={`${classes.word} ${classes[status]}`}>
      <StatusShape status={status} silent {...(size === undefined ? {} : { size })} />
      {t(`status.${status}`)}
    </span>
  );
}

/** The class that colours text by status. */
export function statusText(status: Status): string {
  return classes[status] ?? '';
}
