import {
  parseExpertSheet,
  parseFactorGroups,
  type DerivedMethod,
  type DerivedProposal,
  type DeriveMethodRequest,
  type FactorGroup,
} from '@strata/application';
import { CLUSTER_SUBJECT, StrataError } from '@strata/domain';
import { Option, type Command } from 'commander';
import { stringify } from 'yaml';
import { phrase } from '../language/phrase.js';
import { textOf } from '../files/input-file.js';
import { writeText } from '../files/output-file.js';
import { viewOf, withCurrentRuntime, type Session } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { EXIT } from '../terminal/exit-codes.js';
import { AT, CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, printToStderr, type CommonOptions } from '../terminal/output.js';
import { derivedLines } from './derived-method-table.js';

interface DeriveOptions extends CommonOptions {
  readonly cluster: string;
  readonly result: string;
  readonly member?: string;
  readonly clusterLevel?: boolean;
  readonly factors?: string;
  readonly groups?: string;
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  readonly threshold: string;
  readonly id?: string;
  readonly experts?: string;
  readonly normalise?: boolean;
  readonly standardise?: boolean;
  readonly output?: string;
  readonly binding?: string;
  readonly register?: boolean;
}

/** `strata method derive`. */
export function defineDerive(method: Command): void {
  const command = withJson(
    method
      .command('derive')
      .description('correlate factors with a measure over its history and propose a method from the strong ones')
      .requiredOption(...CLUSTER)
      .requiredOption('--result <measure>', 'the measure that the method computes')
      .addOption(new Option('--member <id>', 'values of this actor, or actor/part').conflicts('clusterLevel'))
      .option('--cluster-level', 'values of the cluster as a whole (default)')
      .addOption(new Option('--factors <ids>', 'measures, separated by commas (default: all)').conflicts('groups'))
      .option('--groups <file.yaml>', 'the factors in up to seven groups')
      .option('--from <period>', 'first period (default: the first known)')
      .option('--to <period>', 'last period (default: the last known)')
      .option(...AT)
      .option('--threshold <r>', 'keep factors whose correlation has a higher absolute value', '0.5')
      .option('--id <method>', 'id of the method (default: derived-<result>)')
      .option('--experts <file.csv>', 'take the weights from an expert panel: expert,factor,weight')
      .option('--normalise', 'divide the weights by the sum of their magnitudes')
      .option('--standardise', 'standardise the values of the factors, which may then have different units')
      .option('-o, --output <file.yaml>', 'write the definition to a file')
      .option('--binding <file.yaml>', 'write the binding: each factor from its measure')
      .option('--register', 'register the definition in the cluster; it takes effect when it is adopted'),
  );
  withExample(
    command,
    'strata method derive --cluster edp --member GR --result debt --factors deficit -o derived.yaml',
  );
  command.action(derive);
}

async function derive(options: DeriveOptions): Promise<void> {
  const request = await requestOf(options);
  await withCurrentRuntime(options.register ? 'change' : 'query', async (session) => {
    const derived = await session.strata.methods.derive(await viewOf(session, options), request);
    const { proposal } = derived;
    if (proposal && options.output !== undefined) await writeText(options.output, proposal.text);
    if (proposal && options.binding !== undefined) await writeText(options.binding, stringify(proposal.binding));
    const registered = proposal !== undefined && options.register === true;
    if (registered) await register(session, options, proposal);
    answer(options, {
      asJson: () => answerJson(options, derived, registered),
      asLines: () => answerLines(options, derived, registered),
    });
    if (proposal) return;
    process.exitCode = EXIT.refused;
    if (!options.json) printToStderr(phrase`strata: No factor was selected, so no method is proposed.`);
  });
}

async function requestOf(options: DeriveOptions): Promise<Omit<DeriveMethodRequest, 'by' | 'shippedVersion'>> {
  const { result, member = CLUSTER_SUBJECT, threshold, id, experts, normalise, standardise = false } = options;
  const { from, to, at } = options;
  const groups = await groupsOf(options);
  return {
    result,
    subject: member,
    threshold: threshold.trim() === '' ? NaN : Number(threshold),
    weighting: normalise ? 'normalised' : 'coefficient',
    standardise,
    groups,
    from,
    to,
    at,
    methodId: id,
    experts: experts === undefined ? undefined : parseExpertSheet(await textOf(experts), experts),
  };
}

async function groupsOf({ factors, groups }: DeriveOptions): Promise<readonly FactorGroup[] | undefined> {
  if (groups !== undefined) return parseFactorGroups(await textOf(groups), groups);
  if (factors === undefined) return undefined;
  const named = [...new Set(factors.split(',').map((one) => one.trim()))].filter((one) => one !== '');
  if (named.length === 0) {
    throw new StrataError('NO_FACTORS', 'The option --factors names no factor.', {
      remedy: 'Write --factors revenue,margin.',
    });
  }
  const labels = { en: 'Factors', ru: 'Факторы', uk: 'Фактори' };
  return [{ id: 'factors', labels, factors: named.map((measure) => ({ measure })) }];
}

async function register(
  session: Session,
  { cluster }: DeriveOptions,
  { definition, text, origin }: DerivedProposal,
): Promise<void> {
  const { strata, caller } = session;
  const version = { cluster, method: definition.id, definition: text, origin };
  await settle(session, await strata.methods.register(caller, version));
}

function answerJson(options: DeriveOptions, derived: DerivedMethod, registered: boolean): object {
  const { cluster } = options;
  const at = options.at ?? null;
  const { proposal, ...found } = derived;
  if (!proposal) return { cluster, at, ...found, proposal: null, registered };
  const { definition, text, binding, origin } = proposal;
  const { id, version } = definition;
  return { cluster, at, ...found, proposal: { id, version, origin, binding, text }, registered };
}

function answerLines({ output }: DeriveOptions, derived: DerivedMethod, registered: boolean): readonly string[] {
  const { proposal } = derived;
  const found = derivedLines(derived);
  if (!proposal) return found;
  const { id, version } = proposal.definition;
  const done = registered ? phrase`registered` : phrase`proposed`;
  return [
    ...found,
    phrase`\n${done}: ${id} version ${version} (adopted only by \`strata method adopt\`)`,
    ...(output === undefined ? [] : [phrase`written to ${output}`]),
    ...(output === undefined && !registered ? [`\n${proposal.text}`] : []),
  ];
}
