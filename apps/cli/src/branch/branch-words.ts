import type { BranchComparison, TakenStep } from '@strata/application';
import type { BranchState } from '@strata/domain';
import { phrase } from '../language/phrase.js';

/** How far a branch has come. */
export function statusWord(status: BranchState['status']): string {
  switch (status) {
    case 'none':
    case 'open':
      return phrase`can be changed`;
    case 'proposed':
      return phrase`turned into proposals`;
    case 'discarded':
      return phrase`discarded`;
  }
}

/** What became of a step. */
export function outcomeWord(outcome: TakenStep['outcome']): string {
  switch (outcome) {
    case 'planned':
      return phrase`to be done`;
    case 'done':
      return phrase`has been done`;
    case 'unchanged':
      return phrase`nothing left to do`;
    case 'refused':
      return phrase`refused`;
    case 'left':
      return phrase`only with --in-force`;
  }
}

/** What a step makes, before its id. */
export function kindWord(kind: TakenStep['kind']): string {
  switch (kind) {
    case 'restatement':
      return phrase`restatement`;
    case 'draft':
      return phrase`drafts of the report`;
    case 'target':
      return phrase`target of the measure`;
    case 'map':
      return phrase`working copy of the strategy`;
    case 'agreement':
      return phrase`proposal of the strategy`;
    case 'trial':
      return phrase`trial of the method`;
    case 'member':
      return phrase`membership of the actor`;
  }
}

/** Why a node cannot be compared. */
export function reasonWord(reason: BranchComparison['incomparable'][number]['reason']): string {
  switch (reason) {
    case 'no-score-before':
      return phrase`it had no score at the origin`;
    case 'no-score-after':
      return phrase`it has no score with the branch`;
    case 'not-scored':
      return phrase`its figure changes, but it is not scored`;
    case 'only-before':
      return phrase`with the branch there is no such node`;
    case 'only-after':
      return phrase`at the origin there was no such node`;
  }
}
