import { settingDuring, settingFrom, type Days, type Setting } from '../effective.js';
import type { DateText } from '../words.js';
import type { MethodBinding, MethodState } from './method.js';

/** The version in use, as a dated setting. */
export function adoptionOf({ adopted, adoptions }: MethodState): Setting<number> {
  return { latest: adopted, entries: adoptions };
}

/** The binding, as a dated setting. */
export function bindingOf({ binding, bindings }: MethodState): Setting<MethodBinding> {
  return { latest: binding, entries: bindings };
}

/** Whether the method is withdrawn, as a dated setting. */
export function withdrawalOf({ withdrawn, withdrawals }: MethodState): Setting<boolean> {
  return { latest: withdrawn, entries: withdrawals };
}

/** True if something about a method holds from a period on. */
export function isDatedMethod({ adoptions, bindings, withdrawals }: MethodState): boolean {
  return adoptions !== undefined || bindings !== undefined || withdrawals !== undefined;
}

/** A method as it is in force during a period. */
export function methodDuring(method: MethodState, days: Days): MethodState {
  return isDatedMethod(method) ? resolved(method, (setting) => settingDuring(setting, days)) : method;
}

/** A method as it is in force on the day from which a change holds. */
export function methodFrom(method: MethodState, from: DateText | null): MethodState {
  return isDatedMethod(method) ? resolved(method, (setting) => settingFrom(setting, from)) : method;
}

function resolved(method: MethodState, valueOf: <T>(setting: Setting<T>) => T | undefined): MethodState {
  const { adopted: _a, binding: _b, adoptions: _as, bindings: _bs, withdrawals: _ws, ...state } = method;
  const [adopted, binding] = [valueOf(adoptionOf(method)), valueOf(bindingOf(method))];
  const withdrawn = valueOf(withdrawalOf(method)) ?? false;
  return { ...state, withdrawn, ...(adopted !== undefined && { adopted }), ...(binding && { binding }) };
}
