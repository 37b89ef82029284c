import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './analysis.module.css';

/** Silhouettes that differ without colour: a disc, a rounded square, a square on its corner. */
const SHAPES: Readonly<Record<string, ReactNode>> = {
  S: <circle cx="12" cy="12" r="10.5" className={classes.strong} />,
  N: <rect x="2.5" y="2.5" width="19" height="19" rx="6" className={classes.neutral} />,
  W: <path d="M12 .8 23.2 12 12 23.2.8 12Z" className={classes.weak} />,
};

/** A segment: strength, neutral or weakness, as a letter in a shape of its own; a dashed ring without one. */
export function Letter({ of, size = 24 }: { of: string | null; size?: number }) {
  const { t } = useWords();
  const isKnown = of !== null && of in SHAPES;
  return (
    <svg
      className={classes.letter}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role="img"
      aria-label={isKnown ? t(`segment.${of}`) : t('segment.none')}
    >
      {isKnown ? SHAPES[of] : <circle cx="12" cy="12" r="9.5" className={classes.missing} />}
      {isKnown && (
        <text x="12" y="16.4" textAnchor="middle" data-letter={of}>
          {of}
        </text>
      )}
    </svg>
  );
}
