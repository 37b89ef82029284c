import { nearestName, type RawProblem } from '@strata/engine';

/** The names of a definition. */
export interface DefinitionNames {
  /** What the moments count from besides each other. */
  readonly start: string;
  readonly moments: readonly { readonly id: string; readonly from: string }[];
  /** The lists whose items have an id that is unique among them. */
  readonly lists: readonly { readonly path: RawProblem['path']; readonly items: readonly { readonly id: string }[] }[];
  /** Where a moment is named. */
  readonly uses: readonly { readonly on: string; readonly path: RawProblem['path'] }[];
}

/** Names that are used twice, and moments that do not exist. */
export function nameProblems({ start, moments, lists, uses }: DefinitionNames): readonly RawProblem[] {
  const known = moments.map(({ id }) => id);
  return [
    ...duplicates(['moments'], known, start),
    ...lists.flatMap(({ path, items }) =>
      duplicates(
        path,
        items.map(({ id }) => id),
        undefined,
      ),
    ),
    ...moments.flatMap(({ from }, index) =>
      unknownMoment(from, [start, ...known.slice(0, index)], ['moments', index, 'from']),
    ),
    ...uses.flatMap(({ on, path }) => unknownMoment(on, known, path)),
  ];
}

function unknownMoment(name: string, known: readonly string[], path: RawProblem['path']): readonly RawProblem[] {
  if (known.includes(name)) return [];
  const near = nearestName(name, known);
  const hint = near === undefined ? 'Declare it above, or correct the name.' : `Did you mean ${near}?`;
  return [{ code: 'UNKNOWN_NAME', message: `There is no moment named ${name} before this place. ${hint}`, path }];
}

function duplicates(
  list: RawProblem['path'],
  names: readonly string[],
  reserved: string | undefined,
): readonly RawProblem[] {
  return names.flatMap((name, index): readonly RawProblem[] => {
    const isReserved = name === reserved;
    if (!isReserved && names.indexOf(name) === index) return [];
    const message = isReserved
      ? `The name ${name} is that of the moment from which the others count. Choose another one.`
      : `The name ${name} is used twice. Rename one of the two.`;
    return [{ code: 'DUPLICATE_NAME', message, path: [...list, index, 'id'] }];
  });
}
