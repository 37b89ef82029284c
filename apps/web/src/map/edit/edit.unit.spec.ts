import { describe, expect, it } from '@jest/globals';
import { changesBetween, editsBetween, movesBetween } from './changes.js';
import {
  ALWAYS_ONE,
  cycleClosedBy,
  draftOf,
  newId,
  reweighed,
  withLink,
  withMeasure,
  withObjective,
  withoutLink,
  withoutMeasure,
  withoutObjective,
  withoutPlace,
  withPlace,
  type DraftMap,
  type DraftObjective,
} from './draft.js';
import { beginEditing, editingReducer, isUnsaved, type Editing, type EditingAction } from './editing.js';
import { merge } from './merge.js';
import { begin, rebased, redo, step, undo } from './undo.js';

const objective = (id: string, more: Partial<DraftObjective> = {}): DraftObjective => ({
  id,
  labels: { en: id, ru: null, uk: null },
  perspective: 'finance',
  theme: null,
  details: null,
  weight: ALWAYS_ONE,
  rollUp: 'WEIGHTED_MEAN',
  missing: null,
  ...more,
});
const link = (from: string, to: string, lag = 0) => ({ from, to, sign: 'POSITIVE' as const, lag });
const measure = (on: string, id: string) => ({ objective: on, measure: id, weight: ALWAYS_ONE });

const base: DraftMap = draftOf({
  id: 's',
  editing: { changes: 3, refused: null },
  layout: [{ objective: 'b', x: 10, y: 20 }],
  objectives: ['a', 'b', 'c'].map((id) => ({
    ...objective(id),
    measures: id === 'a' ? [{ measure: 'm', weight: ALWAYS_ONE }] : [],
  })),
  links: [link('a', 'b'), link('b', 'c')],
  parentLinks: [{ objective: 'c', parentObjective: 'p', kind: 'CONTRIBUTES', weight: ALWAYS_ONE }],
});
const rename = (draft: DraftMap, id: string, en: string) =>
  withObjective(draft, { ...draft.objectives.get(id)!, labels: { en, ru: null, uk: null } });
const weigh = (draft: DraftMap, id: string, value: number) => {
  const known = draft.objectives.get(id)!;
  return withObjective(draft, { ...known, weight: reweighed(known.weight, value) });
};
const namesOf = (before: DraftMap, after: DraftMap) =>
  editsBetween(before, after).map(({ input }) => Object.keys(input)[0]);

describe('A draft of a map', () => {
  it('is undone and done again step by step, and forgets what was undone at the next step', () => {
    const two = step(step(begin(1), 2), 3);
    expect(undo(two).now).toBe(2);
    expect(redo(undo(two))).toEqual(two);
    expect(undo(undo(undo(two))).now).toBe(1);
    expect(redo(step(undo(two), 4)).now).toBe(4);
    expect(rebased(undo(two), (one) => one * 10)).toEqual({ past: [10], now: 20, future: [30] });
  });

  it('loses with an objective everything that hangs on it', () => {
    const detailed = withObjective(base, objective('a', { details: 'c' }));
    const after = withoutObjective(detailed, 'c');
    expect([...after.links.keys()]).toEqual(['a>b']);
    expect(after.parentLinks.size).toBe(0);
    expect(after.objectives.get('a')?.details).toBeNull();
    expect(withoutObjective(base, 'b').places.size).toBe(0);
  });

  it('leaves the place of a card that changes its band to the layout', () => {
    expect(withObjective(base, objective('b', { perspective: 'people' })).places.has('b')).toBe(false);
    expect(rename(base, 'b', 'B').places.has('b')).toBe(true);
  });

  it('names the cycle that a link would close', () => {
    expect(cycleClosedBy(base, 'c', 'a')).toEqual(['c', 'a', 'b', 'c']);
    expect(cycleClosedBy(base, 'a', 'a')).toEqual(['a', 'a']);
    expect(cycleClosedBy(base, 'a', 'c')).toBeUndefined();
  });

  it('gives new objectives ids of their names, each only once', () => {
    expect(newId(base, 'Earn a Sound Margin')).toBe('earn-a-sound-margin');
    expect(newId(base, 'A')).toBe('a-2');
    expect(newId(base, 'Зростання')).toBe('objective');
  });
});

