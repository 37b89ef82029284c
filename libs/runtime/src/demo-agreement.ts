import { readStructuredFile, uuidOf } from '@strata/application';
import type {
  AddressedCommand,
  AgreementCommand,
  Answer,
  CauseEffectLink,
  Id,
  Labels,
  NamedRole,
  StrategyCommand,
} from '@strata/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO, done } from './demo-commands.js';
import type { Runtime } from './runtime.js';
import { shippedFolder } from './shipped-folder.js';

/** The content of `config/demo/agreement.yaml`, which ships with the program and is read as it is. */
interface DemoAgreement {
  readonly strategy: Id;
  readonly rounds: readonly {
    readonly note: string;
    readonly roles?: readonly NamedRole[];
    readonly objectives: readonly {
      readonly id: Id;
      readonly labels: Labels;
      readonly perspective: Id;
      readonly weight: number;
    }[];
    readonly links: readonly Pick<CauseEffectLink, 'from' | 'to' | 'lag'>[];
    readonly answers: readonly (Omit<Answer, 'remarks'> & Partial<Pick<Answer, 'remarks'>>)[];
  }[];
}

type DemoRound = DemoAgreement['rounds'][number];

const FILE = 'agreement.yaml';

/** Loads an agreement under way into the demo cluster, which requires agreement from then on. Acts once. */
export async function loadDemoAgreement({ strata }: Runtime, cluster: Id): Promise<void> {
  const text = await readFile(join(shippedFolder('demo'), FILE), 'utf8');
  const agreement = readStructuredFile(text, `config/demo/${FILE}`).data as DemoAgreement;
  for (const [index, command] of [...commandsOf(cluster, agreement)].entries()) {
    const commandId = uuidOf(JSON.stringify([FILE, index]));
    done(await strata.execute(DEMO, command, { commandId }));
  }
}

function* commandsOf(clusterId: Id, { strategy, rounds }: DemoAgreement): Iterable<AddressedCommand> {
  yield { aggregate: 'cluster', clusterId, command: { type: 'RequireAgreement', required: true } };
  const address = { clusterId, strategyId: strategy };
  for (const [index, round] of rounds.entries()) {
    for (const command of mapCommands(round)) yield { aggregate: 'strategy', ...address, command };
    for (const command of roundCommands(round, index)) yield { aggregate: 'agreement', ...address, command };
  }
}

function* mapCommands({ objectives, links }: DemoRound): Iterable<StrategyCommand> {
  for (const { weight, ...objective } of objectives) {
    const dated = [{ from: null, value: weight }];
    yield { type: 'SetObjective', objective: { ...objective, weight: dated, rollUp: 'weighted-mean' } };
  }
  for (const link of links) yield { type: 'LinkObjectives', link: { ...link, sign: 'positive' } };
}

/** The rounds of a proposal are counted from 1; the second one revises the first. */
function* roundCommands({ note, roles = [], answers }: DemoRound, before: number): Iterable<AgreementCommand> {
  if (before === 0) yield { type: 'ProposeStrategy', roles, note };
  else yield { type: 'ReviseProposal', round: before, note };
  for (const { remarks = [], ...answer } of answers) {
    yield { type: 'AnswerProposal', round: before + 1, basedOn: 0, ...answer, remarks };
  }
}
