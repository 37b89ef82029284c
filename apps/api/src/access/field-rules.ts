import type { Readable } from '@strata/application';

/** Who somebody can be: a role in the cluster that a field is about, or administrator of the whole installation. */
export type Who = 'installation-administrator' | 'administrator' | 'coordinator' | 'updater' | 'approver' | 'auditor';

/** Arguments of a root field as the rules look at them. */
export interface FieldArgs {
  readonly id?: string;
  readonly cluster?: string;
  readonly input?: {
    readonly cluster?: string;
    readonly login?: string;
    readonly grant?: { readonly cluster: string };
  };
}

/**
 * Who may use a root field. `open`: anybody. `signed-in`: every account; the field itself shows only what the account
 * may see. `roles`: the named, in the cluster of `cluster(args)` (without it: of the installation); what more a role
 * needs (its own actor) the rule of the command or question says. `self`: besides the named, the account itself.
 */
export type FieldRule =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed-in' }
  | {
      readonly kind: 'roles';
      readonly allow: readonly Who[];
      readonly cluster?: (args: FieldArgs) => string | undefined;
      readonly reads?: Readable;
      readonly self?: boolean;
      /** The role may be of any cluster; what is shown is that cluster's. */
      readonly anywhere?: boolean;
    };

const open: FieldRule = { kind: 'open' };
const signedIn: FieldRule = { kind: 'signed-in' };

const named = (args: FieldArgs): string | undefined => args.cluster;
const ofInput = (args: FieldArgs): string | undefined => args.input?.cluster;

const readers = {
  kind: 'roles',
  allow: ['installation-administrator', 'administrator', 'coordinator', 'updater', 'approver', 'auditor'],
  cluster: named,
  reads: 'cluster',
} as const satisfies FieldRule;
const historians = {
  kind: 'roles',
  allow: ['installation-administrator', 'administrator', 'coordinator', 'auditor'],
  cluster: named,
  reads: 'history',
} as const satisfies FieldRule;

const coordinators: FieldRule = { kind: 'roles', allow: ['coordinator'], cluster: ofInput };
const strategists: FieldRule = { kind: 'roles', allow: ['coordinator', 'approver'], cluster: ofInput };
const assessors: FieldRule = { kind: 'roles', allow: ['coordinator', 'updater', 'approver'], cluster: ofInput };
const reporters: FieldRule = { kind: 'roles', allow: ['updater', 'approver'], cluster: ofInput };
const installers: FieldRule = { kind: 'roles', allow: ['installation-administrator'] };
const accountKeepers: FieldRule = { kind: 'roles', allow: ['installation-administrator'], self: true };
const accountReaders: FieldRule = {
  kind: 'roles',
  allow: ['installation-administrator', 'administrator'],
  anywhere: true,
};
const granters: FieldRule = {
  kind: 'roles',
  allow: ['installation-administrator', 'administrator'],
  cluster: (args) => args.input?.grant?.cluster,
};

/** One rule for every field of Query, Mutation and Subscription. A field that is not here is denied: the server won't start. */
export const fieldRules: Readonly<Record<'Query' | 'Mutation' | 'Subscription', Readonly<Record<string, FieldRule>>>> =
  {
    Query: {
      __schema: signedIn,
      __type: signedIn,
      clusters: signedIn,
      cluster: { ...readers, cluster: (args) => args.id },
      strategies: readers,
      strategyMap: readers,
      measures: readers,
      measure: readers,
      value: readers,
      values: readers,
      scorecard: readers,
      timeline: historians,
      methodCatalogue: signedIn,
      method: signedIn,
      clusterMethods: readers,
      suggestedBinding: readers,
      methodEvaluation: readers,
      questionnaires: signedIn,
      assessments: readers,
      segmentation: readers,
      snwPortraits: readers,
      scenarios: readers,
      scenarioComparison: readers,
      evaluations: readers,
      replayEvaluation: historians,
      explanation: readers,
      me: signedIn,
      accounts: accountReaders,
      account: accountReaders,
    },
    Mutation: {
      signIn: open,
      refresh: open,
      signOut: signedIn,
      setPassword: accountKeepers,
      foundCluster: installers,
      renameCluster: coordinators,
      setClusterLimits: coordinators,
      setClusterScoring: coordinators,
      arrangePerspectives: coordinators,
      admitActor: coordinators,
      renameActor: coordinators,
      releaseActor: coordinators,
      setUpService: coordinators,
      closeService: coordinators,
      setUpUnit: coordinators,
      closeUnit: coordinators,
      endHistoryLoading: coordinators,
      draftStrategy: strategists,
      reviseStrategyStatement: strategists,
      confirmAlignment: strategists,
      moveStrategy: coordinators,
      activateStrategy: coordinators,
      reviseStrategy: coordinators,
      retireStrategy: coordinators,
      setObjective: strategists,
      dropObjective: strategists,
      placeMeasure: strategists,
      takeMeasureOff: strategists,
      linkObjectives: strategists,
      unlinkObjectives: strategists,
      linkToParent: strategists,
      unlinkFromParent: strategists,
      weighPerspective: strategists,
      setMapRollUp: strategists,
      defineMeasure: coordinators,
      reviseMeasure: coordinators,
      setTarget: coordinators,
      withdrawTarget: coordinators,
      retireMeasure: coordinators,
      submitValues: reporters,
      restateValues: reporters,
      registerMethodVersion: coordinators,
      startMethodTrial: coordinators,
      endMethodTrial: coordinators,
      adoptMethodVersion: coordinators,
      bindMethod: coordinators,
      withdrawMethod: coordinators,
      draftScenario: coordinators,
      assumeValues: coordinators,
      dropAssumptions: coordinators,
      discardScenario: coordinators,
      closeEvaluation: coordinators,
      assessItems: assessors,
      withdrawGrades: assessors,
      segmentMarket: assessors,
      openAccount: installers,
      renameAccount: accountKeepers,
      grantRole: granters,
      revokeRole: granters,
      linkIdentity: installers,
      closeAccount: installers,
    },
    Subscription: {
      scorecardChanged: readers,
    },
  };
