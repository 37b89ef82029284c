import { describe, expect, it } from '@jest/globals';
import * as broken from './broken-stores.js';
import { conformanceChecks } from './conformance-checks.js';
import { inMemoryHarness, type StoreClass } from './in-memory-harness.js';
import * as remote from './remote-in-memory-event-store.js';

/** Each broken store with a check that must detect it. */
const controls: readonly (readonly [StoreClass, string])[] = [
  [broken.DropsAnEvent, 'an append of 1,500 events is stored completely and in order'],
  [broken.DropsAnEvent, 'an append returns the last event as stored'],
  [broken.IgnoresExpectedRevision, 'expected no-stream: refuses a stream with 1 event and stores nothing'],
  [broken.IgnoresExpectedRevision, 'expected 1: refuses a stream with 3 events and stores nothing'],
  [broken.IgnoresExpectedRevision, 'of many appends that expect the same revision exactly one succeeds'],
  [broken.IgnoresStreamExists, 'expected stream-exists: refuses a stream with 0 events and stores nothing'],
  [broken.StoresDuplicates, 'resending an append with expected any returns the original result'],
  [broken.StoresDuplicates, 'a resent append is recognised after a restart'],
  [broken.StoresDuplicates, 'refuses an id that is stored in another stream'],
  [broken.ReturnsTheHeadForDuplicates, 'resending an append with expected 99 returns the original result'],
  [broken.StoresOnlyTheNewEvents, 'refuses a stored id followed by a new one and stores nothing'],
  [broken.StoresOnlyTheNewEvents, 'refuses a new id followed by a stored one and stores nothing'],
  [broken.StoresEventsOneByOne, 'refuses the whole append if one event is too large'],
  [broken.StoresEventsOneByOne, 'refuses a new id followed by a stored one and stores nothing'],
  [broken.FollowsTheClockBackwards, 'recorded-at never decreases when the clock is set back'],
  [broken.FollowsTheClockBackwards, 'recorded-at never decreases when the clock is set back before a restart'],
  [broken.UnpaddedPositions, 'positions increase strictly and sort as text'],
  [broken.MixesUpCallers, '200 concurrent callers can append to a stream each'],
  [broken.MixesUpCallers, 'a refused append does not affect concurrent appends'],
  [broken.MixesUpCallers, 'an append that is too large does not affect concurrent appends'],
  [broken.SkipsWhenGoingLive, 'delivers stored events, reports that it caught up, then delivers new events'],
  [broken.SkipsWhenGoingLive, 'neither skips nor repeats an event when it goes live'],
  [broken.RepeatsWhenGoingLive, 'neither skips nor repeats an event when it goes live'],
  [broken.ReportsCaughtUpTooEarly, 'reports that it caught up only after the last stored event'],
  [broken.IgnoresTheBatchSize, 'a slow consumer receives every event in batches no larger than requested'],
  [broken.ThrowsOnAbort, 'ends without an error when aborted'],
  [broken.IncludesTheStartPosition, 'reads the log after one position and up to another'],
  [broken.IncludesTheStartPosition, 'starts after the given position'],
  [broken.IgnoresUpTo, 'reads the log after one position and up to another'],
  [broken.IgnoresTheLimit, 'reads a stream up to a limit'],
  [broken.NormalizesText, 'returns text in any script exactly'],
  [broken.LosesEventsOnClose, 'a restart keeps the log and allows further appends'],
  [broken.LosesEventsOnClose, 'closing waits for pending appends'],
  [broken.StaysOpenAfterClose, 'a closed store refuses every call'],
  [broken.OverlooksDamage, 'a damaged event is refused by every read that includes it'],
  [broken.OverlooksDamage, 'a check reports the position of a damaged event'],
  [broken.ReadsNothingAfterDamage, 'the events around a damaged one are read, and more can be appended'],
  [broken.ReadsNothingAfterDamage, 'a check of an intact log finds nothing'],
  [remote.StoresAgainAfterLostReply, 'an append whose reply was lost is stored once'],
  [remote.RepeatsAfterLostConnection, 'resumes after a lost connection without a gap'],
  [remote.SkipsAfterLostConnection, 'resumes after a lost connection without a gap'],
];

const checks = Object.values(conformanceChecks).flat();

describe('The conformance suite of the event store port', () => {
  it.each(controls.map(([Store, name]) => ({ store: Store.name, Store, name })))(
    'detects the fault of $store: $name',
    async ({ Store, name }) => {
      const check = checks.find((candidate) => candidate.name === name);
      if (check === undefined) throw new Error(`There is no check named "${name}".`);
      await expect(check.run(inMemoryHarness(Store))).rejects.toThrow();
      await expect(check.run(inMemoryHarness(remote.RemoteInMemoryEventStore))).resolves.toBeUndefined();
    },
  );

  it('gives every check a unique name', () => {
    const names = checks.map((check) => check.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a control for every broken store', () => {
    const controlled = new Set(['RemoteInMemoryEventStore', ...controls.map(([Store]) => Store.name)]);
    expect(Object.keys({ ...broken, ...remote }).filter((name) => !controlled.has(name))).toEqual([]);
  });
});
