import { describe, expect, it } from '@jest/globals';
import * as broken from './broken-stores.js';
import { conformanceChecks } from './conformance-checks.js';
import { inMemoryHarness, type StoreClass } from './in-memory-harness.js';
import * as remote from './remote-in-memory-event-store.js';

/** Each broken store with a check that must catch it. */
const controls: readonly (readonly [StoreClass, string])[] = [
  [broken.LosesAnEvent, 'an append of 1,500 events is stored whole and in order'],
  [broken.LosesAnEvent, 'an append answers with the last event as it is stored'],
  [broken.IgnoresExpectedRevision, 'expected no-stream: refuses a stream of 1 events and stores nothing'],
  [broken.IgnoresExpectedRevision, 'expected 1: refuses a stream of 3 events and stores nothing'],
  [broken.IgnoresExpectedRevision, 'of many callers that expect the same revision one wins'],
  [broken.IgnoresStreamExists, 'expected stream-exists: refuses a stream of 0 events and stores nothing'],
  [broken.WritesDuplicates, 'the same append sent again with expected any answers as the first time'],
  [broken.WritesDuplicates, 'the same append is known after a restart'],
  [broken.WritesDuplicates, 'refuses an id that is stored in another stream'],
  [broken.AnswersWithTheHead, 'the same append sent again with expected 99 answers as the first time'],
  [broken.StoresTheRest, 'refuses a stored id followed by a new one and stores nothing'],
  [broken.StoresTheRest, 'refuses a new id followed by a stored one and stores nothing'],
  [broken.StoresHalf, 'refuses an event that is too large, with all of its append'],
  [broken.StoresHalf, 'refuses a new id followed by a stored one and stores nothing'],
  [broken.FollowsTheClockBack, 'recorded-at never decreases although the clock is set back'],
  [broken.FollowsTheClockBack, 'recorded-at never decreases although the clock is set back before a restart'],
  [broken.UnpaddedPositions, 'positions rise strictly and sort as text'],
  [broken.ContaminatesCallers, '200 callers at once, each with its own stream'],
  [broken.ContaminatesCallers, 'a refused caller among many leaves the others alone'],
  [broken.ContaminatesCallers, 'a caller with an event too large leaves the others alone'],
  [broken.SkipsAtTheSwitch, 'gives what is stored, says so, then what comes'],
  [broken.SkipsAtTheSwitch, 'leaves nothing out and gives nothing twice at the change to live'],
  [broken.RepeatsAtTheSwitch, 'leaves nothing out and gives nothing twice at the change to live'],
  [broken.CaughtUpTooEarly, 'says it caught up only when everything was given'],
  [broken.FloodsSlowCallers, 'a slow consumer gets everything, in batches no larger than asked'],
  [broken.ThrowsOnAbort, 'ends without an error when aborted'],
  [broken.IncludesTheStart, 'reads the log after one position and up to another'],
  [broken.IncludesTheStart, 'begins after the position named'],
  [broken.IgnoresUpTo, 'reads the log after one position and up to another'],
  [broken.IgnoresTheLimit, 'reads a stream up to a limit'],
  [broken.AltersTexts, 'gives back texts of any script exactly'],
  [broken.ForgetsOnClose, 'a restart changes nothing and the log goes on'],
  [broken.ForgetsOnClose, 'closing waits for the appends under way'],
  [broken.StaysOpen, 'a closed store refuses everything'],
  [remote.StoresAgainAfterLostReply, 'an append whose reply was lost is stored once'],
  [remote.RepeatsAfterLostConnection, 'goes on after a lost connection without a gap'],
  [remote.SkipsAfterLostConnection, 'goes on after a lost connection without a gap'],
];

const checks = Object.values(conformanceChecks).flat();

describe('The conformance suite of the event store port', () => {
  it.each(controls.map(([Store, name]) => ({ store: Store.name, Store, name })))(
    'catches a store that $store: $name',
    async ({ Store, name }) => {
      const check = checks.find((candidate) => candidate.name === name);
      if (check === undefined) throw new Error(`there is no check named "${name}"`);
      await expect(check.run(inMemoryHarness(Store))).rejects.toThrow();
      await expect(check.run(inMemoryHarness(remote.RemoteInMemoryEventStore))).resolves.toBeUndefined();
    },
  );

  it('names every check differently', () => {
    const names = checks.map((check) => check.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a control for every broken store', () => {
    const controlled = new Set(['RemoteInMemoryEventStore', ...controls.map(([Store]) => Store.name)]);
    expect(Object.keys({ ...broken, ...remote }).filter((name) => !controlled.has(name))).toEqual([]);
  });
});
