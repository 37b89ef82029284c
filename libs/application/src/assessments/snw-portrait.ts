import { CLUSTER_SUBJECT, type Id } from '@strata/domain';
import {
  isErrorValue,
  resultTexts,
  runMethod,
  type Localized,
  type MethodDefinition,
  type Value,
} from '@strata/engine';

/** Learning and development, customers, internal processes, finance: the order of the letters. */
export const PORTRAIT_PARTS = ['learning', 'customers', 'processes', 'finance'] as const;
export type PortraitPart = (typeof PORTRAIT_PARTS)[number];
export type PortraitSegments = Readonly<Record<PortraitPart, string | null>>;

/** The SNW portrait of a member or of the cluster, or the reason why there is none. */
export interface SnwPortrait {
  readonly subject: string;
  /** Null if a segment is missing. */
  readonly segments: PortraitSegments;
  /** Such as `SNSS`. */
  readonly portrait: string | null;
  readonly points: number | null;
  /** The strategic direction for these points. */
  readonly direction: string | null;
  /** What the direction means; null if the method's version has no text for it. */
  readonly directionText: Localized | null;
  /** The parts with the segment W: the direction follows from the sum of points and does not show them. */
  readonly weak: readonly PortraitPart[];
  readonly match: string | null;
  readonly reason?: string | undefined;
}

/** How many members have a segment for a part. */
export interface PortraitCount {
  readonly part: PortraitPart;
  readonly counted: number;
  /** The number of all members. */
  readonly of: number;
  /** The members without a segment. */
  readonly missing: readonly Id[];
}

type Read = (name: string) => Value | undefined;

/** The four segments, each found by its part. */
export function segmentsBy(find: (part: PortraitPart) => string | null): PortraitSegments {
  return Object.fromEntries(PORTRAIT_PARTS.map((part) => [part, find(part)])) as PortraitSegments;
}

/** The letter or text of a value; null for an error. */
export function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The portrait of a subject from the results of a version of the method. */
export function portraitOf(subject: string, definition: MethodDefinition, read: Read): SnwPortrait {
  // Version 1 of the method has no formulas for the segments: they are its inputs.
  const hasSegments = definition.formulas.some(({ name }) => name === 'segments.learning');
  const segment = (part: PortraitPart): Value | undefined => read(hasSegments ? `segments.${part}` : part);
  const segments = segmentsBy((part) => textOf(segment(part)));
  const points = read('points');
  const direction = textOf(read('direction'));
  const error = [...PORTRAIT_PARTS.map(segment), points].find((value) => isErrorValue(value));
  return {
    subject,
    segments,
    portrait: textOf(read('portrait')),
    points: typeof points === 'number' ? points : null,
    direction,
    directionText: resultTexts(definition).get(direction ?? '') ?? null,
    weak: PORTRAIT_PARTS.filter((part) => segments[part] === 'W'),
    match: textOf(read('match')),
    reason: isErrorValue(error) ? error.message : undefined,
  };
}

const POINTS: ReadonlyMap<string | null, number> = new Map([
  ['S', 3],
  ['N', 2],
  ['W', 1],
]);

/** The segments of the members' mean points: S from 2.5, N from 1.5, otherwise W; members without one are left out. */
export function segmentsOfMembers(members: readonly SnwPortrait[]): PortraitSegments {
  return segmentsBy((part) => {
    const points = members.map(({ segments }) => POINTS.get(segments[part])).filter((one) => one !== undefined);
    if (points.length === 0) return null;
    // Compared without division, so that a mean exactly on a limit belongs to the upper segment.
    const doubled = 2 * points.reduce((sum, one) => sum + one, 0);
    if (doubled >= 5 * points.length) return 'S';
    return doubled >= 3 * points.length ? 'N' : 'W';
  });
}

/** The portrait of the cluster with these segments. */
export function portraitOfCluster(segments: PortraitSegments, definition: MethodDefinition): SnwPortrait {
  const result = runMethod(definition, segments);
  const outputs = 'outputs' in result ? (result.outputs as Readonly<Record<string, Value>>) : {};
  const found = portraitOf(
    CLUSTER_SUBJECT,
    definition,
    (name) => outputs[name] ?? segments[name.replace('segments.', '') as PortraitPart] ?? undefined,
  );
  if ('outputs' in result) return found;
  const missing = PORTRAIT_PARTS.filter((part) => segments[part] === null);
  return { ...found, reason: `No member has a segment for ${missing.join(', ')}.` };
}

/** For each part, the members that have a segment and those that do not. */
export function portraitCounts(members: readonly SnwPortrait[]): readonly PortraitCount[] {
  return PORTRAIT_PARTS.map((part) => {
    const missing = members.filter(({ segments }) => segments[part] === null).map(({ subject }) => subject);
    return { part, counted: members.length - missing.length, of: members.length, missing };
  });
}
