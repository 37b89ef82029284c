import { type CascadeCommand, type Id, type ParentLink } from '@strata/domain';
import { changedEntries } from './changed-entries.js';

interface Contributing {
  readonly strategy: Id;
  readonly parent: Id | undefined;
  readonly wanted: readonly ParentLink[];
  /** The links with the weights that were accepted. */
  readonly current: readonly ParentLink[];
}

/** Accepts the contributions of the file with its weights; those that it lists as proposed are left to the owner. */
export function acceptances({ strategy, parent: strategyId, wanted, current }: Contributing): CascadeCommand[] {
  if (strategyId === undefined) return [];
  return wanted
    .filter(({ kind, proposed }) => kind === 'contributes' && !proposed)
    .flatMap(({ objective, parentObjective, weight }) => {
      const known = current.find((link) => link.objective === objective && link.parentObjective === parentObjective);
      const accepted = known?.kind === 'contributes' && !known.proposed ? known.weight : [];
      return changedEntries(weight, accepted).map(({ from, value }): CascadeCommand => ({
        type: 'AcceptContribution',
        strategyId,
        contribution: { strategy, objective, parentObjective },
        weight: value,
        from,
      }));
    });
}
