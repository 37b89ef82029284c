const BINDING = 'Name their sources in a file: --file binding.yaml (see docs/methods.md).';
const VERIFY = '`strata verify` names what was altered.';
const EVALUATIONS = '`strata evaluation list` shows the closed evaluations.';

/** The command that helps after an error, by error code. Remedies elsewhere do not mention the command line. */
const HINTS: Readonly<Record<string, string>> = {
  ACCOUNT_STORE_DAMAGED: '`strata restore FILE --replace` restores a backup.',
  COLUMN_MISSING: '`--member-column`, `--measure-column`, `--period-column` and `--value-column` name the columns.',
  DATA_FOLDER_NOT_EMPTY: '`strata restore FILE --replace` replaces the data.',
  DELIMITER_UNCLEAR: '`--delimiter` names the delimiter.',
  EVENT_STORE_DAMAGED:
    '`strata check` lists everything that is damaged; `strata restore FILE --replace` restores a backup.',
  EVALUATION_NOT_FOUND: EVALUATIONS,
  EVENT_ALTERED: VERIFY,
  INPUTS_AMBIGUOUS: BINDING,
  INPUTS_UNBOUND: BINDING,
  INVALID_METHOD_DEFINITION: '`strata method validate FILE` checks a definition.',
  METHOD_INVALID: '`strata method validate FILE` checks a definition.',
  METHOD_NOT_IN_FORCE:
    '`strata method status` shows the methods of a cluster; `strata method bind` and `adopt` change it.',
  METHOD_NOT_ON_TRIAL: '`strata method trial` starts a trial.',
  METHOD_NOT_REGISTERED: '`strata method register` registers a method.',
  NO_DATA: '`strata apply -f cluster.yaml` applies a cluster file.',
  NO_HISTORY: 'Name the periods with --from and --to.',
  NO_SCENARIOS: '`strata scenario draft` and `assume` create one; --input compares the scenarios of a file.',
  NOT_PROVEN: VERIFY,
  NOT_SEALED: '`strata seal` seals the log.',
  NOT_A_VERSION: '`strata method status` shows the versions of a method.',
  READ_MODELS_DIFFER: '`strata rebuild` rebuilds the read models.',
  RESTORE_UNFINISHED: '`strata restore FILE --replace` restores the backup again.',
  UNKNOWN_BRANCH: '`strata branch list` shows the branches.',
  UNKNOWN_CLUSTER: '`strata apply -f cluster.yaml` creates a cluster.',
  SEALS_ALTERED: VERIFY,
  SEALS_DAMAGED: VERIFY,
  UNKNOWN_EVALUATION: EVALUATIONS,
  UNKNOWN_METHOD: '`strata method list` shows the methods that ship with Strata.',
  UNKNOWN_QUESTIONNAIRE: '`strata questionnaire list` shows the questionnaires.',
  UNKNOWN_SCENARIO: '`strata scenario list` shows the scenarios.',
};

/** A hint for users of the command line, or undefined. */
export function hintFor(code: string): string | undefined {
  return Object.hasOwn(HINTS, code) ? HINTS[code] : undefined;
}
