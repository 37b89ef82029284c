import {
  isId,
  isOfCluster,
  isStrataError,
  type AccountState,
  type AddressedCommand,
  type BranchState,
  type ClusterState,
  type DomainEvent,
  type Id,
} from '@strata/domain';
import { refusalOf, requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import {
  initiativeInQuestion,
  isDecision,
  mayCommand,
  strategyForAccess,
  type AccessFacts,
} from '../access/command-access.js';
import { mayRead } from '../access/read-access.js';
import type { IdGenerator } from './clock.js';
import type { CommandEnvelope, Outcome } from './command-envelope.js';
import type { CommandRunner } from './command-runner.js';
import { branchState, programmeState, restatementState, type DecisionDependencies } from './decision-dependencies.js';
import type { Quotas } from './quotas.js';
import { figuresToSee } from './thread-context.js';

/** Options of a command. With an id, the command can be sent again safely; without one, it gets a new id. */
export type SendOptions = Omit<CommandEnvelope, 'by' | 'commandId'> & { readonly commandId?: string | undefined };

/** Executes commands on behalf of a caller, after checking access and quotas. */
export class Commands {
  readonly #runner: CommandRunner;
  readonly #ids: IdGenerator;
  readonly #quotas: Quotas;

  constructor(runner: CommandRunner, ids: IdGenerator, quotas: Quotas) {
    this.#runner = runner;
    this.#ids = ids;
    this.#quotas = quotas;
  }

  /** Executes a command. Throws only on outages and bugs; every expected result is an outcome. */
  async execute(caller: Caller, addressed: AddressedCommand, options: SendOptions = {}): Promise<Outcome> {
    return (
      (await this.#beyondRate(caller, addressed)) ??
      (await this.#notAllowed(caller, addressed)) ??
      (await this.#beyondQuota(caller, addressed)) ??
      this.#run(caller, addressed, options)
    );
  }

  /** As `execute`, for a part of what `admit` has counted as a whole, such as an imported file. */
  async executePart(caller: Caller, addressed: AddressedCommand, options: SendOptions): Promise<Outcome> {
    return (await this.#notAllowed(caller, addressed)) ?? this.#run(caller, addressed, options);
  }

  /** Counts what a caller sends to a cluster at once. Throws what quotas refuse. */
  async admit(caller: Caller, clusterId: Id, bytes: number): Promise<void> {
    if (!('operator' in caller)) requireAllowed(await this.#quotas.takeBytes(caller.login, clusterId, bytes));
  }

  /** Returns what `execute` would do, once the aggregate has the `foreseen` events, without storing anything. */
  async rehearse(
    caller: Caller,
    addressed: AddressedCommand,
    options: SendOptions = {},
    foreseen: readonly DomainEvent[] = [],
  ): Promise<Outcome> {
    const rehearsed = inTheNameOf(caller, addressed);
    return (
      (await this.#notAllowed(caller, addressed)) ??
      orConflict(() => this.#runner.rehearse(rehearsed, this.#envelope(caller, options), foreseen))
    );
  }

  /** See `CommandRunner.account`. */
  account(login: string): Promise<AccountState> {
    return this.#runner.account(login);
  }

  /** See `CommandRunner.dependencies`. */
  dependencies(): DecisionDependencies {
    return this.#runner.dependencies();
  }

  /** See `CommandRunner.cluster`. */
  cluster(id: Id): Promise<ClusterState> {
    return this.#runner.cluster(id);
  }

  #run(caller: Caller, addressed: AddressedCommand, options: SendOptions): Promise<Outcome> {
    return orConflict(() => this.#runner.execute(inTheNameOf(caller, addressed), this.#envelope(caller, options)));
  }

  async #beyondQuota(caller: Caller, addressed: AddressedCommand): Promise<Outcome | undefined> {
    const refusal =
      'operator' in caller
        ? undefined
        : await this.#quotas.take(caller.login, addressed, await this.#keptWith(addressed));
    return refusal && { kind: 'refused', refusal };
  }

  /** How many bytes are stored beside the command: the history of a branch keeps all of it as it was before. */
  async #keptWith(addressed: AddressedCommand): Promise<number> {
    return addressed.aggregate === 'branch'
      ? Buffer.byteLength(JSON.stringify((await this.#branch(addressed)) ?? ''))
      : 0;
  }

  /** What is written to be read by others comes at the pace of people; also to be refused, since that takes much reading. */
  async #beyondRate(caller: Caller, { aggregate, command }: AddressedCommand): Promise<Outcome | undefined> {
    const isCounted = aggregate === 'thread' && 'text' in command && !('operator' in caller);
    const refusal = isCounted ? await this.#quotas.takeComment(caller.login) : undefined;
    return refusal && { kind: 'refused', refusal };
  }

  #envelope(caller: Caller, options: SendOptions): CommandEnvelope {
    return { ...options, by: callerName(caller), commandId: options.commandId ?? this.#ids.next() };
  }

  async #notAllowed(caller: Caller, addressed: AddressedCommand): Promise<Outcome | undefined> {
    const refusal = mayCommand(caller, addressed, await this.#facts(caller, addressed));
    return refusal && { kind: 'refused', refusal };
  }

  async #facts(caller: Caller, addressed: AddressedCommand): Promise<AccessFacts> {
    if (isDecision(addressed)) return { stageRole: await this.#runner.stageRole(addressed) };
    if (addressed.aggregate === 'restatement') return this.#restatementFacts(addressed);
    if (addressed.aggregate === 'branch') return { branchOwner: await this.#ownerOf(addressed) };
    if (addressed.aggregate === 'thread') return this.#threadFacts(caller, addressed);
    const strategy = strategyForAccess(caller, addressed);
    if (strategy === undefined || !isOfCluster(addressed)) return {};
    const strategyOwner = await this.#runner.strategyOwner(addressed.clusterId, strategy);
    const initiative = addressed.aggregate === 'programme' ? initiativeInQuestion(addressed) : undefined;
    if (initiative === undefined) return { strategyOwner };
    const { initiatives } = await programmeState(this.dependencies(), addressed.clusterId, strategy);
    return { strategyOwner, responsible: initiatives.find(({ id }) => id === initiative)?.responsible };
  }

  /** Nothing is loaded for those who may not even see the cluster. */
  async #threadFacts(caller: Caller, addressed: ToThread): Promise<AccessFacts> {
    if (mayRead(caller, addressed.clusterId, 'cluster') !== undefined) return {};
    return { figures: await figuresToSee(addressed, this.dependencies()) };
  }

  async #restatementFacts({ clusterId, command }: ToRestatement): Promise<AccessFacts> {
    if (command.type !== 'DeclineRestatement') return {};
    return { proposedBy: (await restatementState(this.dependencies(), clusterId, command.restatementId)).proposedBy };
  }

  /** The owner of a branch; undefined if it does not exist. */
  async #ownerOf(addressed: ToBranch): Promise<string | undefined> {
    return (await this.#branch(addressed))?.owner || undefined;
  }

  async #branch({ clusterId, branchId }: ToBranch): Promise<BranchState | undefined> {
    return isId(clusterId) && isId(branchId) ? branchState(this.dependencies(), clusterId, branchId) : undefined;
  }
}

type ToBranch = Extract<AddressedCommand, { readonly aggregate: 'branch' }>;
type ToThread = Extract<AddressedCommand, { readonly aggregate: 'thread' }>;
type ToRestatement = Extract<AddressedCommand, { readonly aggregate: 'restatement' }>;

/**
 * Marks grades that the caller records on behalf of another assessor, and drafts with who typed them; what the sender
 * says about that is ignored.
 */
function inTheNameOf(caller: Caller, addressed: AddressedCommand): AddressedCommand {
  const name = callerName(caller);
  if (addressed.aggregate === 'drafts') return { ...addressed, command: { ...addressed.command, by: name } };
  if (addressed.aggregate !== 'assessment' || addressed.command.type !== 'AssessItems') return addressed;
  const { command } = addressed;
  return { ...addressed, command: { ...command, recordedBy: command.assessor === name ? undefined : name } };
}

/** Converts a conflict with other writers into a refusal, so that the sender can send the command again. */
export async function orConflict(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (!isStrataError(error, 'CONFLICT')) throw error;
    return { kind: 'refused', refusal: refusalOf(error) };
  }
}
