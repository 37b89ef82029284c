import { LANGUAGES, StrataError, VERSION } from '@strata/domain';
import { Command, Option, type CommanderError } from 'commander';
import { inLanguage } from './language/help.js';
import { phrase } from './language/phrase.js';
import { EXIT } from './terminal/exit-codes.js';
import { sayJson } from './terminal/output.js';

const settings = (): string => `
${phrase`Settings (environment):`}
  STRATA_DATA          ${phrase`data folder of the embedded stores (default ./data)`}
  STRATA_EVENT_STORE   ${phrase`sqlite (default) or kurrentdb, with STRATA_KURRENTDB_URI`}
  STRATA_READ_STORE    ${phrase`sqlite (default) or mongodb, with STRATA_MONGODB_URI`}`;

interface Entry {
  readonly description: string;
  /** Loads the module that adds the command's options, subcommands and actions. */
  load(): Promise<(command: Command) => void>;
}

/** The commands in the order of the help. Only the called one is loaded, so that short queries start fast. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  apply: {
    description: 'make a cluster match its file; applied again, it changes nothing',
    load: async () => (await import('./cluster-file/apply.command.js')).defineApply,
  },
  import: {
    description: 'import values from a CSV file or XLSX workbook, or take an import back',
    load: async () => {
      const [values, back] = await Promise.all([
        import('./report/import-values.command.js'),
        import('./report/take-back.command.js'),
      ]);
      return (command) => {
        values.defineImport(command);
        back.defineTakeBack(command);
      };
    },
  },
  export: {
    description: 'export a cluster or its values',
    load: async () => {
      const { defineExportCluster } = await import('./cluster-file/export-cluster.command.js');
      const { defineExportValues } = await import('./report/export-values.command.js');
      const { defineExportEvidence } = await import('./evaluation/export-evidence.command.js');
      return (command) => {
        defineExportEvidence(command);
        defineExportCluster(command);
        defineExportValues(command);
      };
    },
  },
  value: {
    description: 'one value, as known now or at another moment',
    load: async () => (await import('./report/value.command.js')).defineValue,
  },
  revisions: {
    description: 'how the values of a measure were revised: periods by vintages, first and latest figures, bias',
    load: async () => (await import('./report/revisions.command.js')).defineRevisions,
  },
  quality: {
    description: 'how late, how complete and how stable reports were, by actor and period',
    load: async () => (await import('./report/quality.command.js')).defineQuality,
  },
  scorecard: {
    description: 'the scores of a period through the cascade, as known now or at another moment',
    load: async () => (await import('./scorecard/scorecard.command.js')).defineScorecard,
  },
  series: {
    description: 'the scores of nodes over several periods, with the members of then, of today or of every period',
    load: async () => (await import('./scorecard/series.command.js')).defineSeries,
  },
  moved: {
    description: 'the scores that a change of the structure moved, with the number of each period',
    load: async () => (await import('./change/moved.command.js')).defineMoved,
  },
  explain: {
    description: 'what a score, a value or an output of a method was computed from, down to the events',
    load: async () => (await import('./explanation/explain.command.js')).defineExplain,
  },
  map: {
    description: 'strategy maps over time: what differs between two moments, and whether effects follow their causes',
    load: async () => {
      const { defineMapDiff } = await import('./strategy/map-diff.command.js');
      const { defineMapLinks } = await import('./strategy/map-links.command.js');
      return (command) => {
        defineMapDiff(command);
        defineMapLinks(command);
      };
    },
  },
  timeline: {
    description: 'who did what in a cluster, when and why, and what it changed',
    load: async () => (await import('./timeline/timeline.command.js')).defineTimeline,
  },
  method: {
    description: 'evaluation methods: those that ship with Strata, those of a cluster, and new ones from its data',
    load: async () => (await import('./method/method.command.js')).defineMethod,
  },
  questionnaire: {
    description: 'the questionnaires that assessments answer',
    load: async () => (await import('./assessment/questionnaire.command.js')).defineQuestionnaire,
  },
  assess: {
    description: 'answer a questionnaire with the grades S, N and W or figures from 0 to 6',
    load: async () => (await import('./assessment/assess.command.js')).defineAssess,
  },
  segment: {
    description: "set a member's market segmentation matrix (customer groups × services)",
    load: async () => (await import('./assessment/segment.command.js')).defineSegment,
  },
  portrait: {
    description: 'the SNW portraits of the members and the cluster, and the strategic direction they lead to',
    load: async () => (await import('./assessment/portrait.command.js')).definePortrait,
  },
  sheet: {
    description: 'what a member enters for a period: earlier values, targets, and what cannot be written why',
    load: async () => (await import('./sheet/sheet.command.js')).defineSheet,
  },
  draft: {
    description: 'keep what was typed for a value without submitting it; seen by those who report on it',
    load: async () => (await import('./sheet/draft.command.js')).defineDraft,
  },
  cycle: {
    description: 'reporting cycles: open a period for every actor, with deadlines, reminders and a lock',
    load: async () => (await import('./cycle/cycle.command.js')).defineCycle,
  },
  agreement: {
    description: 'agreement about strategies: proposals, answers in rounds, and tasks of realignment',
    load: async () => (await import('./agreement/agreement.command.js')).defineAgreement,
  },
  worklist: {
    description: 'what has to be done in a cluster, by whom and until when, from all processes',
    load: async () => (await import('./worklist/worklist.command.js')).defineWorklist,
  },
  notice: {
    description: 'notices: what an account is told of a cluster, what it has read, and how it is sent to it',
    load: async () => (await import('./notification/notification.command.js')).defineNotice,
  },
  restatement: {
    description: 'corrections of reported values that somebody approves, with the scores that they move',
    load: async () => (await import('./restatement/restatement.command.js')).defineRestatement,
  },
  comment: {
    description: 'comments on the things of a cluster: write, reply, resolve; a mention tells an account',
    load: async () => (await import('./comment/comment.command.js')).defineComment,
  },
  process: {
    description: 'durable processes: what waits for which moment, what failed why, and trying it again',
    load: async () => (await import('./process/process.command.js')).defineProcess,
  },
  evaluation: {
    description: 'closed evaluations: results that nothing changes later',
    load: async () => (await import('./evaluation/evaluation.command.js')).defineEvaluation,
  },
  snapshot: {
    description: 'public snapshots: a scorecard or map that anybody may read at its address, until it is withdrawn',
    load: async () => (await import('./snapshot/snapshot.command.js')).defineSnapshot,
  },
  replay: {
    description: 'recompute a closed evaluation from the events alone: equal, or the first difference (exit code 1)',
    load: async () => (await import('./evaluation/replay.command.js')).defineReplay,
  },
  branch: {
    description: 'what-if branches: changes tried on the cluster as it was known at a moment, and what they would move',
    load: async () => (await import('./branch/branch.command.js')).defineBranch,
  },
  scenario: {
    description: 'scenarios: sets of assumed values',
    load: async () => (await import('./scenario/scenario.command.js')).defineScenario,
  },
  plan: {
    description:
      'how strategies are carried out: initiatives, budgets, resources, income, checks, and slices of the cascade',
    load: async () => (await import('./plan/plan.command.js')).definePlan,
  },
  submit: {
    description: 'report one value, of a member, a part of it, or the cluster itself',
    load: async () => (await import('./report/submit.command.js')).defineSubmit,
  },
  withdraw: {
    description: 'withdraw a value that was reported by mistake',
    load: async () => (await import('./report/withdraw.command.js')).defineWithdraw,
  },
  approvals: {
    description: 'the values that wait for approval, with the figures before them',
    load: async () => (await import('./report/approval.command.js')).defineApprovals,
  },
  approve: {
    description: 'approve values at the stage at which they wait',
    load: async () => (await import('./report/approval.command.js')).defineApprove,
  },
  return: {
    description: 'return values to those who report them, with what is wrong',
    load: async () => (await import('./report/approval.command.js')).defineReturn,
  },
  user: {
    description: 'accounts and roles',
    load: async () => (await import('./account/user.command.js')).defineUser,
  },
  keys: {
    description: 'the keys that sign access tokens',
    load: async () => (await import('./account/keys.command.js')).defineKeys,
  },
  seal: {
    description: 'seal the log: sign a hash of everything in it, so that history can be verified',
    load: async () => (await import('./seal/seal.command.js')).defineSeal,
  },
  verify: {
    description: 'verify the log against its seals: name every event that was altered (exit code 1 if there is any)',
    load: async () => (await import('./seal/verify.command.js')).defineVerify,
  },
  rebuild: {
    description: 'rebuild the read models from the events beside the live ones, and swap them in',
    load: async () => (await import('./server/rebuild.command.js')).defineRebuild,
  },
  check: {
    description: 'check everything that is stored for damage (exit code 1 if there is any)',
    load: async () => (await import('./server/check.command.js')).defineCheck,
  },
  backup: {
    description: 'back up events, accounts and keys to one file, also while the server runs',
    load: async () => (await import('./server/backup.command.js')).defineBackup,
  },
  restore: {
    description: 'restore a backup into the data folder',
    load: async () => (await import('./server/backup.command.js')).defineRestore,
  },
  serve: {
    description: 'start the API (and, on the embedded stores, the projector)',
    load: async () => (await import('./server/serve.command.js')).defineServe,
  },
};

/** The command line of Strata, ready for `args`. With `asJson` wrong usage is reported as JSON too. */
export async function program(args: readonly string[], asJson = false): Promise<Command> {
  const root = inLanguage(new Command('strata'))
    .description(
      'Cascaded strategy maps with a memory: describe a cluster, report values, score them, and query any moment of its history.',
    )
    .version(VERSION)
    .enablePositionalOptions()
    .addOption(languageOfTexts())
    .showHelpAfterError(phrase`(strata --help shows the commands)`)
    .addHelpText('after', settings())
    .hook('preAction', (_, called) => refuseEmptyOptions(called));
  const called = calledCommand(args);
  for (const [name, { description, load }] of Object.entries(COMMANDS)) {
    const command = root.command(name).description(description);
    if (name === called) (await load())(command);
  }
  for (const command of [root, ...subcommands(root)]) {
    if (asJson) command.configureOutput({ outputError: () => undefined });
    command.exitOverride((stop) => end(stop, asJson));
    reportUnknownFirst(command);
    if (!command.options.some(({ long }) => long === '--language')) command.addOption(languageOfTexts().hideHelp());
  }
  return root;
}

