import { MAX_PERSPECTIVES } from '@strata/domain';
import type { Fault } from '../cluster-file-problem.js';
import type { FileActor } from '../cluster-file.js';
import type { Known } from './known.js';
import { unknown } from './reference.js';

/** The most functional services, and the most organisational units, of one actor. */
const MAX_PARTS = 500;

/** Checks perspectives, actors and their parts: limits, and the services of units. */
export function checkActors(known: Known): readonly Fault[] {
  const perspectives = known.ids(['perspectives']).size;
  const actors = known.ids(['actors']).size;
  const { limits } = known.file;
  return [
    ...tooMany('perspectives', perspectives, MAX_PERSPECTIVES),
    ...tooMany('actors', actors, limits.actors, 'Raise limits.actors, or remove actors.'),
    ...known.file.actors.flatMap((actor) => checkParts(actor, known)),
  ];
}

function checkParts(actor: FileActor, known: Known): readonly Fault[] {
  const at = ['actors', actor.id];
  const services = known.ids([...at, 'services']);
  return [
    ...(['services', 'units'] as const).flatMap((kind) =>
      tooMany(kind, actor[kind].length, MAX_PARTS).map((fault) => ({ ...fault, path: [...at, kind] })),
    ),
    ...actor.units.flatMap(({ id, service }): readonly Fault[] => [
      ...(service === undefined
        ? []
        : unknown({
            path: [...at, 'units', id, 'service'],
            id: service,
            kind: 'service',
            of: `the actor "${actor.id}"`,
            among: services,
          })),
      ...(services.has(id)
        ? [
            {
              path: [...at, 'units', id],
              at: 'key' as const,
              message: `"${id}" is also the id of a service.`,
              remedy: SHARED,
            },
          ]
        : []),
    ]),
  ];
}

const SHARED = 'Choose another id; the services and units of an actor must have distinct ids.';

function tooMany(what: string, count: number, limit: number, remedy?: string): readonly Fault[] {
  if (count <= limit) return [];
  return [{ path: [what], at: 'key', message: `There are ${count} ${what}; at most ${limit} are allowed.`, remedy }];
}
