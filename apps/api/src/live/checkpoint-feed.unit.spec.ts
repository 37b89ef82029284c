import { describe, expect, it } from '@jest/globals';
import { CheckpointFeed } from './checkpoint-feed.js';

/** A double of a read store, whose checkpoint the test controls. */
function movable() {
  const reads = {
    at: '1',
    looks: 0,
    failing: false,
    checkpoint: () => Promise.resolve(reads.at),
    waitFor: async (_projection: string, position: string) => {
      reads.looks += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (reads.failing) throw new Error('not reachable');
      return reads.at >= position;
    },
  };
  return reads;
}

const soon = (milliseconds = 30) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('The feed of checkpoints', () => {
  it('notifies every listener of a new checkpoint once', async () => {
    const reads = movable();
    const feed = new CheckpointFeed(reads);
    const heard: string[] = [];
    const stops = ['a', 'b'].map((name) => feed.listen((position) => heard.push(`${name}${position}`)));
    await soon();
    expect(heard).toEqual([]);

    reads.at = '2';
    await soon();
    stops.forEach((stop) => stop());
    expect(heard).toEqual(['a2', 'b2']);
  });

  it('notifies a listener immediately of a checkpoint later than the position it knows', async () => {
    const reads = movable();
    reads.at = '3';
    const feed = new CheckpointFeed(reads);
    const heard: string[] = [];
    const stops = ['2', '3'].map((since) => feed.listen((position) => heard.push(`${since}:${position}`), since));
    await soon();
    stops.forEach((stop) => stop());

    expect(heard).toEqual(['2:3']);
  });

  it('stops polling without listeners and starts again for the next one', async () => {
    const reads = movable();
    const feed = new CheckpointFeed(reads);
    feed.listen(() => undefined)();
    await soon();
    const { looks } = reads;
    await soon();
    expect(reads.looks).toBe(looks);

    const heard: string[] = [];
    const stop = feed.listen((position) => heard.push(position));
    await soon();
    reads.at = '3';
    await soon();
    stop();
    expect(heard).toEqual(['3']);
  });

  it('continues after the store was unavailable', async () => {
    const reads = movable();
    const feed = new CheckpointFeed(reads);
    const heard: string[] = [];
    const stop = feed.listen((position) => heard.push(position));
    await soon();
    reads.failing = true;
    await soon();
    reads.failing = false;
    reads.at = '2';
    await soon(1_200);
    stop();
    expect(heard).toEqual(['2']);
  });
});
