import type { Words } from '../../words/use-words.js';
import type { Change, Part } from './changes.js';
import type { DraftMap, DraftObjective } from './draft.js';
import { nameIn } from './draft-view.js';

export interface ChangeNames {
  /** The maps in which the things are found, the first that has them. */
  readonly maps: readonly DraftMap[];
  readonly measure: (id: string) => string;
}

/** A change of a map as a sentence. */
export function changeText(
  { part, key, kind }: Pick<Change, 'part' | 'key' | 'kind'>,
  names: ChangeNames,
  words: Pick<Words, 't' | 'code'>,
): string {
  return words.t(`mapEdit.changes.${part}.${kind}`, thingNames(part, key, names, words));
}

/** The names of what a change is about, as sentences take them. */
function thingNames(part: Part, key: string, { maps, measure }: ChangeNames, { code }: Pick<Words, 'code'>) {
  const [first = '', second = ''] = key.split(/[/>]/);
  const objective = (id: string): string => {
    const found = maps.flatMap(({ objectives }): readonly DraftObjective[] => {
      const one = objectives.get(id);
      return one === undefined ? [] : [one];
    })[0];
    return found === undefined ? id : nameIn(found, code);
  };
  const other = part === 'measures' ? measure(second) : part === 'links' ? objective(second) : second;
  return { name: objective(first), other };
}