describe('What is saved', () => {
  it('is nothing without changes, or once they are undone', () => {
    expect(editsBetween(base, withoutLink(withLink(base, link('a', 'c')), 'a', 'c'))).toEqual([]);
    expect(movesBetween(base, base)).toEqual({ places: [], free: [] });
  });

  it('comes in an order in which each edit is possible', () => {
    const added = withObjective(withObjective(base, objective('z', { details: 'y' })), objective('y'));
    const linked = withLink(withMeasure(added, measure('y', 'n')), link('y', 'a'));
    const after = withoutMeasure(withoutObjective(weigh(linked, 'a', 2), 'c'), 'a', 'm');
    expect(namesOf(base, after)).toEqual([
      'unlinkObjectives',
      'unlinkFromParent',
      'takeMeasureOff',
      'setObjective',
      'dropObjective',
      'setObjective',
      'setObjective',
      'placeMeasure',
      'linkObjectives',
    ]);
    const sets = editsBetween(base, after).flatMap(({ input }) => input.setObjective?.id ?? []);
    expect(sets).toEqual(['a', 'y', 'z']);
  });

  it('sets an objective that details a new one after that', () => {
    const after = withObjective(withObjective(base, objective('y')), objective('a', { details: 'y' }));
    expect(editsBetween(base, after).map(({ input }) => input.setObjective?.id)).toEqual(['y', 'a']);
  });

  it('keeps the places of cards apart from the map', () => {
    const moved = withPlace(withoutPlace(base, 'b'), 'a', { x: 1, y: 2 });
    expect(editsBetween(base, moved)).toEqual([]);
    expect(movesBetween(base, moved)).toEqual({ places: [{ objective: 'a', x: 1, y: 2 }], free: ['b'] });
  });
});

describe('The changes of two editors', () => {
  it('are merged where they do not meet, an objective field by field', () => {
    const mine = withLink(rename(base, 'a', 'Mine'), link('a', 'c'));
    const theirs = withMeasure(weigh(base, 'a', 5), measure('b', 'n'));
    const { merged, collisions, theirs: changed } = merge({ base, mine, theirs });
    expect(collisions).toEqual([]);
    expect(merged.objectives.get('a')).toMatchObject({ labels: { en: 'Mine' }, weight: [{ value: 5 }] });
    expect([...merged.links.keys()]).toContain('a>c');
    expect(merged.measures.has('b/n')).toBe(true);
    expect(changed).toHaveLength(2);
    expect(namesOf(theirs, merged)).toEqual(['setObjective', 'linkObjectives']);
  });

  it('collide where both change the same, and the chosen one holds', () => {
    const mine = withLink(rename(base, 'a', 'Mine'), link('a', 'b', 3));
    const theirs = withLink(weigh(rename(base, 'a', 'Theirs'), 'a', 2), link('a', 'b', 6));
    expect(merge({ base, mine, theirs }).collisions.map(({ id }) => id)).toEqual(['objectives:a', 'links:a>b']);
    const choices = new Map([['objectives:a', 'theirs'] as const]);
    const { merged } = merge({ base, mine, theirs, choices });
    expect(merged.objectives.get('a')).toMatchObject({ labels: { en: 'Theirs' }, weight: [{ value: 2 }] });
    expect(merged.links.get('a>b')?.lag).toBe(3);
  });

  it('collide if one takes off what the other works with; then all of it goes or stays', () => {
    const mine = withLink(base, link('a', 'c'));
    const theirs = withoutObjective(base, 'c');
    expect(merge({ base, mine, theirs }).collisions.map(({ id }) => id)).toEqual(['objectives:c']);
    expect([...merge({ base, mine, theirs }).merged.links.keys()].sort()).toEqual(['a>b', 'a>c', 'b>c']);
    const given = merge({ base, mine, theirs, choices: new Map([['objectives:c', 'theirs']]) }).merged;
    expect([...given.links.keys()]).toEqual(['a>b']);
    const back = merge({
      base,
      mine: theirs,
      theirs: mine,
      choices: new Map([['objectives:c', 'theirs']]),
    }).merged;
    expect(changesBetween(mine, back)).toEqual([]);
  });

  it('leave no objective that details one which the other took off', () => {
    const mine = withoutObjective(base, 'c');
    const theirs = withObjective(base, objective('d', { details: 'c' }));
    const { merged } = merge({ base, mine, theirs });
    expect([...merged.objectives.keys()].sort()).toEqual(['a', 'b', 'd']);
    expect(merged.objectives.get('d')?.details).toBeNull();
  });

  it('do not collide if they are the same, or only move cards', () => {
    const same = rename(base, 'a', 'Same');
    expect(merge({ base, mine: same, theirs: same }).collisions).toEqual([]);
    const mine = withPlace(base, 'a', { x: 1, y: 1 });
    const { merged, collisions } = merge({ base, mine, theirs: withPlace(base, 'a', { x: 9, y: 9 }) });
    expect([collisions, merged.places.get('a')]).toEqual([[], { x: 1, y: 1 }]);
  });
});

