import type { SealEntries } from './sealed.js';
import { packDigests, unpackDigests, type Digest } from './digest.js';

/** What a seal lists of each event that it adds. */
export interface SealedEvent {
  readonly leaf: Digest;
  readonly position: string;
  readonly stream: string;
}

/** Marks a position that is written in full because it is shorter than the one before. */
const IN_FULL = '=';

/** Writes what a seal lists of its events. */
export function packEntries(events: readonly SealedEvent[]): SealEntries {
  const streams = new Map<string, number>();
  const streamOf: number[] = [];
  const positions: string[] = [];
  let before = '';
  for (const { position, stream } of events) {
    if (!streams.has(stream)) streams.set(stream, streams.size);
    streamOf.push(streams.get(stream)!);
    positions.push(endingOf(position, before));
    before = position;
  }
  return {
    leaves: packDigests(events.map(({ leaf }) => leaf)),
    positions: positions.join(','),
    streams: [...streams.keys()],
    streamOf: streamOf.join(','),
  };
}

/** The events that `packEntries` wrote; undefined if the lists do not fit together. */
export function unpackEntries(entries: SealEntries): readonly SealedEvent[] | undefined {
  const leaves = unpackDigests(entries.leaves);
  const positions = entries.positions.split(',');
  const streamOf = entries.streamOf.split(',').map((index) => entries.streams[Number(index)]);
  if (leaves?.length !== positions.length || leaves.length !== streamOf.length) return undefined;
  const events: SealedEvent[] = [];
  let position = '';
  for (const [index, leaf] of leaves.entries()) {
    const stream = streamOf[index];
    if (stream === undefined) return undefined;
    position = withEnding(position, positions[index]!);
    events.push({ leaf, position, stream });
  }
  return events;
}

/** The part of a position from the first character that differs from the one before. */
function endingOf(position: string, before: string): string {
  if (position.length < before.length) return `${IN_FULL}${position}`;
  if (position.length > before.length) return position;
  let same = 0;
  while (same < position.length - 1 && position[same] === before[same]) same += 1;
  return position.slice(same);
}

function withEnding(before: string, ending: string): string {
  if (ending.startsWith(IN_FULL)) return ending.slice(1);
  return before.slice(0, Math.max(0, before.length - ending.length)) + ending;
}
