import type { PortraitFragment } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { Letter } from './Letter.js';
import { directionOf } from './portrait.js';
import classes from './analysis.module.css';

/** The direction that the points of a portrait lead to, beside the weak parts, which it does not show. */
export function Direction({ of, before }: { of: PortraitFragment; before?: PortraitFragment | undefined }) {
  const { t, number } = useWords();
  const direction = directionOf(of);
  const earlier = before && directionOf(before);
  if (direction === null) return null;
  return (
    <>
      <b>{direction}</b>
      {of.weak.length > 0 && (
        <span className={classes.lettered}>
          <Letter of="W" size={18} />
          {t('portrait.weak', { parts: of.weak.map((part) => t(`portrait.parts.${part}`)).join(', ') })}
        </span>
      )}
      <small>
        {of.points !== null && t('portrait.points', { points: number(of.points) })}
        {of.match === 'EXTENDED' && ` · ${t('portrait.extended')}`}
      </small>
      {earlier && earlier !== direction && <small>{t('portrait.directionWas', { direction: earlier })}</small>}
    </>
  );
}
