import { CLUSTER_SUBJECT, type Id, type MeasureDefinition, type Objective, type Rank } from '@strata/domain';
import fc from 'fast-check';
import type { ClusterContent, FileActor, FileMeasure, FileStrategy } from '../cluster-file.js';
import { randomDefinition, randomTargets } from './random-measures.js';
import { ids, labels, missing, rollUp, weight } from './random-words.js';

/** The contents of random valid files of one cluster, with few ids, so that files overlap, and names that YAML misreads. */
export const randomContent: fc.Arbitrary<ClusterContent> = fc
  .record({
    labels,
    disclosure: fc.constantFrom('open' as const, 'scores' as const, 'status' as const),
    scoring: fc.record(
      {
        missing,
        overAchievement: fc.constantFrom('cap' as const, 'keep' as const),
        counts: fc.constant('approved' as const),
      },
      { requiredKeys: ['missing', 'overAchievement'] },
    ),
    limits: fc.record({
      objectivesPerMap: fc.integer({ min: 6, max: 500 }),
      measuresPerObjective: fc.integer({ min: 4, max: 100 }),
      objectiveLevels: fc.integer({ min: 4, max: 10 }),
      actors: fc.integer({ min: 4, max: 10 }),
    }),
    perspectives: labelled(['finance', 'on', '2008'], 1),
    actors: randomActors(),
    measures: randomMeasures(),
  })
  .chain((content) => randomStrategies(content).map((strategies) => ({ ...FIXED, ...content, strategies })));

const FIXED = {
  id: 'c1',
  historyFrom: '2006-04-01T00:00:00.000Z',
  calendar: { yearStartMonth: 4, yearNamedBy: 'end' as const },
};

function labelled(from: readonly Id[], minLength: number) {
  return ids(from, minLength).chain((chosen) =>
    fc.tuple(...chosen.map((id) => labels.map((name) => ({ id, labels: name })))),
  );
}

function randomActors(): fc.Arbitrary<readonly FileActor[]> {
  return ids(['NO', 'constructor', 'y', '7'], 0).chain((chosen) => fc.tuple(...chosen.map(randomActor)));
}

/** Some ids name a service in one file and a unit in another. */
function randomActor(id: Id): fc.Arbitrary<FileActor> {
  return fc
    .record({
      labels,
      services: labelled(['toString', 'it', 'x1'], 0),
      units: labelled(['it', 'x1', 'desk', 'no'], 0),
      pick: fc.nat(),
    })
    .map(({ labels: name, services, units, pick }) => ({
      id,
      labels: name,
      services,
      units: units
        .filter((unit) => services.every((service) => service.id !== unit.id))
        .map((unit, i) => {
          const service = services[(pick + i) % (services.length + 1)];
          return service === undefined ? unit : { ...unit, service: service.id };
        }),
    }));
}

/** Earlier measures may be weight measures of later ones. */
function randomMeasures(): fc.Arbitrary<readonly FileMeasure[]> {
  return ids(['m1', 'constructor', '1e3', 'm4'], 0).chain((chosen) =>
    fc.tuple(...chosen.map((id) => fc.tuple(fc.constant(id), randomDefinition))).chain((pairs) =>
      fc.tuple(
        ...pairs.map(([id, definition], i) => {
          const weightMeasure = pairs.slice(0, i).find(([, other]) => other.valueType === 'number')?.[0];
          const weighted = withWeightMeasure(definition, weightMeasure);
          return randomTargets(weighted).map((targets) => ({ id, definition: weighted, targets }));
        }),
      ),
    ),
  );
}

function withWeightMeasure(definition: MeasureDefinition, weightMeasure: Id | undefined): MeasureDefinition {
  const { aggregation } = definition;
  if (aggregation.organisation !== 'weighted') return definition;
  if (weightMeasure === undefined) return { ...definition, aggregation: { ...aggregation, organisation: 'mean' } };
  return { ...definition, aggregation: { ...aggregation, weightMeasure } };
}

type Available = Pick<ClusterContent, 'perspectives' | 'actors' | 'measures'>;
type Slot = Pick<FileStrategy, 'id' | 'rank' | 'owner' | 'status'> & { readonly parent?: Id };

/** Random strategies. The rank and owner of an id are the same in every file; its parent may differ. */
function randomStrategies(available: Available): fc.Arbitrary<readonly FileStrategy[]> {
  return fc.infiniteStream(fc.nat({ max: 5 })).chain((choices) => {
    const slots = chooseSlots(available, choices);
    return slots.reduce<fc.Arbitrary<readonly FileStrategy[]>>(
      (rest, slot) =>
        rest.chain((before) => {
          const parent = before.find(({ id }) => id === slot.parent);
          return randomMap(parent?.map.objectives ?? [], available).chain((map) =>
            fc
              .record({ labels, mission: fc.option(labels, { nil: undefined }) })
              .map(({ labels: name, mission }) => [
                ...before,
                { ...slot, labels: name, map, ...(slot.rank === 'integrative' && mission ? { mission } : {}) },
              ]),
          );
        }),
      fc.constant([]),
    );
  });
}

