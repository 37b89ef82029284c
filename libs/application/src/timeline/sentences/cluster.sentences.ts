import type { ClusterEvent, ClusterState, Id } from '@strata/domain';
import type { Sentences } from './sentence.js';

function actorOf({ actors }: ClusterState, actor: Id) {
  return actors.find(({ id }) => id === actor);
}

/** The events of a cluster: its settings and members. */
export const clusterSentences: Sentences<ClusterEvent, ClusterState> = {
  ClusterFounded: {
    text: {
      en: 'The cluster "{cluster}" was founded.',
      ru: 'Создан кластер «{cluster}».',
      uk: 'Створено кластер «{cluster}».',
    },
    names: ({ labels }) => ({ cluster: labels }),
    part: ({ labels, calendar, limits, scoring }) => ({ labels, calendar, limits, scoring }),
  },
  ClusterRenamed: {
    text: {
      en: 'The cluster was renamed to "{cluster}".',
      ru: 'Кластер переименован: «{cluster}».',
      uk: 'Кластер перейменовано: «{cluster}».',
    },
    names: ({ labels }) => ({ cluster: labels }),
    part: ({ labels }) => ({ labels }),
  },
  ClusterLimitsSet: {
    text: {
      en: 'The limits of the cluster were changed.',
      ru: 'Изменены ограничения кластера.',
      uk: 'Змінено обмеження кластера.',
    },
    part: ({ limits }) => limits,
  },
  ClusterScoringSet: {
    text: {
      en: 'The scoring of the cluster was changed.',
      ru: 'Изменены правила оценивания кластера.',
      uk: 'Змінено правила оцінювання кластера.',
    },
    part: ({ scoring }) => scoring,
  },
  DisclosureSet: {
    text: {
      en: 'What members see of each other was changed.',
      ru: 'Изменено то, что участники видят друг о друге.',
      uk: 'Змінено те, що учасники бачать один про одного.',
    },
    part: ({ disclosure }) => ({ disclosure }),
  },
  PerspectivesArranged: {
    text: {
      en: 'The perspectives were arranged.',
      ru: 'Изменён состав перспектив.',
      uk: 'Змінено склад перспектив.',
    },
    part: ({ perspectives }) => ({ perspectives }),
  },
  ActorsArranged: {
    text: {
      en: 'The members were put in another order.',
      ru: 'Изменён порядок участников.',
      uk: 'Змінено порядок учасників.',
    },
  },
  MeasuresArranged: {
    text: {
      en: 'The measures were put in another order.',
      ru: 'Изменён порядок показателей.',
      uk: 'Змінено порядок показників.',
    },
  },
  ActorAdmitted: {
    text: {
      en: '"{member}" was admitted to the cluster.',
      ru: 'Участник «{member}» принят в кластер.',
      uk: 'Учасника «{member}» прийнято до кластера.',
    },
    names: ({ labels }) => ({ member: labels }),
    part: (state, { actorId }) => ({ status: actorOf(state, actorId)?.status }),
  },
  ActorRenamed: {
    text: {
      en: 'A member was renamed to "{member}".',
      ru: 'Участник переименован: «{member}».',
      uk: 'Учасника перейменовано: «{member}».',
    },
    names: ({ labels }) => ({ member: labels }),
    part: (state, { actorId }) => ({ labels: actorOf(state, actorId)?.labels }),
  },
  ActorReleased: {
    text: {
      en: '"{member}" left the cluster.',
      ru: 'Участник «{member}» вышел из кластера.',
      uk: 'Учасник «{member}» вийшов із кластера.',
    },
    names: ({ actorId }, names) => ({ member: names.subject(actorId) }),
    part: (state, { actorId }) => ({ status: actorOf(state, actorId)?.status }),
  },
  ServiceSetUp: {
    text: {
      en: 'The service "{service}" of "{member}" was set up.',
      ru: 'У участника «{member}» создана служба «{service}».',
      uk: 'В учасника «{member}» створено службу «{service}».',
    },
    names: ({ actorId, service }, names) => ({ member: names.subject(actorId), service: service.labels }),
    part: (state, { actorId, service }) => actorOf(state, actorId)?.services.find(({ id }) => id === service.id),
  },
  ServiceClosed: {
    text: {
      en: 'The service "{service}" of "{member}" was closed.',
      ru: 'У участника «{member}» закрыта служба «{service}».',
      uk: 'В учасника «{member}» закрито службу «{service}».',
    },
    names: ({ actorId, serviceId }, names) => ({ member: names.subject(actorId), service: serviceId }),
  },
  UnitSetUp: {
    text: {
      en: 'The unit "{unit}" of "{member}" was set up.',
      ru: 'У участника «{member}» создано подразделение «{unit}».',
      uk: 'В учасника «{member}» створено підрозділ «{unit}».',
    },
    names: ({ actorId, unit }, names) => ({ member: names.subject(actorId), unit: unit.labels }),
    part: (state, { actorId, unit }) => actorOf(state, actorId)?.units.find(({ id }) => id === unit.id),
  },
  UnitClosed: {
    text: {
      en: 'The unit "{unit}" of "{member}" was closed.',
      ru: 'У участника «{member}» закрыто подразделение «{unit}».',
      uk: 'В учасника «{member}» закрито підрозділ «{unit}».',
    },
    names: ({ actorId, unitId }, names) => ({ member: names.subject(actorId), unit: unitId }),
  },
  SecondFactorRequirementSet: {
    text: {
      en: 'Whether accounts must have a second factor was changed.',
      ru: 'Изменено требование второго фактора для учётных записей.',
      uk: 'Змінено вимогу другого фактора для облікових записів.',
    },
    part: ({ secondFactorRequired = false }) => ({ secondFactorRequired }),
  },
  HistoryLoadingEnded: {
    text: {
      en: 'The loading of declared history was ended.',
      ru: 'Загрузка заявленной истории завершена.',
      uk: 'Завантаження заявленої історії завершено.',
    },
  },
};
