import { z } from 'zod';
import { fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { actorNotFound, clusterNotFound, findActor } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { reportValueKey } from '../report/value-key.js';
import type { Shape } from '../shape-check.js';
import { idShape, MAX_TEXT, periodShape, proseShape, subjectShape } from '../shapes.js';
import { CLUSTER_SUBJECT } from '../words.js';
import type { Draft, DraftsCommand, DraftsContext, DraftsEvent, DraftsState, TypedDraft } from './drafts.js';

const MAX_DRAFTS = 5_000;
/** As long as a text of a list, or a figure that is refused before it is parsed. */
const MAX_TYPED = 300;
const MAX_EDITION = 1_000_000;

const shape: Shape<DraftsCommand> = z.object({
  type: z.literal('KeepDrafts'),
  actorId: z.union([z.literal(CLUSTER_SUBJECT), idShape]),
  period: periodShape,
  values: z
    .array(
      z.strictObject({
        measure: idShape,
        subject: subjectShape,
        text: proseShape(MAX_TYPED).nullable(),
        note: proseShape(MAX_TEXT).optional(),
        basedOn: z.int().min(0).max(MAX_EDITION),
      }),
    )
    .min(1)
    .max(MAX_DRAFTS),
  by: proseShape(MAX_TYPED),
});

/** What was typed for a report and has not been submitted. Nothing is scored by it. */
export const draftsDecider: Decider<DraftsState, DraftsCommand, DraftsEvent, DraftsContext> = defineDecider({
  initial: { drafts: [] } as DraftsState,
  shape,
  guard: ({ actorId, period }: DraftsCommand, _state: DraftsState, { cluster }: DraftsContext) => {
    if (!cluster.exists) return clusterNotFound;
    if (actorId !== CLUSTER_SUBJECT && findActor(cluster, actorId) === undefined) return actorNotFound(actorId);
    return fitsCalendar(period, cluster.calendar) ? undefined : periodOutOfRange(period);
  },
  decide: {
    KeepDrafts: ({ values, by }, { drafts }, { now }) => {
      const known = new Map(drafts.map((draft) => [reportValueKey(draft), draft]));
      const before = (typed: TypedDraft): Draft | undefined => known.get(reportValueKey(typed));
      const twice = typedTwice(values);
      if (twice !== undefined) return refuse(draftTwice(twice));
      const changed = values.filter((typed) => !isSame(typed, before(typed)));
      const conflicts = changed.flatMap((typed) => conflictOf(typed, before(typed)) ?? []);
      if (conflicts.length > 0) return refuse(draftConflict(conflicts));
      if (changed.length === 0) return accept();
      const kept = changed.map(({ basedOn: _, ...typed }) => ({
        ...typed,
        edition: editionOf(known.get(reportValueKey(typed))) + 1,
      }));
      return accept({ type: 'DraftsKept', data: { by, at: now, values: kept } });
    },
  },
  evolve: {
    DraftsKept: ({ drafts }, { by, at, values }) => {
      const byKey = new Map(drafts.map((draft) => [reportValueKey(draft), draft]));
      for (const value of values) byKey.set(reportValueKey(value), { ...value, by, at });
      return { drafts: [...byKey.values()] };
    },
  },
});

function typedTwice(values: readonly TypedDraft[]): TypedDraft | undefined {
  const seen = new Set<string>();
  return values.find((typed) => {
    const key = reportValueKey(typed);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function draftTwice({ measure, subject }: TypedDraft): Refusal {
  return {
    code: 'DUPLICATE_VALUE',
    message: `The command contains the draft of the measure "${measure}" of "${subject}" twice.`,
    remedy: 'Send each measure and subject once.',
    details: { measure, subject },
  };
}

/** The same text typed by two people is no conflict. */
function isSame({ text, note }: TypedDraft, draft: Draft | undefined): boolean {
  return text === (draft?.text ?? null) && note === draft?.note;
}

function editionOf(draft: Draft | undefined): number {
  return draft?.edition ?? 0;
}

function conflictOf({ basedOn }: TypedDraft, draft: Draft | undefined): Draft | undefined {
  return editionOf(draft) === basedOn ? undefined : draft;
}

/** Names what others typed, so that nobody's text is lost: theirs is kept, and the sender still has its own. */
function draftConflict(conflicts: readonly Draft[]): Refusal {
  const [{ measure, subject, by, at }] = conflicts as [Draft];
  const first = `The draft of the measure "${measure}" of "${subject}" was changed by "${by}" at ${at}.`;
  return {
    code: 'DRAFT_CONFLICT',
    message: conflicts.length === 1 ? first : `${conflicts.length} drafts were changed meanwhile. The first: ${first}`,
    remedy: 'Compare both texts, and send the one to keep with the newest edition; no draft was changed.',
    details: {
      values: conflicts.map((draft) => ({
        ...draft,
        code: 'DRAFT_CONFLICT',
        message: `"${draft.by}" typed "${draft.text ?? ''}" at ${draft.at}, edition ${draft.edition}.`,
      })),
    },
  };
}
