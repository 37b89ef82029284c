import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import type { CommandHandlers } from '../define-decider.js';
import type { StrategyContext } from './strategy.context.js';
import { strategyEvolve } from './strategy.evolve.js';
import type { EditMap, MapEdit, StrategyEvent, StrategyState } from './strategy.js';

type EditHandlers = CommandHandlers<StrategyState, MapEdit, StrategyEvent, StrategyContext>;

/** An edit that was refused, with its number from 0. */
interface RefusedEdit {
  readonly index: number;
  readonly refusal: Refusal;
}

/**
 * Decides edits one after the other, each on the map that the edits before it leave. All of them are decided, so that a
 * refusal names every edit that cannot be made.
 */
export function editMap(
  { edits, basedOn }: EditMap,
  state: StrategyState,
  context: StrategyContext,
  handlers: EditHandlers,
): Decision<StrategyEvent> {
  const { changes = 0 } = context;
  if (basedOn !== changes) return refuse(mapHasChanged(context.strategyId, basedOn, changes));
  const events: StrategyEvent[] = [];
  const refused: RefusedEdit[] = [];
  let map = state;
  edits.forEach((edit, index) => {
    const decision = decideEdit(edit, map, context, handlers);
    if (decision.kind === 'refused') refused.push({ index, refusal: decision.refusal });
    else {
      events.push(...decision.events);
      map = decision.events.reduce(evolved, map);
    }
  });
  const [first] = refused;
  return first === undefined ? accept(...events) : refuse(editsRefused(first, refused, edits));
}

function decideEdit(edit: MapEdit, map: StrategyState, context: StrategyContext, handlers: EditHandlers) {
  const handler = handlers[edit.type] as (
    edit: MapEdit,
    map: StrategyState,
    context: StrategyContext,
  ) => Decision<StrategyEvent>;
  return handler(edit, map, context);
}

function evolved(map: StrategyState, { type, data }: StrategyEvent): StrategyState {
  return (strategyEvolve[type] as (map: StrategyState, data: StrategyEvent['data']) => StrategyState)(map, data);
}

function mapHasChanged(strategyId: string, basedOn: number, changes: number): Refusal {
  return {
    code: 'MAP_HAS_CHANGED',
    message: `The map of "${strategyId}" has ${changes} changes; the edits are based on it with ${basedOn}.`,
    remedy: 'Read the map again, merge the edits with what has changed, and send them based on that.',
    details: { strategyId, basedOn, changes },
  };
}

function editsRefused({ index, refusal }: RefusedEdit, refused: readonly RefusedEdit[], edits: readonly MapEdit[]) {
  const number = index + 1;
  const total = edits.length;
  return {
    code: 'EDITS_REFUSED',
    message:
      refused.length === 1
        ? `Edit ${number} of ${total} is refused: ${refusal.message}`
        : `${refused.length} of ${total} edits are refused. The first is edit ${number}: ${refusal.message}`,
    remedy: 'Correct the edits named in the details; the map was not changed.',
    details: {
      edits: refused.map((one) => ({
        index: one.index,
        edit: edits[one.index]?.type ?? '',
        code: one.refusal.code,
        message: one.refusal.message,
      })),
    },
  };
}
