import type { AddressedCommand } from '@strata/domain';
import { questionnaireItems } from '@strata/engine';
import type { AccountStore } from '@strata/account-store';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';
import type { Caller } from './access/caller.js';
import { Accounts } from './accounts/accounts.js';
import { Erasures } from './accounts/erasures.js';
import { Keys } from './accounts/keys.js';
import { rolesWithSecondFactor, SecondFactors } from './accounts/second-factors.js';
import { Agreements } from './agreements/agreements.js';
import { Assessments } from './assessments/assessments.js';
import { Branches } from './branches/branches.js';
import { Changes } from './changes/changes.js';
import { ClusterReads } from './clusters/cluster-reads.js';
import { Clusters } from './clusters/clusters.js';
import { systemClock, systemIds, type Clock, type IdGenerator } from './commands/clock.js';
import type { Outcome } from './commands/command-envelope.js';
import { CommandRunner, type CommandExecutor } from './commands/command-runner.js';
import { DEFAULT_QUOTAS, Quotas, type QuotaLimits } from './commands/quotas.js';
import { Commands, type SendOptions } from './commands/commands.js';
import { upgradeLog } from './commands/upgrade-log.js';
import { Comments } from './comments/comments.js';
import { Evaluations } from './evaluations/evaluations.js';
import { Cycles } from './cycles/cycles.js';
import { EvidenceBundles } from './evidence/evidence.js';
import { EMPTY_CATALOGUE, type Catalogue } from './methods/catalogue.js';
import { Methods } from './methods/methods.js';
import { Notifications } from './notifications/notifications.js';
import { PersonKeys } from './personal/person-keys.js';
import { PersonalTexts } from './personal/personal-texts.js';
import { Plans } from './plans/plans.js';
import { Processes } from './processes/processes.js';
import { Reports } from './reports/reports.js';
import { Revisions } from './revisions/revisions.js';
import { Scenarios } from './scenarios/scenarios.js';
import { SCORING } from './scorecards/scoring-options.js';
import { LiveScorecards } from './scorecards/live/live-scorecards.js';
import { Scorecards } from './scorecards/scorecards.js';
import { Sealer } from './seals/sealer.js';
import { SealSigners } from './seals/seal-signers.js';
import { Seals } from './seals/seals.js';
import { applyApproved } from './restatements/apply-approved.js';
import { Restatements } from './restatements/restatements.js';
import { Snapshots } from './snapshots/snapshots.js';
import { explainRefused } from './sheets/refused-entries.js';
import { Sheets } from './sheets/sheets.js';
import { NO_SECURITY_LOG, type SecurityLog } from './security-log/security-log.js';
import { SecretBox } from './sign-in/secret-box.js';
import { SignIn } from './sign-in/sign-in.js';
import type { SignInSettings } from './sign-in/sign-in-settings.js';
import { Strategies } from './strategies/strategies.js';
import { Timeline } from './timeline/timeline.js';
import { Worklists } from './worklists/worklists.js';

export interface StrataOptions {
  readonly events: EventStore;
  readonly reads: ReadStore;
  readonly accountStore: AccountStore;
  /** The methods, questionnaires and workflows that ship with Strata; none by default. */
  readonly catalogue?: Catalogue | undefined;
  readonly clock?: Clock | undefined;
  readonly ids?: IdGenerator | undefined;
  /**
   * How long a cached aggregate state may be used without reading the rest of its stream, in milliseconds: `Infinity` if
   * this process is the only writer (the default), less if others write too.
   */
  readonly trustFor?: number | undefined;
  /** Executes commands instead of this process, if another one holds the log. */
  readonly executor?: CommandExecutor | undefined;
  /** How long a query waits for a position that is not projected yet, in milliseconds. */
  readonly waitFor?: number | undefined;
  readonly signIn?: SignInSettings | undefined;
  /** How many bytes of evaluated scorecards are kept in memory; 128 MiB by default. */
  readonly scorecardCache?: number | undefined;
  /** How much accounts and clusters may send; by default `DEFAULT_QUOTAS`. */
  readonly quotas?: QuotaLimits | undefined;
  /** Where sign-ins, denials and changes of accounts are recorded; nowhere by default. */
  readonly securityLog?: SecurityLog | undefined;
}

/**
 * The application: every query and command, each on behalf of a caller. Access and validity are decided here, for every
 * edge. A query starts with a view: `strata.clusters.view(caller, cluster, asOf)`.
 */
export interface Strata {
  /** Executes a command. Throws only on outages and bugs; every expected result is an outcome. */
  execute(caller: Caller, command: AddressedCommand, options?: SendOptions): Promise<Outcome>;
  /** Returns what `execute` would do without storing anything; see also `changes.rehearse`. */
  rehearse(caller: Caller, command: AddressedCommand, options?: SendOptions): Promise<Outcome>;
  readonly clusters: Clusters;
  readonly reports: Reports;
  readonly revisions: Revisions;
  readonly scorecards: Scorecards;
  readonly methods: Methods;
  readonly agreements: Agreements;
  readonly assessments: Assessments;
  readonly plans: Plans;
  readonly scenarios: Scenarios;
  readonly branches: Branches;
  readonly evaluations: Evaluations;
  readonly restatements: Restatements;
  readonly snapshots: Snapshots;
  readonly comments: Comments;
  readonly cycles: Cycles;
  readonly sheets: Sheets;
  readonly processes: Processes;
  readonly worklists: Worklists;
  readonly notifications: Notifications;
  readonly evidence: EvidenceBundles;
  readonly seals: Seals;
  readonly strategies: Strategies;
  readonly timeline: Timeline;
  readonly changes: Changes;
  readonly accounts: Accounts;
  readonly erasures: Erasures;
  readonly keys: Keys;
  readonly secondFactors: SecondFactors;
  readonly signIn: SignIn;
  /** Upgrades a log written by an earlier version of Strata; the read models must have reached its head. */
  upgradeLog(): Promise<void>;
}

