import { sameData, type Id, type MethodState } from '@strata/domain';
import type { FileMethod } from '../cluster-data.js';
import { LEFT_OUT, type PlannedCommand, type Planner } from './planned-command.js';

type Methods = ReadonlyMap<Id, MethodState>;

/** The reason recorded in the history for what a file asks for. */
const AS_IN_FILE = 'As in the cluster file.';

/** Registers, binds and adopts the methods of the file, each after those that it reads, and withdraws the others. */
export function planMethods(
  methods: readonly FileMethod[] | undefined,
  current: Methods,
  plan: Planner,
): PlannedCommand[] {
  if (methods === undefined) return [];
  const wanted = new Set(methods.map(({ id }) => id));
  const leaving = [...current.values()].filter(({ id, exists, withdrawn }) => exists && !withdrawn && !wanted.has(id));
  return [
    ...methods.flatMap((method) => planMethod(method, current.get(method.id), plan)),
    // Methods that read others are withdrawn first.
    ...leaving.reverse().map(({ id }) => plan.method(id, { type: 'WithdrawMethod', reason: LEFT_OUT })),
  ];
}

function planMethod(method: FileMethod, before: MethodState | undefined, plan: Planner): PlannedCommand[] {
  const { id, adopted, binding } = method;
  const known = new Set(before?.versions.map(({ version }) => version));
  const missing = method.versions.filter(({ version }) => !known.has(version));
  const register = (versions: typeof missing) =>
    versions.map((version) => plan.method(id, { type: 'RegisterMethodVersion', methodId: id, version }));
  // A binding must fit the adopted version or, before there is one, the newest.
  const isLater = ({ version }: { readonly version: number }): boolean => adopted !== undefined && version > adopted;
  const isNew = before?.adopted === undefined;
  return [
    ...register(missing.filter((version) => !isNew || !isLater(version))),
    ...(isNew ? planBinding(method, before, plan) : []),
    ...(adopted === undefined || adopted === before?.adopted
      ? []
      : [plan.method(id, { type: 'AdoptMethodVersion', version: adopted, reason: AS_IN_FILE })]),
    ...(isNew || binding === undefined ? [] : planBinding(method, before, plan)),
    ...register(missing.filter((version) => isNew && isLater(version))),
    ...planTrial(method, before, plan),
  ];
}

function planBinding({ id, binding }: FileMethod, before: MethodState | undefined, plan: Planner): PlannedCommand[] {
  if (binding === undefined || sameData(binding, before?.binding)) return [];
  return [plan.method(id, { type: 'BindMethod', binding })];
}

function planTrial({ id, onTrial }: FileMethod, before: MethodState | undefined, plan: Planner): PlannedCommand[] {
  if (onTrial === before?.onTrial) return [];
  const running = before?.onTrial !== undefined && before.onTrial !== before.adopted;
  return [
    ...(running ? [plan.method(id, { type: 'EndMethodTrial', reason: LEFT_OUT })] : []),
    ...(onTrial === undefined ? [] : [plan.method(id, { type: 'StartMethodTrial', version: onTrial })]),
  ];
}
