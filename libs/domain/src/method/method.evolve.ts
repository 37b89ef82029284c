import type { EventHandlers } from '../define-decider.js';
import { changeFrom } from '../effective.js';
import { adoptionOf, bindingOf, withdrawalOf } from './method-in-force.js';
import type { MethodEvent, MethodState } from './method.js';

export const initialMethod: MethodState = { exists: false, withdrawn: false, id: '', versions: [] };

export const methodEvolve: EventHandlers<MethodState, MethodEvent> = {
  MethodVersionRegistered: (state, { methodId, version }) => ({
    ...state,
    exists: true,
    id: methodId,
    versions: [...state.versions, version],
  }),
  MethodTrialStarted: (state, { version }) => ({ ...state, onTrial: version }),
  MethodTrialEnded: (state) => withoutTrial(state),
  // Adopting the version on trial ends its trial.
  MethodVersionAdopted: (state, { version, from }) => {
    const { latest, entries } = changeFrom(adoptionOf(state), from, version);
    const others = state.onTrial === version ? withoutTrial(state) : state;
    return { ...others, adopted: latest, ...(entries && { adoptions: entries }) };
  },
  MethodBound: (state, { binding, from }) => {
    const { latest, entries } = changeFrom(bindingOf(state), from, binding);
    return { ...state, binding: latest, ...(entries && { bindings: entries }) };
  },
  MethodWithdrawn: (state, { from }) => {
    const { latest, entries } = changeFrom(withdrawalOf(state), from, true);
    return { ...withoutTrial(state), withdrawn: latest, ...(entries && { withdrawals: entries }) };
  },
};

function withoutTrial({ onTrial: _ended, ...state }: MethodState): MethodState {
  return state;
}