const HOUR = 3_600_000;
const SCORECARD_CACHE = 128 * 2 ** 20;
const SIGN_IN: SignInSettings = { accessTokenFor: HOUR / 4, refreshTokenFor: 14 * 24 * HOUR };

/** Creates the application on its stores. The log must be projected separately; see `ProjectionRunner`. */
export function createStrata(options: StrataOptions): Strata {
  const {
    events,
    reads: store,
    accountStore,
    catalogue = EMPTY_CATALOGUE,
    clock = systemClock,
    ids = systemIds,
    securityLog = NO_SECURITY_LOG,
  } = options;
  const { trustFor = Infinity, executor, waitFor, scorecardCache: budget = SCORECARD_CACHE } = options;
  const questionnaire = async (id: string) => {
    const found = (await catalogue.questionnaires()).find((one) => one.id === id);
    return found && questionnaireItems(found);
  };
  const workflowText = async (id: string) =>
    (await catalogue.workflows()).find(({ definition }) => definition.id === id)?.text;
  const settings = options.signIn ?? SIGN_IN;
  const secretBox = settings.secretsKey && new SecretBox(settings.secretsKey);
  const personKeys = new PersonKeys({ store: accountStore.persons, secretBox, now: () => clock.now() });
  const personal = new PersonalTexts(personKeys);
  const runner = new CommandRunner({ events, clock, personal, trustFor, executor, questionnaire, workflowText });
  const reads = new ClusterReads({ store, clock, personal, waitFor, scoring: SCORING });
  const quotas = new Quotas(options.quotas ?? DEFAULT_QUOTAS);
  const commands = new Commands(runner, ids, quotas);
  const signIn = new SignIn({
    store,
    accountStore,
    now: () => clock.now(),
    securityLog,
    rolesWithSecondFactor: (account) => rolesWithSecondFactor(account, settings, commands),
    ...settings,
  });
  const signers = new SealSigners({
    runner,
    store: accountStore.keys,
    secretBox,
    now: () => clock.now(),
  });
  const sealer = new Sealer({ events, runner, signers, now: () => clock.now() });
  const timeline = new Timeline(reads, events);
  const erasures = new Erasures({ events, store, commands, runner, keys: personKeys, signIn, securityLog });
  const accounts = new Accounts({ store, events, commands, personal, erasures, signIn, securityLog, quotas });
  const clusters = new Clusters({ events, reads, commands: runner, ids, admission: commands, catalogue });
  const scorecards = new Scorecards({ reads, clusters, live: new LiveScorecards({ reads, store, budget }) });
  const seals = new Seals({ events, store, sealer, signers, securityLog });
  const strategies = new Strategies({ reads, events, scorecards });
  return {
    execute: async (caller, addressed, sendOptions) => {
      const outcome = await accounts.execute(caller, addressed, sendOptions);
      const applied = await applyApproved(runner, { caller, addressed }, outcome);
      return explainRefused({ reads, timeline, events }, { caller, addressed }, applied);
    },
    rehearse: (caller, command, sendOptions) => commands.rehearse(caller, command, sendOptions),
    clusters,
    reports: new Reports({ events, reads, timeline, commands, ids }),
    revisions: new Revisions(reads),
    scorecards,
    methods: new Methods({ reads, commands, catalogue }),
    agreements: new Agreements({ reads, events, strategies }),
    assessments: new Assessments(reads, catalogue),
    plans: new Plans(reads, scorecards),
    scenarios: new Scenarios(reads),
    branches: new Branches({ events, store, reads, clusters, commands }),
    evaluations: new Evaluations({
      events,
      store,
      reads,
      commands,
      scoring: SCORING,
      seal: () => sealer.seal('system:seals'),
    }),
    restatements: new Restatements({ events, reads, runner }),
    snapshots: new Snapshots({ events, store, reads, clusters, scorecards, seals, commands }),
    comments: new Comments(reads),
    cycles: new Cycles({ events, reads, commands }),
    sheets: new Sheets({ reads, commands, timeline }),
    processes: new Processes({ store, commands, runner, now: () => clock.now(), waitFor }),
    notifications: new Notifications({
      events,
      store,
      commands,
      runner,
      personal,
      now: () => clock.now(),
      secretsKey: settings.secretsKey,
      waitFor,
    }),
    worklists: new Worklists({ reads, store, now: () => clock.now(), waitFor }),
    evidence: new EvidenceBundles({ events, reads }),
    seals,
    strategies,
    timeline,
    changes: new Changes({ reads, commands }),
    accounts,
    erasures,
    keys: new Keys(signIn.keys, securityLog),
    secondFactors: new SecondFactors({ signIn, commands, securityLog }),
    signIn,
    upgradeLog: () => upgradeLog(runner, store),
  };
}
