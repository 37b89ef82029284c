import type { RowGroup } from './group-rows.js';

/** The number of concurrent commands: enough for the store to batch many into one commit. */
const AT_ONCE = 256;
/** The most values of concurrent commands, so that large reports do not fill the memory. */
const MAX_VALUES_AT_ONCE = 20_000;

/** Groups to be sent at the same time, in order. A group that must follow those of a wave begins the next one. */
export async function* wavesOf(
  groups: AsyncIterable<RowGroup>,
  mustFollow: (group: RowGroup, wave: readonly RowGroup[]) => boolean,
): AsyncGenerator<readonly RowGroup[]> {
  let wave: RowGroup[] = [];
  let values = 0;
  for await (const group of groups) {
    const { length } = group.places;
    const isFull = wave.length >= AT_ONCE || values + length > MAX_VALUES_AT_ONCE;
    if (wave.length > 0 && (isFull || mustFollow(group, wave))) {
      yield wave;
      wave = [];
      values = 0;
    }
    wave.push(group);
    values += length;
  }
  if (wave.length > 0) yield wave;
}

export function valuesOf(wave: readonly RowGroup[]): number {
  return wave.reduce((sum, group) => sum + group.places.length, 0);
}
