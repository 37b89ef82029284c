import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { daysOfHolding, inForce, settingFrom } from '../effective.js';
import type { EffectiveStart } from '../effective-start/start.js';
import type { StrategyMap } from '../strategy/strategy.js';
import { findContribution, statusOf } from './cascade-in-force.js';
import type { CascadeContext } from './cascade.context.js';
import type { CascadeCommand, CascadeEvent, CascadeState, Contribution, StrategyEntry } from './cascade.js';
import type { DateText, EffectiveDated } from '../words.js';
import { findStrategy, isEnded, strategyEnded, strategyNotFound } from './placement.js';

type Command<T extends CascadeCommand['type']> = Extract<CascadeCommand, { type: T }>;

/** Accepts a contribution that a child strategy proposes, with a weight from a period on. */
export function acceptContribution(
  start: EffectiveStart,
  { strategyId, contribution, weight, from }: Command<'AcceptContribution'>,
  state: CascadeState,
  context: CascadeContext,
): Decision<CascadeEvent> {
  const entry = findStrategy(state, strategyId);
  if (entry === undefined) return refuse(strategyNotFound(strategyId));
  if (isEnded(entry)) return refuse(strategyEnded(entry));
  const refusal = notProposed(entry, contribution, state, context.map?.state) ?? endedChild(state, contribution, start);
  if (refusal !== undefined) return refuse(refusal);
  // With a start of its own, an equal weight still holds if an earlier one changes.
  const entries = findContribution(entry, contribution)?.weight;
  const known = from === undefined ? weightFrom(entry, contribution, start) : entryAt(entries, start.from);
  if (known === weight) return accept();
  return accept({ type: 'ContributionAccepted', data: { strategyId, contribution, weight, ...start } });
}

/** Declines a contribution from a period on, whether or not it was accepted before. */
export function declineContribution(
  start: EffectiveStart,
  { strategyId, contribution, reason }: Command<'DeclineContribution'>,
  state: CascadeState,
  context: CascadeContext,
): Decision<CascadeEvent> {
  const entry = findStrategy(state, strategyId);
  if (entry === undefined) return refuse(strategyNotFound(strategyId));
  if (isEnded(entry)) return refuse(strategyEnded(entry));
  if (weightFrom(entry, contribution, start) === null) return accept();
  const known = findContribution(entry, contribution);
  const refusal = known === undefined ? notProposed(entry, contribution, state, context.map?.state) : undefined;
  if (refusal !== undefined) return refuse(refusal);
  return accept({ type: 'ContributionDeclined', data: { strategyId, contribution, reason, ...start } });
}

/** Ends the accepted contributions of a strategy that the map which it puts in force no longer proposes. */
export function endedContributions(
  start: EffectiveStart,
  entry: StrategyEntry,
  state: CascadeState,
  { map }: CascadeContext,
): CascadeEvent[] {
  const parent = findStrategy(state, entry.parent);
  if (map === undefined || parent === undefined) return [];
  return (parent.contributions ?? [])
    .filter((one) => one.strategy === entry.id && !proposes(map.state, one))
    .flatMap(({ weight, ...contribution }) =>
      daysOfHolding({ latest: undefined, entries: weight }, start.from, isAccepted).map((from): CascadeEvent => ({
        type: 'ContributionDeclined',
        data: { strategyId: parent.id, contribution, reason: NO_LONGER_PROPOSED, ...start, from },
      })),
    );
}

const NO_LONGER_PROPOSED = 'No longer proposed.';

function isAccepted(weight: number | null | undefined): boolean {
  return typeof weight === 'number';
}

function proposes({ parentLinks }: StrategyMap, { objective, parentObjective }: Contribution): boolean {
  return parentLinks.some(
    (link) => link.kind === 'contributes' && link.objective === objective && link.parentObjective === parentObjective,
  );
}

function entryAt(entries: EffectiveDated<number | null> | undefined, from: DateText | null) {
  return entries?.find((one) => one.from === from)?.value;
}

/** The weight on the day from which a change holds: null if it was declined, undefined if nothing was decided. */
function weightFrom(entry: StrategyEntry, contribution: Contribution, { from }: EffectiveStart) {
  const { weight = [] } = findContribution(entry, contribution) ?? {};
  return from === null ? entryAt(weight, null) : inForce(weight, from);
}

/** Refuses a child that has ended by the day from which a weight would hold: nothing of it contributes any more. */
function endedChild(state: CascadeState, { strategy }: Contribution, { from }: EffectiveStart): Refusal | undefined {
  const child = findStrategy(state, strategy);
  const status = child && settingFrom(statusOf(child), from);
  return child && (status === 'retired' || status === 'superseded') ? strategyEnded(child) : undefined;
}

/** Refuses a contribution that the child's map does not propose. */
function notProposed(
  { id }: StrategyEntry,
  contribution: Contribution,
  state: CascadeState,
  map: StrategyMap | undefined,
): Refusal | undefined {
  const { strategy, objective, parentObjective } = contribution;
  const child = findStrategy(state, strategy);
  if (child === undefined) return strategyNotFound(strategy);
  if (child.parent === id && map && proposes(map, contribution)) return undefined;
  return {
    code: 'CONTRIBUTION_NOT_PROPOSED',
    message: `The strategy "${strategy}" does not propose a contribution of "${objective}" to "${parentObjective}" of "${id}".`,
    remedy: 'Let the child strategy link its objective first.',
    details: { strategyId: id, strategy, objective, parentObjective },
  };
}
