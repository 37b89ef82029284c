import {
  membershipOf,
  scoringOf,
  type Actor,
  type ClusterEvent,
  type ClusterState,
  type CountedValues,
  type Id,
  type Labels,
  type OrganisationalUnit,
} from '@strata/domain';
import { fieldsOverTime, overTime, since, type Sentences } from './sentence.js';

function actorOf({ actors }: ClusterState, actor: Id) {
  return actors.find(({ id }) => id === actor);
}

function statusOf(actor: Actor | undefined) {
  const membership = overTime(membershipOf(actor));
  return { status: membership.map(({ from, value }) => ({ from, value: value ? 'member' : 'left' })) };
}

/** A service or unit; whether it exists over time, once it is set up or closed from a period on. */
function partOf(part: OrganisationalUnit | undefined): object {
  const { use, ...rest } = part ?? {};
  return { ...rest, use: use?.map(({ from, value }) => ({ from, value: value ? 'set up' : 'closed' })) };
}

/** Which values count in scores, as the end of a sentence. */
const COUNTED: Readonly<Record<CountedValues, Labels>> = {
  submitted: {
    en: '; values count once they are submitted',
    ru: '; данные учитываются после подачи',
    uk: '; дані враховуються після подання',
  },
  approved: {
    en: '; values count once they are approved',
    ru: '; данные учитываются после утверждения',
    uk: '; дані враховуються після затвердження',
  },
};

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
      en: 'The scoring of the cluster was changed{since}{counts}.',
      ru: 'Изменены правила оценивания кластера{since}{counts}.',
      uk: 'Змінено правила оцінювання кластера{since}{counts}.',
    },
    names: ({ from, scoring: { counts } }) => ({ since: since(from), counts: counts ? COUNTED[counts] : '' }),
    part: (state) => fieldsOverTime(scoringOf(state)),
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
      en: '"{member}" was admitted to the cluster{since}.',
      ru: 'Участник «{member}» принят в кластер{since}.',
      uk: 'Учасника «{member}» прийнято до кластера{since}.',
    },
    names: ({ labels, from }) => ({ member: labels, since: since(from) }),
    part: (state, { actorId }) => statusOf(actorOf(state, actorId)),
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
      en: '"{member}" left the cluster{since}.',
      ru: 'Участник «{member}» вышел из кластера{since}.',
      uk: 'Учасник «{member}» вийшов із кластера{since}.',
    },
    names: ({ actorId, from }, names) => ({ member: names.subject(actorId), since: since(from) }),
    part: (state, { actorId }) => statusOf(actorOf(state, actorId)),
  },
  ServiceSetUp: {
    text: {
      en: 'The service "{service}" of "{member}" was set up{since}.',
      ru: 'У участника «{member}» создана служба «{service}»{since}.',
      uk: 'В учасника «{member}» створено службу «{service}»{since}.',
    },
    names: ({ actorId, service, from }, names) => ({
      member: names.subject(actorId),
      service: service.labels,
      since: since(from),
    }),
    part: (state, { actorId, service }) =>
      partOf(actorOf(state, actorId)?.services.find(({ id }) => id === service.id)),
  },
  ServiceClosed: {
    text: {
      en: 'The service "{service}" of "{member}" was closed{since}.',
      ru: 'У участника «{member}» закрыта служба «{service}»{since}.',
      uk: 'В учасника «{member}» закрито службу «{service}»{since}.',
    },
    names: ({ actorId, serviceId, from }, names) => ({
      member: names.subject(actorId),
      service: names.subject(`${actorId}/${serviceId}`),
      since: since(from),
    }),
  },
  UnitSetUp: {
    text: {
      en: 'The unit "{unit}" of "{member}" was set up{since}.',
      ru: 'У участника «{member}» создано подразделение «{unit}»{since}.',
      uk: 'В учасника «{member}» створено підрозділ «{unit}»{since}.',
    },
    names: ({ actorId, unit, from }, names) => ({
      member: names.subject(actorId),
      unit: unit.labels,
      since: since(from),
    }),
    part: (state, { actorId, unit }) => partOf(actorOf(state, actorId)?.units.find(({ id }) => id === unit.id)),
  },
  UnitClosed: {
    text: {
      en: 'The unit "{unit}" of "{member}" was closed{since}.',
      ru: 'У участника «{member}» закрыто подразделение «{unit}»{since}.',
      uk: 'В учасника «{member}» закрито підрозділ «{unit}»{since}.',
    },
    names: ({ actorId, unitId, from }, names) => ({
      member: names.subject(actorId),
      unit: names.subject(`${actorId}/${unitId}`),
      since: since(from),
    }),
  },
  SecondFactorRequirementSet: {
    text: {
      en: 'Whether accounts must have a second factor was changed.',
      ru: 'Изменено требование второго фактора для учётных записей.',
      uk: 'Змінено вимогу другого фактора для облікових записів.',
    },
    part: ({ secondFactorRequired = false }) => ({ secondFactorRequired }),
  },
  AgreementRequirementSet: {
    text: {
      en: 'Whether strategies require agreement was changed.',
      ru: 'Изменено требование согласования стратегий.',
      uk: 'Змінено вимогу узгодження стратегій.',
    },
    part: ({ agreementRequired = false }) => ({ agreementRequired }),
  },
  HistoryLoadingEnded: {
    text: {
      en: 'The loading of declared history was ended.',
      ru: 'Загрузка заявленной истории завершена.',
      uk: 'Завантаження заявленої історії завершено.',
    },
  },
};
