import {
  CLUSTER_SUBJECT,
  upcast,
  type CascadeEvent,
  type ClusterEvent,
  type Id,
  type MeasureEvent,
  type MethodEvent,
  type MethodListEvent,
  type RecordedEvent,
  type StrategyEvent,
  type Subject,
} from '@strata/domain';
import { methodDefinitionOf } from '@strata/engine';
import { measuresIn, questionnairesIn } from '../form/input-parts.js';

type NamingEvent = ClusterEvent | CascadeEvent | StrategyEvent | MeasureEvent | MethodEvent | MethodListEvent;

/**
 * What the events of a cluster, its maps and methods have named so far: also actors and parts that are no longer there, and
 * measures that were taken off a map, since values about them may still be read.
 */
export class KnownNames {
  readonly strategies = new Set<Id>();
  readonly methods = new Set<Id>();
  readonly measures = new Set<Id>();
  readonly questionnaires = new Set<Id>();
  readonly actors = new Set<Id>();
  readonly #parts = new Set<Subject>();

  /** Everything that an assessment can be about. */
  get subjects(): readonly Subject[] {
    return [CLUSTER_SUBJECT, ...this.actors, ...this.#parts];
  }

  /** Takes the names in an event. */
  add(recorded: RecordedEvent): void {
    const event = upcast(recorded.type, recorded.schemaVersion, recorded.data) as NamingEvent;
    switch (event.type) {
      case 'ActorAdmitted':
        this.actors.add(event.data.actorId);
        break;
      case 'ServiceSetUp':
        this.#parts.add(`${event.data.actorId}/${event.data.service.id}`);
        break;
      case 'UnitSetUp':
        this.#parts.add(`${event.data.actorId}/${event.data.unit.id}`);
        break;
      case 'StrategyDrafted':
        this.strategies.add(event.data.strategyId);
        break;
      case 'MeasurePlaced':
        this.measures.add(event.data.measure.measure);
        break;
      default:
        this.#addMethods(event);
    }
  }

  #addMethods(event: NamingEvent): void {
    switch (event.type) {
      case 'MeasureDefined':
      case 'MeasureRevised':
        addAll(this.measures, [event.data.definition.aggregation.weightMeasure ?? '']);
        break;
      case 'MethodsListed':
        addAll(this.methods, event.data.methodIds);
        break;
      case 'MethodVersionRegistered':
        addAll(this.questionnaires, questionnairesIn(undefined, methodDefinitionOf(event.data.version.text)));
        break;
      case 'MethodBound':
        addAll(this.measures, measuresIn(event.data.binding));
        addAll(this.questionnaires, questionnairesIn(event.data.binding, undefined));
        break;
      default:
    }
  }
}

function addAll(names: Set<Id>, more: readonly Id[]): void {
  for (const one of more) if (one !== '') names.add(one);
}