function chooseSlots({ actors }: Available, choices: Iterator<number>): readonly Slot[] {
  const nextChoice = () => Number(choices.next().value);
  const slots: Slot[] = [];
  const add = (id: Id, rank: Rank, owner: string, parent?: Slot) => {
    // An id that may be a draft in one file and active in another would conflict, so its status is in its name.
    const active = nextChoice() > 0 && parent?.status !== 'draft';
    const slot = {
      id: `${id}${active ? '' : '-d'}`,
      rank,
      owner,
      status: active ? ('active' as const) : ('draft' as const),
    };
    slots.push(parent === undefined ? slot : { ...slot, parent: parent.id });
    return slots.at(-1) as Slot;
  };
  if (nextChoice() === 0) return [];
  const top = add(nextChoice() > 2 ? 'top' : 'other', 'integrative', CLUSTER_SUBJECT);
  for (const actor of actors) {
    if (nextChoice() === 0) continue;
    const business = add(nextChoice() > 2 ? actor.id : `${actor.id}-new`, 'business', actor.id, top);
    for (const { id } of actor.services.filter(() => nextChoice() > 2)) {
      add(`${actor.id}-${id}-f`, 'functional', `${actor.id}/${id}`, business);
    }
    for (const unit of actor.units.filter(() => nextChoice() > 2)) {
      const functional = slots.find(
        ({ owner, status }) => owner === `${actor.id}/${unit.service ?? ''}` && status === 'active',
      );
      const parent = nextChoice() > 2 ? (functional ?? business) : business;
      add(`${actor.id}-${unit.id}-o`, 'operational', `${actor.id}/${unit.id}`, parent);
    }
  }
  return slots;
}

const OBJECTIVES = ['a', 'valueOf', 'c', 'constructor', '10', 'no'];

function randomMap(above: readonly Objective[], available: Available): fc.Arbitrary<FileStrategy['map']> {
  return ids(OBJECTIVES, 0)
    .chain((chosen) => fc.tuple(...chosen.map((id) => randomObjective(id, chosen, available))))
    .chain((objectives) => {
      const chosen = objectives.map(({ id }) => id);
      return fc.record({
        objectives: fc.constant(objectives as readonly Objective[]),
        links: randomLinks(chosen),
        parentLinks: randomParentLinks(
          chosen,
          above.map(({ id }) => id),
        ),
        perspectiveWeights: ids(
          available.perspectives.map(({ id }) => id),
          0,
        ).chain((weighing) =>
          fc.tuple(...weighing.map((perspective) => weight.map((value) => ({ perspective, weight: value })))),
        ),
        rollUp: fc.record({ strategy: rollUp, perspective: rollUp }),
      });
    });
}

/** A random objective that may detail an earlier one, so that there are no cycles within a file. */
function randomObjective(id: Id, chosen: readonly Id[], available: Available): fc.Arbitrary<Objective> {
  return fc
    .record({
      labels,
      perspective: fc.constantFrom(...available.perspectives.map(({ id: perspective }) => perspective)),
      theme: fc.option(fc.constantFrom('growth', 'yes', '3.0'), { nil: undefined }),
      details: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
      weight,
      rollUp,
      missing: fc.option(missing, { nil: undefined }),
      measures: ids(
        available.measures.map((measure) => measure.id),
        0,
      ).chain((placed) => fc.tuple(...placed.map((measure) => weight.map((value) => ({ measure, weight: value }))))),
    })
    .map(({ details, theme, missing: policy, ...rest }) => {
      const earlier = chosen.slice(0, chosen.indexOf(id)).slice(0, 3);
      const target = details === undefined ? undefined : earlier[details % Math.max(earlier.length, 1)];
      return {
        id,
        ...rest,
        ...(theme === undefined ? {} : { theme }),
        ...(policy === undefined ? {} : { missing: policy }),
        ...(target === undefined ? {} : { details: target }),
      };
    });
}

function randomLinks(chosen: readonly Id[]): fc.Arbitrary<FileStrategy['map']['links']> {
  const pairs = chosen.flatMap((from, i) => chosen.slice(i + 1).map((to) => ({ from, to })));
  return fc
    .subarray(pairs)
    .chain((some) =>
      fc.tuple(
        ...some.map((pair) =>
          fc
            .record({ sign: fc.constantFrom('positive' as const, 'negative' as const), lag: fc.nat({ max: 120 }) })
            .map((rest) => ({ ...pair, ...rest })),
        ),
      ),
    );
}

function randomParentLinks(
  chosen: readonly Id[],
  above: readonly Id[],
): fc.Arbitrary<FileStrategy['map']['parentLinks']> {
  const pairs = chosen.flatMap((objective) => above.map((parentObjective) => ({ objective, parentObjective })));
  return fc
    .subarray(pairs)
    .chain((some) =>
      fc.tuple(
        ...some.map((pair) =>
          fc
            .record({ kind: fc.constantFrom('contributes' as const, 'supports' as const), weight })
            .map((rest) => ({ ...pair, ...rest })),
        ),
      ),
    );
}
