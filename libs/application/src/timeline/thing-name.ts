import { parseThing, type Language, type Thing } from '@strata/domain';
import type { Names, Said } from './sentences/sentence.js';

type Of<K extends Thing['kind']> = Extract<Thing, { readonly kind: K }>;

const NAMES: { readonly [K in Thing['kind']]: (thing: Of<K>, names: Names) => readonly Said[] } = {
  strategy: ({ strategy }, names) => [names.strategy(strategy)],
  objective: ({ strategy, objective }, names) => [names.objectiveOf(strategy, objective)],
  link: ({ strategy, from, to }, names) => [names.objectiveOf(strategy, from), names.objectiveOf(strategy, to)],
  measure: ({ measure }, names) => [names.measure(measure)],
  value: ({ measure, subject, period }, names) => [names.measure(measure), names.subject(subject), period],
  target: ({ measure, subject }, names) => [names.measure(measure), names.subject(subject)],
  report: ({ actor, period }, names) => [names.subject(actor), period],
  cycle: ({ period }) => [period],
  evaluation: ({ evaluation }) => [evaluation],
  initiative: ({ strategy, initiative }, names) => [names.strategy(strategy), initiative],
  proposal: ({ strategy, proposal }, names) => [names.strategy(strategy), String(proposal)],
  restatement: ({ restatement }) => [restatement],
};

/** What a thing is called that comments are about: the names of its parts, one after the other. */
export function thingName(about: string, names: Names): Record<Language, string> {
  const thing = parseThing(about);
  const parts =
    thing === undefined ? [about] : (NAMES[thing.kind] as (of: Thing, to: Names) => readonly Said[])(thing, names);
  const inLanguage = (language: Language): string =>
    parts.map((part) => (typeof part === 'string' ? part : (part[language] ?? part.en))).join(', ');
  return { en: inLanguage('en'), ru: inLanguage('ru'), uk: inLanguage('uk') };
}
