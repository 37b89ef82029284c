import type { Words } from '../../words/use-words.js';
import type { DraftMap } from './draft.js';
import { nameIn } from './draft-view.js';
import type { Collision } from './merge.js';

/** What a thing is on one of two maps that collide, in short; undefined if it is not there. */
export function sideText(
  { part, key }: Collision,
  map: DraftMap,
  { words, perspectiveName }: { readonly words: Words; readonly perspectiveName: (id: string) => string },
): string | undefined {
  const { t, number } = words;
  const weighed = (weight: readonly { readonly value: number }[]) =>
    `${t('mapEdit.weight')} ${number(weight.at(-1)?.value ?? 1)}`;
  if (part === 'objectives') {
    const one = map.objectives.get(key);
    return one && [nameIn(one, words.code), perspectiveName(one.perspective), weighed(one.weight)].join(', ');
  }
  if (part === 'links') {
    const link = map.links.get(key);
    const sign = link?.sign === 'NEGATIVE' ? 'negative' : 'positive';
    return link && `${t(`mapEdit.${sign}`)}, ${link.lag}${t('mapEdit.months')}`;
  }
  const placed = part === 'measures' ? map.measures.get(key) : map.parentLinks.get(key);
  return placed && weighed(placed.weight);
}
