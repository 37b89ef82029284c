import { Inject, type Provider } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import {
  assessmentMoments,
  compareKeptScenarios,
  explainMeasure,
  explainMethodOutput,
  explainNode,
  KeyedQueue,
  naturalBinding,
  replayEvaluation,
  snwPortraits,
  type ExplainedNode,
  type NaturalBinding,
  type ReplayReport,
} from '@strata/application';
import { excerpt, StrataError } from '@strata/domain';
import { fitsScope, methodDefinitionOf, methodsInForce, type BoundEvaluation } from '@strata/engine';
import { SCORING, type Runtime } from '@strata/runtime';
import { RUNTIME } from '../tokens.js';
import {
  CompareScenarios,
  DrawPortraits,
  EvaluateMethod,
  Explain,
  FindSegmentation,
  ListAssessments,
  ListEvaluations,
  ListMethods,
  ListQuestionnaires,
  ListScenarios,
  ListShippedMethods,
  ReplayClosed,
  SuggestBinding,
} from './evaluation-messages.js';
import { shippedMethods, shippedQuestionnaires } from './shipped.js';

@QueryHandler(ListShippedMethods)
class ListShippedMethodsHandler implements IQueryHandler<ListShippedMethods> {
  execute() {
    return shippedMethods();
  }
}

@QueryHandler(ListQuestionnaires)
class ListQuestionnairesHandler implements IQueryHandler<ListQuestionnaires> {
  execute() {
    return shippedQuestionnaires();
  }
}

@QueryHandler(ListMethods)
class ListMethodsHandler implements IQueryHandler<ListMethods> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view }: ListMethods) {
    return this.runtime.queries.methods(view);
  }
}

@QueryHandler(SuggestBinding)
class SuggestBindingHandler implements IQueryHandler<SuggestBinding> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  async execute({ view, method }: SuggestBinding): Promise<NaturalBinding> {
    const text = (await this.runtime.queries.methods(view)).get(method)?.versions.at(-1)?.text;
    const definition = text === undefined ? undefined : methodDefinitionOf(text);
    if (definition === undefined) {
      throw new StrataError('METHOD_NOT_REGISTERED', `${view.clusterId} has not registered ${excerpt(method)}`, {
        remedy: 'register a version of the method first',
      });
    }
    const { measures } = view.structure;
    return naturalBinding(definition, { questionnaires: await shippedQuestionnaires(), measures });
  }
}

@QueryHandler(EvaluateMethod)
class EvaluateMethodHandler implements IQueryHandler<EvaluateMethod> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  async execute({ view, question }: EvaluateMethod): Promise<BoundEvaluation> {
    const { method: id, subject, period, onTrial } = question;
    const { queries } = this.runtime;
    const states = await queries.methods(view);
    if (onTrial && states.get(id)?.onTrial === undefined) {
      throw new StrataError('METHOD_NOT_ON_TRIAL', `no version of ${excerpt(id)} is on trial in ${view.clusterId}`, {
        remedy: 'start a trial first, or leave onTrial out',
      });
    }
    const trial = onTrial ? { onTrial: id } : {};
    const bound = methodsInForce(states, trial.onTrial).get(id);
    if (bound === undefined) {
      throw new StrataError('METHOD_NOT_IN_FORCE', `${excerpt(id)} is not bound and adopted in ${view.clusterId}`, {
        remedy: 'bind it and adopt a version first',
      });
    }
    if (fitsScope(bound, subject)) return queries.evaluateMethod(view, bound, { subject, period, ...trial });
    const per = bound.binding.scope === 'cluster' ? 'the cluster' : 'each member';
    throw new StrataError('SCOPE_DOES_NOT_FIT', `${id} is evaluated for ${per}, not for ${subject}`, {
      remedy: bound.binding.scope === 'cluster' ? 'leave member out' : 'name a member',
    });
  }
}

@QueryHandler(ListAssessments)
class ListAssessmentsHandler implements IQueryHandler<ListAssessments> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view, period }: ListAssessments) {
    return this.runtime.queries.assessments(view, period);
  }
}

@QueryHandler(FindSegmentation)
class FindSegmentationHandler implements IQueryHandler<FindSegmentation> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  async execute({ view, actor }: FindSegmentation) {
    return (await this.runtime.queries.segmentations(view)).get(actor);
  }
}

@QueryHandler(DrawPortraits)
class DrawPortraitsHandler implements IQueryHandler<DrawPortraits> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view, period }: DrawPortraits) {
    return snwPortraits(this.runtime.queries, view, period);
  }
}

@QueryHandler(ListScenarios)
class ListScenariosHandler implements IQueryHandler<ListScenarios> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view }: ListScenarios) {
    return this.runtime.queries.scenarios(view);
  }
}

@QueryHandler(CompareScenarios)
class CompareScenariosHandler implements IQueryHandler<CompareScenarios> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view, question }: CompareScenarios) {
    return compareKeptScenarios(this.runtime.queries, view, question);
  }
}

@QueryHandler(ListEvaluations)
class ListEvaluationsHandler implements IQueryHandler<ListEvaluations> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view }: ListEvaluations) {
    return this.runtime.queries.evaluations(view);
  }
}

@QueryHandler(ReplayClosed)
class ReplayClosedHandler implements IQueryHandler<ReplayClosed> {
  /** A replay reads the whole log: one at a time, however many are asked for. */
  readonly #queue = new KeyedQueue();
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ clusterId, evaluation }: ReplayClosed): Promise<ReplayReport> {
    const tools = { events: this.runtime.events, scoring: SCORING };
    return this.#queue.run('replay', () => replayEvaluation(tools, clusterId, evaluation));
  }
}

@QueryHandler(Explain)
class ExplainHandler implements IQueryHandler<Explain> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  async execute({ view, period, question, limits }: Explain): Promise<ExplainedNode> {
    const { queries } = this.runtime;
    if (question.kind === 'value') return explainMeasure(queries, view, { ...question, period }, limits);
    const scorecard = await queries.scorecard(view, period);
    const how = { ...limits, moments: await assessmentMoments(queries, scorecard) };
    if (question.kind === 'node') return explainNode(scorecard, question.node, how);
    return explainMethodOutput(scorecard, { ...question, period }, how);
  }
}

/** One handler for each of these questions. */
export const evaluationQueryHandlers: readonly Provider[] = [
  ListShippedMethodsHandler,
  ListQuestionnairesHandler,
  ListMethodsHandler,
  SuggestBindingHandler,
  EvaluateMethodHandler,
  ListAssessmentsHandler,
  FindSegmentationHandler,
  DrawPortraitsHandler,
  ListScenariosHandler,
  CompareScenariosHandler,
  ListEvaluationsHandler,
  ReplayClosedHandler,
  ExplainHandler,
];
