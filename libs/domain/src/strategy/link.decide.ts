import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import type { CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import type { Id } from '../words.js';
import { pathBetween } from './chains.js';
import { entryOf, findObjective, objectiveNotFound, type StrategyContext } from './strategy.context.js';
import type { CauseEffectLink, ParentLink, StrategyCommand, StrategyEvent, StrategyState } from './strategy.js';

type LinkCommand = Extract<
  StrategyCommand,
  { type: 'LinkObjectives' | 'UnlinkObjectives' | 'LinkToParent' | 'UnlinkFromParent' }
>;
type Command<T extends LinkCommand['type']> = Extract<LinkCommand, { type: T }>;

/** Handlers for cause-and-effect links within a map and links to the parent's objectives. */
export const linkHandlers: CommandHandlers<StrategyState, LinkCommand, StrategyEvent, StrategyContext> = {
  LinkObjectives: linkObjectives,
  UnlinkObjectives: ({ from, to }, state) => {
    const known = state.links.some((link) => link.from === from && link.to === to);
    return known ? accept({ type: 'ObjectivesUnlinked', data: { from, to } }) : accept();
  },
  LinkToParent: linkToParent,
  UnlinkFromParent: ({ objective, parentObjective }, state) => {
    const known = state.parentLinks.some(
      (link) => link.objective === objective && link.parentObjective === parentObjective,
    );
    return known ? accept({ type: 'UnlinkedFromParent', data: { objective, parentObjective } }) : accept();
  },
};

function linkObjectives({ link }: Command<'LinkObjectives'>, state: StrategyState): Decision<StrategyEvent> {
  const known = state.links.find(({ from, to }) => from === link.from && to === link.to);
  if (known !== undefined) {
    return sameData(known, link) ? accept() : accept({ type: 'LinkRevised', data: { link } });
  }
  const refusal = absent(link.from, state) ?? absent(link.to, state) ?? linkCycle(link, state);
  return refusal === undefined ? accept({ type: 'ObjectivesLinked', data: { link } }) : refuse(refusal);
}

function linkToParent(
  { link }: Command<'LinkToParent'>,
  state: StrategyState,
  context: StrategyContext,
): Decision<StrategyEvent> {
  const known = state.parentLinks.find(
    ({ objective, parentObjective }) => objective === link.objective && parentObjective === link.parentObjective,
  );
  if (known !== undefined && sameData(withoutProposed(known), link)) return accept();
  const refusal =
    absent(link.objective, state) ??
    noParentObjective(link.parentObjective, context) ??
    (known === undefined ? undefined : acceptedBefore(known, link));
  if (refusal !== undefined) return refuse(refusal);
  return accept({ type: known === undefined ? 'LinkedToParent' : 'ParentLinkRevised', data: { link } });
}

function withoutProposed({ proposed: _, ...link }: ParentLink): Omit<ParentLink, 'proposed'> {
  return link;
}

/** The weight of a contribution that was accepted belongs to the parent's owner. */
function acceptedBefore(known: ParentLink, link: ParentLink): Refusal | undefined {
  if (known.proposed || known.kind !== 'contributes' || link.kind !== 'contributes') return undefined;
  const { objective, parentObjective } = link;
  return {
    code: 'CONTRIBUTION_ACCEPTED',
    message: `The contribution of "${objective}" to "${parentObjective}" is accepted, so that only the parent's owner sets its weight.`,
    remedy: "Ask the parent's owner to accept it with another weight.",
    details: { objective, parentObjective },
  };
}

function absent(objectiveId: Id, state: StrategyState): Refusal | undefined {
  return findObjective(state, objectiveId) === undefined ? objectiveNotFound(objectiveId) : undefined;
}

/** Refuses a link that would create a cycle, listing the cycle in full. */
function linkCycle({ from, to }: CauseEffectLink, state: StrategyState): Refusal | undefined {
  const effects = new Map<Id, Id[]>();
  for (const link of state.links) effects.set(link.from, [...(effects.get(link.from) ?? []), link.to]);
  const path = pathBetween(to, from, (node) => effects.get(node) ?? []);
  if (path === undefined) return undefined;
  const cycle = [from, ...path];
  return {
    code: from === to ? 'LINK_TO_SELF' : 'LINK_CYCLE',
    message:
      from === to
        ? `The objective "${from}" cannot cause itself.`
        : `The link would create a cycle: ${cycle.join(' → ')}.`,
    remedy: 'Remove one link of the cycle first, or link other objectives.',
    details: { cycle },
  };
}

function noParentObjective(parentObjective: Id, context: StrategyContext): Refusal | undefined {
  const parent = entryOf(context)?.parent;
  if (parent === undefined) {
    return {
      code: 'NO_PARENT',
      message: `The strategy "${context.strategyId}" has no parent to link to.`,
      remedy: 'Link objectives of a strategy that has a parent.',
      details: { strategyId: context.strategyId },
    };
  }
  if (context.parentMap !== undefined && findObjective(context.parentMap, parentObjective) !== undefined)
    return undefined;
  return {
    code: 'PARENT_OBJECTIVE_NOT_FOUND',
    message: `The parent strategy "${parent}" has no objective "${parentObjective}".`,
    remedy: "Name an objective of the parent's map.",
    details: { parent, parentObjective },
  };
}
