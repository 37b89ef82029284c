import type { CycleEvent, CyclesState, PeriodName, Rank, WorkflowEvent, WorkflowsState } from '@strata/domain';
import type { Localized, Sentences } from './sentence.js';

/** Whose reports are due, in the genitive in Russian and Ukrainian. */
const RANKS: Readonly<Record<Rank, Localized>> = {
  integrative: { en: 'integrative', ru: 'интегративного', uk: 'інтегративного' },
  business: { en: 'business', ru: 'делового', uk: 'ділового' },
  functional: { en: 'functional', ru: 'функционального', uk: 'функціонального' },
  operational: { en: 'operational', ru: 'оперативного', uk: 'оперативного' },
};

function ofPeriod({ period }: { readonly period: PeriodName }) {
  return { period };
}

function statusOf({ cycles }: CyclesState, { period }: { readonly period: PeriodName }) {
  const status = cycles.find((cycle) => cycle.period === period)?.status;
  return { status };
}

/** The events of reporting cycles. */
export const cycleSentences: Sentences<CycleEvent, CyclesState> = {
  CycleOpened: {
    text: {
      en: 'The reporting cycle of {period} was opened; it will be locked on {locksAt}.',
      ru: 'Открыт отчётный цикл за {period}; он будет закрыт для изменений {locksAt}.',
      uk: 'Відкрито звітний цикл за {period}; його буде закрито для змін {locksAt}.',
    },
    names: ({ period, locksAt }) => ({ period, locksAt }),
  },
  CycleLocked: {
    text: {
      en: 'The period {period} was locked.',
      ru: 'Период {period} закрыт для изменений.',
      uk: 'Період {period} закрито для змін.',
    },
    names: ofPeriod,
    part: statusOf,
  },
  CycleReopened: {
    text: {
      en: 'The reporting cycle of {period} was reopened.',
      ru: 'Отчётный цикл за {period} открыт повторно.',
      uk: 'Звітний цикл за {period} відкрито повторно.',
    },
    names: ofPeriod,
    part: statusOf,
  },
  CycleReminderSent: {
    text: {
      en: 'A reminder was sent: reports of the {rank} rank for {period} are due on {due}.',
      ru: 'Отправлено напоминание: отчёты {rank} уровня за {period} ожидаются до {due}.',
      uk: 'Надіслано нагадування: звіти {rank} рівня за {period} очікуються до {due}.',
    },
    names: ({ rank, period, due }) => ({ rank: RANKS[rank], period, due }),
  },
  LockExceptionGranted: {
    text: {
      en: '{member} may report for {period} after the lock until {until}.',
      ru: 'После закрытия периода {period} можно подавать данные до {until} ({member}).',
      uk: 'Після закриття періоду {period} можна подавати дані до {until} ({member}).',
    },
    names: ({ actor, period, until }, names) => ({ member: names.subject(actor), period, until }),
    part: ({ cycles }, { period }) => cycles.find((cycle) => cycle.period === period)?.exceptions,
  },
  LockExceptionEnded: {
    text: {
      en: 'The exception of {member} from the lock of {period} was ended.',
      ru: 'Отменено право подавать данные после закрытия периода {period} ({member}).',
      uk: 'Скасовано право подавати дані після закриття періоду {period} ({member}).',
    },
    names: ({ actor, period }, names) => ({ member: names.subject(actor), period }),
    part: ({ cycles }, { period }) => cycles.find((cycle) => cycle.period === period)?.exceptions,
  },
  ApproversReminded: {
    text: {
      en: 'The deadline of the stage {stage} for {period} is near; those with whom values wait were reminded.',
      ru: 'Приближается срок этапа {stage} за {period}; напоминание отправлено тем, у кого данные ждут утверждения.',
      uk: 'Наближається строк етапу {stage} за {period}; нагадування надіслано тим, у кого дані чекають затвердження.',
    },
    names: ({ period, stage }) => ({ period, stage }),
  },
  ApprovalsEscalated: {
    text: {
      en: 'The deadline of the stage {stage} for {period} has passed; the coordinators were told what still waits.',
      ru: 'Срок этапа {stage} за {period} истёк; координаторам сообщено, что ещё ждёт утверждения.',
      uk: 'Строк етапу {stage} за {period} минув; координаторам повідомлено, що ще чекає затвердження.',
    },
    names: ({ period, stage }) => ({ period, stage }),
  },
  ReportersNudged: {
    text: {
      en: 'Those who are late with their reports for {period} were reminded: {count}.',
      ru: 'Отправлено напоминание тем, кто не сдал отчёты за {period} в срок: {count}.',
      uk: 'Надіслано нагадування тим, хто не подав звіти за {period} вчасно: {count}.',
    },
    names: ({ period, late }) => ({ period, count: String(new Set(late.map(({ actor }) => actor)).size) }),
    part: ({ cycles }, { period }) => cycles.find((cycle) => cycle.period === period)?.nudged,
  },
};

/** The workflow definitions of a cluster. */
export const workflowSentences: Sentences<WorkflowEvent, WorkflowsState> = {
  WorkflowDefined: {
    text: {
      en: 'The cluster defined version {version} of the workflow {workflow}.',
      ru: 'Кластер задал версию {version} процесса {workflow}.',
      uk: 'Кластер задав версію {version} процесу {workflow}.',
    },
    names: ({ version, workflow }) => ({ version: String(version), workflow }),
  },
};
