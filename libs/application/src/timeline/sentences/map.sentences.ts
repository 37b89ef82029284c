import type { Id, LayoutEvent, LayoutState, Objective, ParentLink, StrategyEvent, StrategyState } from '@strata/domain';
import type { Names, Sentences } from './sentence.js';

function objectiveOf({ objectives }: StrategyState, objective: Id): Objective | undefined {
  return objectives.find(({ id }) => id === objective);
}

/** An objective without what has events of its own. */
function settingsOf(state: StrategyState, objective: Id): object | undefined {
  const { id: _id, measures: _measures, ...settings } = objectiveOf(state, objective) ?? {};
  return settings;
}

function placed(state: StrategyState, objective: Id, measure: Id) {
  return { weight: objectiveOf(state, objective)?.measures.find((one) => one.measure === measure)?.weight };
}

function linkOf({ links }: StrategyState, from: Id, to: Id): object {
  const { sign, lag } = links.find((one) => one.from === from && one.to === to) ?? {};
  return { sign, lag };
}

function parentLinkOf({ parentLinks }: StrategyState, link: Pick<ParentLink, 'objective' | 'parentObjective'>): object {
  const found = parentLinks.find(
    ({ objective, parentObjective }) => objective === link.objective && parentObjective === link.parentObjective,
  );
  const { kind, weight } = found ?? {};
  return { kind, weight };
}

function measureOn(objectiveId: Id, measure: Id, names: Names) {
  return { measure: names.measure(measure), objective: names.objective(objectiveId), strategy: names.map };
}

function between({ from, to }: { readonly from: Id; readonly to: Id }, names: Names) {
  return { from: names.objective(from), to: names.objective(to), strategy: names.map };
}

function upwards({ objective, parentObjective }: Pick<ParentLink, 'objective' | 'parentObjective'>, names: Names) {
  return {
    objective: names.objective(objective),
    parent: names.parentObjective(parentObjective),
    strategy: names.map,
  };
}