/** Read before the arguments are parsed (`chosenLanguage`), wherever it stands. */
function languageOfTexts(): Option {
  const description = 'the language of messages and names (default: as in LC_ALL, LC_MESSAGES or LANG)';
  return new Option('--language <code>', description).choices(LANGUAGES);
}

/** The command that the arguments name, also as `help <command>`. */
function calledCommand(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((arg, at) => !arg.startsWith('-') && args[at - 1] !== '--language');
  return first === 'help' ? second : first;
}

/** The parts of a command that report misuse; the library declares them only in its implementation. */
interface Reporting {
  unknownOption(flag: string): never;
  missingMandatoryOptionValue(option: Option): void;
}

/** A misspelt option is often one that then seems to be missing, so it is reported first, with the nearest one. */
function reportUnknownFirst(command: Command): void {
  const reporting = command as unknown as Reporting;
  const missing = reporting.missingMandatoryOptionValue.bind(command);
  reporting.missingMandatoryOptionValue = (option) => {
    const unknown = command.args.find((arg) => /^--?[a-z]/i.test(arg));
    if (unknown !== undefined) reporting.unknownOption(unknown);
    missing(option);
  };
}

/** Help and version are not errors; everything else that the parser stops at is bad usage. */
function end({ exitCode, message }: CommanderError, asJson: boolean): never {
  if (exitCode === 0) process.exit(EXIT.fine);
  if (asJson) {
    const error = { code: 'BAD_USAGE', message: message.replace(/^error: /, ''), remedy: 'strata --help' };
    sayJson({ error });
  }
  process.exit(EXIT.usage);
}

/** An empty option usually comes from a shell variable that is not set. */
function refuseEmptyOptions(command: Command): void {
  for (const option of command.options) {
    if (command.getOptionValue(option.attributeName()) !== '') continue;
    throw new StrataError('OPTION_EMPTY', `The option ${option.long ?? option.flags} is empty.`, {
      remedy: 'Give it a value or omit it.',
    });
  }
}

function* subcommands(command: Command): Iterable<Command> {
  for (const child of command.commands) {
    yield child;
    yield* subcommands(child);
  }
}
