import type { Labels } from './words.js';

/**
 * Labels with an English name: without one, the Ukrainian or else the Russian name stands for it. Undefined without any
 * name.
 */
export function withEnglish({ en, ...others }: Partial<Labels>): Labels | undefined {
  const name = en ?? others.uk ?? others.ru;
  return name === undefined ? undefined : { en: name, ...others };
}
