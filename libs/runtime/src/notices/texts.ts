import type { Language } from '@strata/domain';
import type { Notice, NoticeKind } from '@strata/workflows';

type Texts = { readonly [K in NoticeKind]: (notice: Notice) => string } & {
  readonly subject: (cluster: string, count: number) => string;
  readonly until: (due: string) => string;
};

/** A reminder is about a proposal or about the reports of a period. */
const either = (notice: Notice, proposal: string, period: string): string =>
  notice.strategy === undefined ? period : proposal;

const en: Texts = {
  subject: (cluster, count) => `Strata, ${cluster}: ${count === 1 ? '1 notice' : `${count} notices`}`,
  until: (due) => `until ${due}`,
  answer: ({ strategy, round, subject }) => `Answer round ${round} of the proposal of ${strategy} for ${subject}`,
  revise: ({ strategy }) => `Somebody speaks against the proposal of ${strategy}: revise it`,
  decide: ({ strategy, round }) => `Round ${round} of the proposal of ${strategy} was escalated: decide it`,
  realign: ({ strategy }) => `The parent of ${strategy} was revised: realign it`,
  approve: ({ period, stage, subject }) => `Values of ${subject} for ${period} wait for approval at the stage ${stage}`,
  returned: ({ period, count, subject }) => `Values of ${subject} for ${period} were returned: ${count}`,
  retry: ({ process }) => `A step of the process ${process} has failed for good`,
  opened: ({ period }) => `The reporting period ${period} is open`,
  reminder: (notice) =>
    either(
      notice,
      `The proposal of ${notice.strategy} waits for the answer of ${notice.subject}`,
      `Reports for ${notice.period} are due soon (${notice.rank})`,
    ),
  nudge: ({ period, count, subject }) => `Values of ${subject} for ${period} are late: ${count}`,
  mention: ({ by, about }) => `${by} mentions you in a comment on ${about}`,
  'approvals-due': ({ period, stage, count, subject }) =>
    `Values of ${subject} for ${period} have to be approved at the stage ${stage}: ${count}`,
  'approvals-late': ({ period, stage, count }) => `Values for ${period} still wait at the stage ${stage}: ${count}`,
};

const ru: Texts = {
  subject: (cluster, count) => `Strata, ${cluster}: уведомлений — ${count}`,
  until: (due) => `до ${due}`,
  answer: ({ strategy, round, subject }) =>
    `Ответьте в раунде ${round} на предложение стратегии ${strategy} за ${subject}`,
  revise: ({ strategy }) => `Есть возражения против предложения стратегии ${strategy}: пересмотрите его`,
  decide: ({ strategy, round }) => `Раунд ${round} предложения стратегии ${strategy} передан вам: примите решение`,
  realign: ({ strategy }) => `Вышестоящая стратегия изменилась: приведите ${strategy} в соответствие`,
  approve: ({ period, stage, subject }) => `Данные ${subject} за ${period} ждут утверждения на этапе ${stage}`,
  returned: ({ period, count, subject }) => `Данные ${subject} за ${period} возвращены: ${count}`,
  retry: ({ process }) => `Шаг процесса ${process} окончательно не удался`,
  opened: ({ period }) => `Отчётный период ${period} открыт`,
  reminder: (notice) =>
    either(
      notice,
      `Предложение стратегии ${notice.strategy} ждёт ответа ${notice.subject}`,
      `Скоро срок отчётов за ${notice.period} (${RANKS.ru[notice.rank ?? 'business']})`,
    ),
  nudge: ({ period, count, subject }) => `Данные ${subject} за ${period} запаздывают: ${count}`,
  mention: ({ by, about }) => `${by} упоминает вас в комментарии: ${about}`,
  'approvals-due': ({ period, stage, count, subject }) =>
    `Данные ${subject} за ${period} нужно утвердить на этапе ${stage}: ${count}`,
  'approvals-late': ({ period, stage, count }) =>
    `Данные за ${period} всё ещё ждут утверждения на этапе ${stage}: ${count}`,
};

const uk: Texts = {
  subject: (cluster, count) => `Strata, ${cluster}: сповіщень — ${count}`,
  until: (due) => `до ${due}`,
  answer: ({ strategy, round, subject }) =>
    `Дайте відповідь у раунді ${round} на пропозицію стратегії ${strategy} за ${subject}`,
  revise: ({ strategy }) => `Є заперечення проти пропозиції стратегії ${strategy}: перегляньте її`,
  decide: ({ strategy, round }) => `Раунд ${round} пропозиції стратегії ${strategy} передано вам: ухваліть рішення`,
  realign: ({ strategy }) => `Вища стратегія змінилася: приведіть ${strategy} у відповідність`,
  approve: ({ period, stage, subject }) => `Дані ${subject} за ${period} чекають затвердження на етапі ${stage}`,
  returned: ({ period, count, subject }) => `Дані ${subject} за ${period} повернено: ${count}`,
  retry: ({ process }) => `Крок процесу ${process} остаточно не вдався`,
  opened: ({ period }) => `Звітний період ${period} відкрито`,
  reminder: (notice) =>
    either(
      notice,
      `Пропозиція стратегії ${notice.strategy} чекає відповіді ${notice.subject}`,
      `Скоро строк звітів за ${notice.period} (${RANKS.uk[notice.rank ?? 'business']})`,
    ),
  nudge: ({ period, count, subject }) => `Дані ${subject} за ${period} запізнюються: ${count}`,
  mention: ({ by, about }) => `${by} згадує вас у коментарі: ${about}`,
  'approvals-due': ({ period, stage, count, subject }) =>
    `Дані ${subject} за ${period} потрібно затвердити на етапі ${stage}: ${count}`,
  'approvals-late': ({ period, stage, count }) =>
    `Дані за ${period} досі чекають затвердження на етапі ${stage}: ${count}`,
};

const RANKS = {
  ru: {
    integrative: 'интегративная',
    business: 'бизнес-стратегия',
    functional: 'функциональная',
    operational: 'операционная',
  },
  uk: {
    integrative: 'інтегративна',
    business: 'бізнес-стратегія',
    functional: 'функціональна',
    operational: 'операційна',
  },
} as const;

const TEXTS: Readonly<Record<Language, Texts>> = { en, ru, uk };

/** The subject line of an e-mail with notices. */
export function subjectLine(language: Language, cluster: string, count: number): string {
  return TEXTS[language].subject(cluster, count);
}

/** A notice as one line of text. */
export function noticeText(language: Language, notice: Notice): string {
  const texts = TEXTS[language];
  const text = texts[notice.kind](notice);
  return notice.due === undefined ? text : `${text} (${texts.until(notice.due)})`;
}
