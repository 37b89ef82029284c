import { isPeriod } from './calendar/period.js';
import { isId, isLogin } from './ids.js';
import type { Id, PeriodName } from './words.js';

/** What a stream's name says. */
export type StreamRef =
  | { readonly kind: 'cluster'; readonly clusterId: Id }
  | { readonly kind: 'cascade'; readonly clusterId: Id }
  | { readonly kind: 'strategy'; readonly clusterId: Id; readonly strategyId: Id }
  | { readonly kind: 'measure'; readonly clusterId: Id; readonly measureId: Id }
  | { readonly kind: 'report'; readonly clusterId: Id; readonly actorId: Id; readonly period: PeriodName }
  | { readonly kind: 'account'; readonly login: string };

export function clusterStream(clusterId: Id): string {
  return `cluster-${clusterId}`;
}

export function cascadeStream(clusterId: Id): string {
  return `cascade-${clusterId}`;
}

export function strategyStream(clusterId: Id, strategyId: Id): string {
  return `strategy-${clusterId}.${strategyId}`;
}

export function measureStream(clusterId: Id, measureId: Id): string {
  return `measure-${clusterId}.${measureId}`;
}

export function reportStream(clusterId: Id, actorId: Id, period: PeriodName): string {
  return `report-${clusterId}.${actorId}.${period}`;
}

export function accountStream(login: string): string {
  return `account-${login}`;
}

/** What a stream's name says; undefined if it is the name of none of this domain's streams. */
export function parseStream(name: string): StreamRef | undefined {
  const dash = name.indexOf('-');
  if (dash < 0) return undefined;
  const kind = name.slice(0, dash);
  const rest = name.slice(dash + 1);
  if (kind === 'account') return isLogin(rest) ? { kind, login: rest } : undefined;
  return parseClusterStream(kind, rest.split('.'));
}

// Ids hold no point, so the parts of a name are told apart for certain.
function parseClusterStream(kind: string, parts: readonly string[]): StreamRef | undefined {
  const [clusterId, id, period] = parts;
  if (!isId(clusterId)) return undefined;
  if (parts.length === 1) return kind === 'cluster' || kind === 'cascade' ? { kind, clusterId } : undefined;
  if (!isId(id)) return undefined;
  if (parts.length === 3 && kind === 'report' && isPeriod(period)) return { kind, clusterId, actorId: id, period };
  return parts.length === 2 ? parseOfTwo(kind, clusterId, id) : undefined;
}

function parseOfTwo(kind: string, clusterId: Id, id: Id): StreamRef | undefined {
  if (kind === 'strategy') return { kind, clusterId, strategyId: id };
  return kind === 'measure' ? { kind, clusterId, measureId: id } : undefined;
}
