import { useState } from 'react';
import { idFrom, labelsOf, namesOf, type Names } from './labels.js';

/** The name and the id of something new; the id follows the name until it is written by hand. */
export function useNewThing(taken: readonly string[]) {
  const [names, setNames] = useState<Names>(namesOf());
  const [written, setWritten] = useState<string>();
  const id = written ?? idFrom(names, taken);
  const labels = labelsOf(names);
  return {
    id,
    labels: id === '' ? undefined : labels,
    fields: { names, onChange: setNames, id, onId: setWritten },
  };
}
