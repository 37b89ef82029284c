import { activitiesOf, type Initiative, type ProgrammeEvent, type ProgrammeState } from '@strata/domain';
import { overTime, since, type Names, type Sentences } from './sentence.js';

interface OfInitiative {
  readonly initiativeId: string;
}

function find({ initiatives }: ProgrammeState, { initiativeId }: OfInitiative): Initiative | undefined {
  return initiatives.find(({ id }) => id === initiativeId);
}

function ofInitiative({ initiativeId }: OfInitiative, { map }: Names) {
  return { initiative: initiativeId, strategy: map };
}

function activitiesIn(state: ProgrammeState, data: OfInitiative): object {
  const found = find(state, data);
  return { activities: found ? overTime(activitiesOf(found)) : [] };
}

/** The events of an action programme. */
export const programmeSentences: Sentences<ProgrammeEvent, ProgrammeState> = {
  InitiativePlanned: {
    text: {
      en: 'The initiative "{initiative}" of the strategy "{strategy}" was planned.',
      ru: 'Спланирована инициатива «{initiative}» стратегии «{strategy}».',
      uk: 'Сплановано ініціативу «{initiative}» стратегії «{strategy}».',
    },
    names: ({ initiative }, { map }) => ({ initiative: initiative.labels, strategy: map }),
    part: (state, { initiative }) => {
      const found = find(state, { initiativeId: initiative.id });
      if (found === undefined) return undefined;
      const { status: _status, comment: _comment, reached: _reached, ...plan } = found;
      const { activities: _activities, activitiesOverTime: _overTime, ...shown } = plan;
      return shown;
    },
  },
  InitiativeStatusSet: {
    text: {
      en: 'The status of the initiative "{initiative}" of the strategy "{strategy}" was set.',
      ru: 'Задан статус инициативы «{initiative}» стратегии «{strategy}».',
      uk: 'Задано статус ініціативи «{initiative}» стратегії «{strategy}».',
    },
    names: ofInitiative,
    part: (state, data) => {
      const found = find(state, data);
      return { status: found?.status, comment: found?.comment };
    },
  },
  MilestoneReached: {
    text: {
      en: 'The milestone "{milestone}" of the initiative "{initiative}" was reached on {day}.',
      ru: 'Веха «{milestone}» инициативы «{initiative}» достигнута {day}.',
      uk: 'Віху «{milestone}» ініціативи «{initiative}» досягнуто {day}.',
    },
    names: ({ initiativeId, milestoneId, on }) => ({ initiative: initiativeId, milestone: milestoneId, day: on }),
  },
  ActivitiesPlanned: {
    text: {
      en: 'The development activities of the initiative "{initiative}" of the strategy "{strategy}" were planned{since}.',
      ru: 'Спланированы мероприятия развития инициативы «{initiative}» стратегии «{strategy}»{since}.',
      uk: 'Сплановано заходи розвитку ініціативи «{initiative}» стратегії «{strategy}»{since}.',
    },
    names: (data, names) => ({ ...ofInitiative(data, names), since: since(data.from) }),
    part: activitiesIn,
  },
  InitiativeCancelled: {
    text: {
      en: 'The initiative "{initiative}" of the strategy "{strategy}" was cancelled{since}.',
      ru: 'Инициатива «{initiative}» стратегии «{strategy}» отменена{since}.',
      uk: 'Ініціативу «{initiative}» стратегії «{strategy}» скасовано{since}.',
    },
    names: (data, names) => ({ ...ofInitiative(data, names), since: since(data.from) }),
    part: activitiesIn,
  },
};
