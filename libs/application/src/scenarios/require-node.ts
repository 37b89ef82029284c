import { excerpt, StrataError } from '@strata/domain';
import { didYouMean } from '../messages/did-you-mean.js';

/** Throws `UNKNOWN_NODE` unless the scorecards compared have the node. */
export function requireNode(node: string, nodes: ReadonlySet<string>): void {
  if (nodes.has(node)) return;
  throw new StrataError('UNKNOWN_NODE', `The scorecard has no node "${excerpt(node)}".`, {
    remedy: didYouMean(node, nodes) ?? 'Name a node like strategy:S, perspective:S/P, objective:S/O or measure:S/O/M.',
  });
}
