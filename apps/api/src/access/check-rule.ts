import { administersAll, holds, mayRead, notAllowed, type Principal } from '@strata/application';
import type { Refusal } from '@strata/domain';
import type { FieldArgs, FieldRule, Who } from './field-rules.js';

/** Whether a rule lets a principal use a field with these arguments: undefined, or the refusal. */
export function checkRule(
  rule: FieldRule,
  principal: Principal,
  { field, args }: { readonly field: string; readonly args: FieldArgs },
): Refusal | undefined {
  if (rule.kind !== 'roles') return undefined;
  if (rule.self === true && args.input?.login === principal.login) return undefined;
  const cluster = rule.cluster?.(args);
  const clusters = rule.anywhere === true ? principal.grants.map((grant) => grant.cluster) : [cluster];
  if (!rule.allow.some((who) => clusters.some((one) => isWho(principal, who, one))))
    return notAllowed(principal, `use ${field} here`);
  return rule.reads === undefined || cluster === undefined ? undefined : mayRead(principal, cluster, rule.reads);
}

function isWho(principal: Principal, who: Who, cluster: string | undefined): boolean {
  if (who === 'installation-administrator') return administersAll(principal);
  return cluster !== undefined && cluster !== '*' && holds(principal, cluster, who);
}