describe('A map that is being edited', () => {
  const after = (...actions: readonly EditingAction[]): Editing =>
    actions.reduce(editingReducer, beginEditing({ map: base, changes: 3 }));
  const edited = (map: DraftMap) => ({ type: 'edited', map }) as const;
  const heard = (map: DraftMap, changes = 4) => ({ type: 'heard', stored: { map, changes } }) as const;

  it('is what is stored until it is edited, and follows it', () => {
    const state = after(heard(rename(base, 'a', 'Theirs')));
    expect(isUnsaved(state)).toBe(false);
    expect(state.steps.now.objectives.get('a')?.labels.en).toBe('Theirs');
    expect(state.base.changes).toBe(4);
  });

  it('takes in what others change, and can still be undone step by step', () => {
    const one = weigh(base, 'a', 2);
    const state = after(edited(one), edited(withLink(one, link('a', 'c'))), heard(rename(base, 'b', 'Theirs')));
    expect(state.merged).toHaveLength(1);
    expect(editsBetween(state.base.map, state.steps.now)).toHaveLength(2);
    const back = editingReducer(editingReducer(state, { type: 'undone' }), { type: 'undone' });
    expect(isUnsaved(back)).toBe(false);
    expect(back.steps.now.objectives.get('b')?.labels.en).toBe('Theirs');
  });

  it('waits for a choice where changes collide', () => {
    const state = after(edited(rename(base, 'a', 'Mine')), heard(rename(base, 'a', 'Theirs')));
    expect([state.base.changes, state.pending?.changes]).toEqual([3, 4]);
    const mine = editingReducer(state, { type: 'chosen', choices: new Map([['objectives:a', 'mine']]) });
    expect([mine.base.changes, isUnsaved(mine)]).toEqual([4, true]);
    const theirs = editingReducer(state, { type: 'chosen', choices: new Map([['objectives:a', 'theirs']]) });
    expect(isUnsaved(theirs)).toBe(false);
  });

  it('ignores an answer that is older than what was saved', () => {
    const mine = rename(base, 'a', 'Mine');
    const state = after(edited(mine), { type: 'saved', stored: { map: mine, changes: 5 } }, heard(base, 4));
    expect([state.base.changes, isUnsaved(state)]).toEqual([5, false]);
    expect(state.steps.now.objectives.get('a')?.labels.en).toBe('Mine');
  });
});
