import type { EventHandlers } from '../define-decider.js';
import type { ResourceAvailability, ResourcesEvent, ResourcesState } from './resources.js';

export const initialResources: ResourcesState = { needs: [], available: [] };

export const resourcesEvolve: EventHandlers<ResourcesState, ResourcesEvent> = {
  ResourceNeedSet: (state, { need }) => {
    const isKnown = state.needs.some(({ id }) => id === need.id);
    const needs = isKnown ? state.needs.map((one) => (one.id === need.id ? need : one)) : [...state.needs, need];
    return { ...state, needs };
  },
  ResourceNeedDropped: (state, { needId }) => ({ ...state, needs: state.needs.filter(({ id }) => id !== needId) }),
  ResourceAvailabilitySet: (state, availability) => ({
    ...state,
    available: [...state.available.filter((one) => !isOf(one, availability)), availability],
  }),
};

/** True for availabilities of the same kind in the same period. */
export function isOf(one: Omit<ResourceAvailability, 'amount'>, other: Omit<ResourceAvailability, 'amount'>): boolean {
  return one.kind === other.kind && one.period === other.period;
}