/** The events of a strategy map. */
export const mapSentences: Sentences<StrategyEvent, StrategyState> = {
  ObjectiveSet: {
    text: {
      en: 'The objective "{objective}" was put on the map of "{strategy}".',
      ru: 'На карту стратегии «{strategy}» добавлена цель «{objective}».',
      uk: 'На карту стратегії «{strategy}» додано ціль «{objective}».',
    },
    names: ({ objective }, names) => ({ objective: objective.labels, strategy: names.map }),
    part: (state, { objective }) => settingsOf(state, objective.id),
  },
  ObjectiveRevised: {
    text: {
      en: 'The objective "{objective}" of the strategy "{strategy}" was changed.',
      ru: 'Изменена цель «{objective}» стратегии «{strategy}».',
      uk: 'Змінено ціль «{objective}» стратегії «{strategy}».',
    },
    names: ({ objective }, names) => ({ objective: objective.labels, strategy: names.map }),
    part: (state, { objective }) => settingsOf(state, objective.id),
  },
  ObjectiveDropped: {
    text: {
      en: 'The objective "{objective}" was taken off the map of "{strategy}".',
      ru: 'С карты стратегии «{strategy}» снята цель «{objective}».',
      uk: 'З карти стратегії «{strategy}» знято ціль «{objective}».',
    },
    names: ({ objectiveId }, names) => ({ objective: names.objective(objectiveId), strategy: names.map }),
  },
  ObjectivesArranged: {
    text: {
      en: 'The objectives of the strategy "{strategy}" were put in another order.',
      ru: 'Изменён порядок целей стратегии «{strategy}».',
      uk: 'Змінено порядок цілей стратегії «{strategy}».',
    },
    names: (_data, names) => ({ strategy: names.map }),
  },
  MeasurePlaced: {
    text: {
      en: 'The measure "{measure}" was placed on the objective "{objective}" of the strategy "{strategy}".',
      ru: 'Показатель «{measure}» отнесён к цели «{objective}» стратегии «{strategy}».',
      uk: 'Показник «{measure}» віднесено до цілі «{objective}» стратегії «{strategy}».',
    },
    names: ({ objectiveId, measure }, names) => measureOn(objectiveId, measure.measure, names),
    part: (state, { objectiveId, measure }) => placed(state, objectiveId, measure.measure),
  },
  MeasureReweighed: {
    text: {
      en: 'The weight of the measure "{measure}" on the objective "{objective}" of the strategy "{strategy}" was changed.',
      ru: 'Изменён вес показателя «{measure}» в цели «{objective}» стратегии «{strategy}».',
      uk: 'Змінено вагу показника «{measure}» у цілі «{objective}» стратегії «{strategy}».',
    },
    names: ({ objectiveId, measure }, names) => measureOn(objectiveId, measure.measure, names),
    part: (state, { objectiveId, measure }) => placed(state, objectiveId, measure.measure),
  },
  MeasureTakenOff: {
    text: {
      en: 'The measure "{measure}" was taken off the objective "{objective}" of the strategy "{strategy}".',
      ru: 'Показатель «{measure}» снят с цели «{objective}» стратегии «{strategy}».',
      uk: 'Показник «{measure}» знято з цілі «{objective}» стратегії «{strategy}».',
    },
    names: ({ objectiveId, measureId }, names) => measureOn(objectiveId, measureId, names),
    part: (state, { objectiveId, measureId }) => placed(state, objectiveId, measureId),
  },
  ObjectivesLinked: {
    text: {
      en: 'Cause and effect were linked in the strategy "{strategy}": "{from}" → "{to}".',
      ru: 'В стратегии «{strategy}» добавлена причинно-следственная связь: «{from}» → «{to}».',
      uk: "У стратегії «{strategy}» додано причинно-наслідковий зв'язок: «{from}» → «{to}».",
    },
    names: ({ link }, names) => between(link, names),
    part: (state, { link }) => linkOf(state, link.from, link.to),
  },
  LinkRevised: {
    text: {
      en: 'A link of cause and effect in the strategy "{strategy}" was changed: "{from}" → "{to}".',
      ru: 'В стратегии «{strategy}» изменена причинно-следственная связь: «{from}» → «{to}».',
      uk: "У стратегії «{strategy}» змінено причинно-наслідковий зв'язок: «{from}» → «{to}».",
    },
    names: ({ link }, names) => between(link, names),
    part: (state, { link }) => linkOf(state, link.from, link.to),
  },
  ObjectivesUnlinked: {
    text: {
      en: 'A link of cause and effect in the strategy "{strategy}" was removed: "{from}" → "{to}".',
      ru: 'В стратегии «{strategy}» удалена причинно-следственная связь: «{from}» → «{to}».',
      uk: "У стратегії «{strategy}» вилучено причинно-наслідковий зв'язок: «{from}» → «{to}».",
    },
    names: between,
  },
  LinkedToParent: {
    text: {
      en: 'The objective "{objective}" of the strategy "{strategy}" was linked to "{parent}" of the strategy above.',
      ru: 'Цель «{objective}» стратегии «{strategy}» связана с целью «{parent}» вышестоящей стратегии.',
      uk: "Ціль «{objective}» стратегії «{strategy}» пов'язано з ціллю «{parent}» вищої стратегії.",
    },
    names: ({ link }, names) => upwards(link, names),
    part: (state, { link }) => parentLinkOf(state, link),
  },
  ParentLinkRevised: {
    text: {
      en: 'The link of the objective "{objective}" of the strategy "{strategy}" to "{parent}" of the strategy above was changed.',
      ru: 'Изменена связь цели «{objective}» стратегии «{strategy}» с целью «{parent}» вышестоящей стратегии.',
      uk: "Змінено зв'язок цілі «{objective}» стратегії «{strategy}» із ціллю «{parent}» вищої стратегії.",
    },
    names: ({ link }, names) => upwards(link, names),
    part: (state, { link }) => parentLinkOf(state, link),
  },
  UnlinkedFromParent: {
    text: {
      en: 'The objective "{objective}" of the strategy "{strategy}" was unlinked from "{parent}" of the strategy above.',
      ru: 'Связь цели «{objective}» стратегии «{strategy}» с целью «{parent}» вышестоящей стратегии удалена.',
      uk: "Зв'язок цілі «{objective}» стратегії «{strategy}» із ціллю «{parent}» вищої стратегії вилучено.",
    },
    names: upwards,
    part: (state, data) => parentLinkOf(state, data),
  },
  PerspectiveWeighed: {
    text: {
      en: 'The weight of the perspective "{perspective}" in the strategy "{strategy}" was changed.',
      ru: 'Изменён вес перспективы «{perspective}» в стратегии «{strategy}».',
      uk: 'Змінено вагу перспективи «{perspective}» у стратегії «{strategy}».',
    },
    names: ({ perspective }, names) => ({
      perspective: names.perspective(perspective.perspective),
      strategy: names.map,
    }),
    part: ({ perspectiveWeights }, { perspective }) => ({
      weight: perspectiveWeights.find((one) => one.perspective === perspective.perspective)?.weight,
    }),
  },
  MapRollUpSet: {
    text: {
      en: 'How scores roll up in the strategy "{strategy}" was changed.',
      ru: 'Изменены правила свёртки оценок в стратегии «{strategy}».',
      uk: 'Змінено правила згортання оцінок у стратегії «{strategy}».',
    },
    names: (_data, names) => ({ strategy: names.map }),
    part: ({ rollUp }) => rollUp,
  },
};

/** The events of the layout of a strategy map. */
export const layoutSentences: Sentences<LayoutEvent, LayoutState> = {
  CardsPlaced: {
    text: {
      en: 'Cards were moved on the map of "{strategy}".',
      ru: 'На карте стратегии «{strategy}» перемещены карточки.',
      uk: 'На карті стратегії «{strategy}» переміщено картки.',
    },
    names: (_data, names) => ({ strategy: names.map }),
  },
};
