import { isPeriod } from '../calendar/period.js';
import { isId, isSubject } from '../ids.js';
import { CLUSTER_SUBJECT, type Id, type PeriodName, type Subject } from '../words.js';

/** Something that comments can be about. */
export type Thing =
  | { readonly kind: 'strategy'; readonly strategy: Id }
  | { readonly kind: 'objective'; readonly strategy: Id; readonly objective: Id }
  | { readonly kind: 'link'; readonly strategy: Id; readonly from: Id; readonly to: Id }
  | { readonly kind: 'measure'; readonly measure: Id }
  | { readonly kind: 'value'; readonly measure: Id; readonly subject: Subject; readonly period: PeriodName }
  /** The targets of a measure, for a subject or, with `*`, for every member. */
  | { readonly kind: 'target'; readonly measure: Id; readonly subject: Subject | '*' }
  | { readonly kind: 'report'; readonly actor: Id | typeof CLUSTER_SUBJECT; readonly period: PeriodName }
  | { readonly kind: 'cycle'; readonly period: PeriodName }
  | { readonly kind: 'evaluation'; readonly evaluation: Id }
  | { readonly kind: 'initiative'; readonly strategy: Id; readonly initiative: Id }
  /** A proposal of a strategy, counted from 1. */
  | { readonly kind: 'proposal'; readonly strategy: Id; readonly proposal: number }
  | { readonly kind: 'restatement'; readonly restatement: Id };

type Parts = readonly (string | undefined)[];

const PROPOSAL = /^[1-9]\d{0,5}$/;

const READERS: { readonly [K in Thing['kind']]: (parts: Parts, id: string) => Thing | undefined } = {
  strategy: (_, strategy) => (isId(strategy) ? { kind: 'strategy', strategy } : undefined),
  objective: ([strategy, objective, ...more]) =>
    isId(strategy) && isId(objective) && more.length === 0 ? { kind: 'objective', strategy, objective } : undefined,
  link: ([strategy, link, ...more]) => {
    const [from, to, ...rest] = (link ?? '').split('>');
    const isWhole = more.length === 0 && rest.length === 0;
    return isWhole && isId(strategy) && isId(from) && isId(to) ? { kind: 'link', strategy, from, to } : undefined;
  },
  measure: (_, measure) => (isId(measure) ? { kind: 'measure', measure } : undefined),
  value: ([measure, ...rest]) => {
    const period = rest.at(-1);
    const subject = rest.slice(0, -1).join('/');
    return isId(measure) && isSubject(subject) && isPeriod(period)
      ? { kind: 'value', measure, subject, period }
      : undefined;
  },
  target: ([measure, ...rest]) => {
    const subject = rest.join('/');
    return isId(measure) && (subject === '*' || isSubject(subject)) ? { kind: 'target', measure, subject } : undefined;
  },
  report: ([actor, period, ...more]) =>
    (isId(actor) || actor === CLUSTER_SUBJECT) && isPeriod(period) && more.length === 0
      ? { kind: 'report', actor, period }
      : undefined,
  cycle: (_, period) => (isPeriod(period) ? { kind: 'cycle', period } : undefined),
  evaluation: (_, evaluation) => (isId(evaluation) ? { kind: 'evaluation', evaluation } : undefined),
  initiative: ([strategy, initiative, ...more]) =>
    isId(strategy) && isId(initiative) && more.length === 0 ? { kind: 'initiative', strategy, initiative } : undefined,
  proposal: ([strategy, number = '', ...more]) =>
    isId(strategy) && PROPOSAL.test(number) && more.length === 0
      ? { kind: 'proposal', strategy, proposal: Number(number) }
      : undefined,
  restatement: (_, restatement) => (isId(restatement) ? { kind: 'restatement', restatement } : undefined),
};

/** The kinds of things that comments can be about. */
export const THING_KINDS = Object.keys(READERS) as readonly Thing['kind'][];

/**
 * The thing that a text names: `strategy:S`, `objective:S/O`, `link:S/FROM>TO`, `measure:K`, `value:K/SUBJECT/PERIOD`,
 * `target:K/SUBJECT`, `report:ACTOR/PERIOD`, `cycle:PERIOD`, `evaluation:E`, `initiative:S/I`, `proposal:S/NUMBER` or
 * `restatement:R`; undefined for any other text. Whether it exists is another question.
 */
export function parseThing(text: unknown): Thing | undefined {
  if (typeof text !== 'string') return undefined;
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(0, colon));
  if (!Object.hasOwn(READERS, kind)) return undefined;
  const id = text.slice(colon + 1);
  return READERS[kind as Thing['kind']](id.split('/'), id);
}
