import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleCluster } from '../testing/samples.js';
import { draftsDecider } from './drafts.decide.js';
import { draftOf, type DraftsCommand, type DraftsEvent, type TypedDraft } from './drafts.js';

const context = { cluster: sampleCluster(), now: '2026-02-01T08:00:00.000Z' };
const of = { measure: 'debt', subject: 'A' };
const typed = (text: string | null, basedOn = 0, more: Partial<TypedDraft> = {}): TypedDraft => ({
  ...of,
  text,
  basedOn,
  ...more,
});
const keep = (...values: readonly TypedDraft[]): DraftsCommand => ({
  type: 'KeepDrafts',
  actorId: 'A',
  period: '2008',
  values,
  by: 'ann',
});
const kept = (text: string | null, edition: number, by = 'ann'): DraftsEvent => ({
  type: 'DraftsKept',
  data: { by, at: context.now, values: [{ ...of, text, edition }] },
});
const nothing = given(draftsDecider);

describe('KeepDrafts', () => {
  it('keeps whatever was typed, with who and when', () => {
    nothing.when(keep(typed('about 12')), context).then(kept('about 12', 1));
    const { state } = nothing.events(kept('about 12', 1));
    expect(draftOf(state, of)).toEqual({ ...of, text: 'about 12', by: 'ann', at: context.now, edition: 1 });
  });

  it('replaces and clears what the sender has seen', () => {
    const draft = nothing.events(kept('12', 1));
    draft.when(keep(typed('13', 1)), context).then(kept('13', 2));
    draft.when(keep(typed(null, 1)), context).then(kept(null, 2));
  });

  it('does nothing for the same text, whoever typed it', () => {
    const draft = nothing.events(kept('12', 1, 'ben'));
    draft.when(keep(typed('12')), context).thenNothing();
    nothing.when(keep(typed(null)), context).thenNothing();
  });

  it('refuses to replace what somebody else has typed meanwhile, and keeps all of it', () => {
    const draft = nothing.events(kept('12', 1, 'ben'));
    const command = keep(typed('13'), typed('7', 0, { measure: 'deficit' }));
    draft.when(command, context).thenRefused('DRAFT_CONFLICT', {
      values: [{ ...of, text: '12', by: 'ben', at: context.now, edition: 1 }],
    });
  });

  it('refuses one value typed twice', () => {
    nothing.when(keep(typed('1'), typed('2')), context).thenRefused('DUPLICATE_VALUE', of);
  });

  it('refuses an unknown cluster, an unknown actor, and a period outside the calendar', () => {
    const unfounded = { ...context, cluster: { ...context.cluster, exists: false } };
    nothing.when(keep(typed('1')), unfounded).thenRefused('CLUSTER_NOT_FOUND');
    nothing.when({ ...keep(typed('1')), actorId: 'Z' }, context).thenRefused('ACTOR_NOT_FOUND');
    nothing.when({ ...keep(typed('1')), period: '2008-13' }, context).thenRefused('INVALID_PERIOD');
  });
});
