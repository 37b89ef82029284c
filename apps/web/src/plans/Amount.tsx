import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';

/** An exact amount; a dash where it is not known. */
export function Amount({ of }: { of: string | null }) {
  const { number } = useWords();
  return of === null ? NOTHING : number(of);
}
