import type { ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { Position, RecordedEvent } from '@strata/domain';
import type { Delivery } from '@strata/event-store';
import { toStoredEvent } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import type { Questions } from './questions.js';
import type { Tap } from './tap.js';

/** How far a reading has come; outlives the subscriptions it is made over. */
export interface Progress {
  /** Of the last event given. */
  position: Position;
  /** Of the last event given: instants never decrease in one reading. */
  recordedAt: string;
}

export interface Watch {
  readonly settings: KurrentSettings;
  readonly questions: Questions;
  readonly progress: Progress;
  readonly batchSize: number;
  /** Ends the watch, without an error, at the next thing drawn. */
  readonly signal: AbortSignal;
}

/** Until it said that it has caught up, a subscription is checked this often: old servers never say so. */
const CHECK_MS = 1_000;

/**
 * What one subscription gives, until it fails. Rejects also if it stays silent although the log has gone on:
 * after a change of leader a subscription can be dead without an error.
 */
export async function* watched(tap: Tap, watch: Watch): AsyncGenerator<Delivery, void, undefined> {
  const { settings, progress, batchSize, signal } = watch;
  for (let said = false; ;) {
    const drawn = await tap.draw(batchSize, said ? settings.silence : Math.min(CHECK_MS, settings.silence));
    if (signal.aborted) return;
    const found = drawn.kind === 'silent' ? await missedBy(tap, watch) : drawn.kind === 'events' ? drawn.events : [];
    const events = accept(found, watch);
    if (events.length > 0) yield { kind: 'events', events };
    if (found.length > 0) said = false;
    else if (!said || drawn.kind === 'caught-up') {
      said = true;
      yield { kind: 'caught-up', position: progress.position };
    }
  }
}

/** After a silence: what the subscription still gives of what it owes. Rejects if it owes and gives nothing. */
async function missedBy(
  tap: Tap,
  { settings, questions, progress, batchSize }: Watch,
): Promise<readonly ResolvedEvent[]> {
  const head = await questions.head();
  if (head <= progress.position) return [];
  const drawn = await tap.draw(batchSize, Math.min(CHECK_MS, settings.silence));
  if (drawn.kind === 'events') return drawn.events;
  throw new Error('the subscription fell silent');
}

/** The events that are ours and follow what was given. */
function accept(drawn: readonly ResolvedEvent[], { settings, progress }: Watch): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const resolved of drawn) {
    const stored = toStoredEvent(resolved, settings.streamPrefix);
    if (typeof stored !== 'object') {
      const { streamId, type } = resolved.event ?? {};
      settings.logger.warn(
        { streamId, type },
        'Skipped an event that is not of this system: its metadata says nothing of it',
      );
      continue;
    }
    if (stored.event.position <= progress.position) continue;
    progress.position = stored.event.position;
    if (stored.event.recordedAt > progress.recordedAt) progress.recordedAt = stored.event.recordedAt;
    events.push({ ...stored.event, recordedAt: progress.recordedAt });
  }
  return events;
}
