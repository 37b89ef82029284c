import { isId, type Id, type Labels } from '@strata/domain';
import { MAX_GROUPS } from '@strata/engine';
import { z } from 'zod';
import { readStructuredFile, type FileFault } from '../../structured-file/structured-file.js';

/** A measure that may become a factor; `place` is its position in the file. */
export interface NamedFactor {
  readonly measure: Id;
  readonly place?: string;
}

/** A group of factors that are analysed together. */
export interface FactorGroup {
  readonly id: string;
  readonly labels: Labels;
  readonly factors: readonly NamedFactor[];
}

const MAX_NAME = 60;
const REMEDY = 'See docs/methods.md for the format of a file of factor groups.';
const NO_GROUPS = 'groups must have at least one group, such as finance: [revenue, margin].';
const NOT_A_MEASURE = 'A factor must be the id of a measure.';

const factors = z
  .array(z.string({ error: NOT_A_MEASURE }).refine(isId, { error: NOT_A_MEASURE }))
  .min(1, { error: 'A group must have at least one measure.' });

const NO_ENGLISH = 'The labels of a group must have a text in English (en).';
const text = z.string().min(1, { error: 'A label must not be empty.' });
const labels = z.strictObject({
  en: z.string({ error: NO_ENGLISH }).min(1, { error: NO_ENGLISH }),
  ru: text.exactOptional(),
  uk: text.exactOptional(),
});

const groupName = z.string().refine((name) => name.trim() !== '' && name.length <= MAX_NAME, {
  error: `The name of a group must have 1 to ${MAX_NAME} characters.`,
});

const groupsFile = z.strictObject(
  {
    groups: z
      .record(groupName, z.union([factors, z.strictObject({ labels: labels.exactOptional(), factors })]), {
        error: ({ code }) => (code === 'invalid_type' ? NO_GROUPS : undefined),
      })
      .refine((groups) => Object.keys(groups).length > 0, { error: NO_GROUPS })
      .refine((groups) => Object.keys(groups).length <= MAX_GROUPS, {
        error: ({ input }) =>
          `The file has ${Object.keys(input as object).length} groups; at most ${MAX_GROUPS} are allowed.`,
      }),
  },
  { error: ({ code }) => (code === 'invalid_type' ? NO_GROUPS : undefined) },
);

/**
 * Reads a file of factor groups: `groups` has up to seven, each a list of measures, or `labels` and `factors`. Throws
 * `FILE_INVALID` with the line and column of every fault.
 */
export function parseFactorGroups(content: string, file: string): readonly FactorGroup[] {
  const source = readStructuredFile(content, file);
  const groups = Object.entries(source.parse(groupsFile, REMEDY).groups).map(([id, group]) => {
    const isList = Array.isArray(group);
    const path = isList ? ['groups', id] : ['groups', id, 'factors'];
    return { id, labels: isList ? undefined : group.labels, measures: isList ? group : group.factors, path };
  });
  const faults = duplicates(
    groups.flatMap(({ measures, path }) => measures.map((id, at) => ({ id, path: [...path, at] }))),
  );
  if (faults.length > 0) throw source.refuse(faults, REMEDY);
  return groups.map(({ id, labels: named = { en: id }, measures, path }) => ({
    id,
    labels: named,
    factors: measures.map((measure, at) => ({ measure, place: source.place([...path, at]) })),
  }));
}

function duplicates(listed: readonly { readonly id: Id; readonly path: FileFault['path'] }[]): readonly FileFault[] {
  const seen = new Set<Id>();
  return listed.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, message: `The measure "${id}" is listed twice.` }];
    seen.add(id);
    return [];
  });
}
