import { isPeriod } from './calendar/period.js';
import { isId, isLogin, isSubject } from './ids.js';
import type { Id, PeriodName, Subject } from './words.js';

/** What a stream's name says. */
export type StreamRef =
  | { readonly kind: 'cluster'; readonly clusterId: Id }
  | { readonly kind: 'cascade'; readonly clusterId: Id }
  | { readonly kind: 'strategy'; readonly clusterId: Id; readonly strategyId: Id }
  | { readonly kind: 'measure'; readonly clusterId: Id; readonly measureId: Id }
  | { readonly kind: 'report'; readonly clusterId: Id; readonly actorId: Id; readonly period: PeriodName }
  | { readonly kind: 'method'; readonly clusterId: Id; readonly methodId: Id }
  | {
      readonly kind: 'assessment';
      readonly clusterId: Id;
      readonly questionnaire: Id;
      readonly subject: Subject;
      readonly period: PeriodName;
    }
  | { readonly kind: 'segmentation'; readonly clusterId: Id; readonly actorId: Id }
  | { readonly kind: 'scenario'; readonly clusterId: Id; readonly scenarioId: Id }
  | { readonly kind: 'evaluations'; readonly clusterId: Id }
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

export function methodStream(clusterId: Id, methodId: Id): string {
  return `method-${clusterId}.${methodId}`;
}

/** Answers to one questionnaire about one subject for one period; the slash of a subject is written as a colon. */
export function assessmentStream(clusterId: Id, questionnaire: Id, subject: Subject, period: PeriodName): string {
  return `assessment-${clusterId}.${questionnaire}.${subject.replace('/', ':')}.${period}`;
}

export function segmentationStream(clusterId: Id, actorId: Id): string {
  return `segmentation-${clusterId}.${actorId}`;
}

export function scenarioStream(clusterId: Id, scenarioId: Id): string {
  return `scenario-${clusterId}.${scenarioId}`;
}

export function evaluationsStream(clusterId: Id): string {
  return `evaluations-${clusterId}`;
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

// Ids, subjects and periods hold no point, so the parts of a name are told apart for certain.
function parseClusterStream(kind: string, parts: readonly string[]): StreamRef | undefined {
  const [clusterId, id, ...more] = parts;
  if (!isId(clusterId)) return undefined;
  if (id === undefined) return parseOfOne(kind, clusterId);
  if (!isId(id)) return undefined;
  if (more.length === 0) return parseOfTwo(kind, clusterId, id);
  return parseOfPeriod(kind, [clusterId, id], more);
}

function parseOfOne(kind: string, clusterId: Id): StreamRef | undefined {
  return kind === 'cluster' || kind === 'cascade' || kind === 'evaluations' ? { kind, clusterId } : undefined;
}

function parseOfTwo(kind: string, clusterId: Id, id: Id): StreamRef | undefined {
  switch (kind) {
    case 'strategy':
      return { kind, clusterId, strategyId: id };
    case 'measure':
      return { kind, clusterId, measureId: id };
    case 'method':
      return { kind, clusterId, methodId: id };
    case 'segmentation':
      return { kind, clusterId, actorId: id };
    case 'scenario':
      return { kind, clusterId, scenarioId: id };
    default:
      return undefined;
  }
}

function parseOfPeriod(
  kind: string,
  [clusterId, id]: readonly [Id, Id],
  more: readonly string[],
): StreamRef | undefined {
  const period = more.at(-1);
  if (!isPeriod(period)) return undefined;
  if (kind === 'report') return more.length === 1 ? { kind, clusterId, actorId: id, period } : undefined;
  const subject = more[0]?.replace(':', '/');
  if (kind !== 'assessment' || more.length !== 2 || more[0]?.includes('/') || !isSubject(subject)) return undefined;
  return { kind, clusterId, questionnaire: id, subject, period };
}
