import type {
  AccountCommand,
  AssessmentCommand,
  CascadeCommand,
  ClusterCommand,
  EvaluationCommand,
  Id,
  MeasureCommand,
  MethodCommand,
  RecordValues,
  ReportCommand,
  ScenarioCommand,
  SegmentationCommand,
  StrategyCommand,
} from '@strata/domain';

/** A command with the aggregate it is for. */
export type AddressedCommand =
  | { readonly aggregate: 'cluster'; readonly clusterId: Id; readonly command: ClusterCommand }
  | { readonly aggregate: 'cascade'; readonly clusterId: Id; readonly command: CascadeCommand }
  | {
      readonly aggregate: 'strategy';
      readonly clusterId: Id;
      readonly strategyId: Id;
      readonly command: StrategyCommand;
    }
  | { readonly aggregate: 'measure'; readonly clusterId: Id; readonly measureId: Id; readonly command: MeasureCommand }
  | { readonly aggregate: 'report'; readonly clusterId: Id; readonly command: ReportCommand | RecordValues }
  | { readonly aggregate: 'method'; readonly clusterId: Id; readonly methodId: Id; readonly command: MethodCommand }
  | { readonly aggregate: 'assessment'; readonly clusterId: Id; readonly command: AssessmentCommand }
  | { readonly aggregate: 'segmentation'; readonly clusterId: Id; readonly command: SegmentationCommand }
  | {
      readonly aggregate: 'scenario';
      readonly clusterId: Id;
      readonly scenarioId: Id;
      readonly command: ScenarioCommand;
    }
  | { readonly aggregate: 'evaluations'; readonly clusterId: Id; readonly command: EvaluationCommand }
  | { readonly aggregate: 'account'; readonly login: string; readonly command: AccountCommand };
