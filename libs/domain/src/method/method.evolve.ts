import type { EventHandlers } from '../define-decider.js';
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
  MethodVersionAdopted: (state, { version }) => ({
    ...(state.onTrial === version ? withoutTrial(state) : state),
    adopted: version,
  }),
  MethodBound: (state, { binding }) => ({ ...state, binding }),
  MethodWithdrawn: (state) => ({ ...withoutTrial(state), withdrawn: true }),
};

function withoutTrial({ onTrial: _ended, ...state }: MethodState): MethodState {
  return state;
}
