import type {
  AccountCommand,
  CascadeCommand,
  ClusterCommand,
  Id,
  MeasureCommand,
  RecordValues,
  ReportCommand,
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
  | { readonly aggregate: 'account'; readonly login: string; readonly command: AccountCommand };
