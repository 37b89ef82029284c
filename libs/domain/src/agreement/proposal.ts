import type { StrategyEntry } from '../cascade/cascade.js';
import { sameData } from '../equality.js';
import type { StrategyMap } from '../strategy/strategy.js';
import type { Subject } from '../words.js';
import type {
  AgreementState,
  Answer,
  Concern,
  GivenAnswer,
  NamedRole,
  Party,
  ProposedContent,
  Round,
  Statement,
} from './agreement.js';

/** The words of a strategy as a proposal pins them. */
export function statementOf({ labels, mission, vision }: Statement): Statement {
  return { labels, ...(mission && { mission }), ...(vision && { vision }) };
}

/** The last round of the latest proposal; undefined if there has been none. */
export function lastRound({ rounds }: AgreementState): Round | undefined {
  return rounds.at(-1);
}

/** True if a round is about the map and the words of a strategy as they are now. */
export function isAbout(
  { mapRevision, statement }: ProposedContent,
  entry: StrategyEntry,
  revision: number | undefined,
): boolean {
  return mapRevision === (revision ?? -1) && sameData(statement, statementOf(entry));
}

/** True if a strategy was agreed on, or decided, exactly as it is now. */
export function isSettled(agreement: AgreementState, entry: StrategyEntry, revision: number | undefined): boolean {
  const round = lastRound(agreement);
  if (round === undefined || !isAbout(round, entry, revision)) return false;
  return agreement.status === 'agreed' || agreement.status === 'decided';
}

/** True if two rounds propose the same to the same parties. */
export function sameContent(one: ProposedContent, other: ProposedContent): boolean {
  return (
    one.mapRevision === other.mapRevision &&
    sameData(one.statement, other.statement) &&
    sameData(one.parties, other.parties)
  );
}

const CONCERNS: readonly Concern[] = ['child', 'contribution', 'measure', 'role'];

/** Those whom a proposal affects, in the order of their names, with those whom it names with a role. */
export function partiesOf(affected: readonly Party[], named: readonly NamedRole[]): readonly Party[] {
  const byName = new Map<Subject, Party>();
  const add = ({ party, because, roles }: Party): void => {
    const known = byName.get(party) ?? { because: [], roles: [] };
    byName.set(party, {
      party,
      because: CONCERNS.filter((concern) => [...known.because, ...because].includes(concern)),
      roles: [...new Set([...known.roles, ...roles])].sort(),
    });
  };
  for (const one of affected) add(one);
  for (const { party, role } of named) add({ party, because: ['role'], roles: [role] });
  return [...byName.values()].sort((a, b) => (a.party < b.party ? -1 : 1));
}

/** The roles that a round names. */
export function rolesOf({ parties }: ProposedContent): readonly NamedRole[] {
  return parties.flatMap(({ party, roles }) => roles.map((role) => ({ party, role })));
}

/** The last answer of a party to a round. */
export function answerOf({ answers }: Round, party: Subject): GivenAnswer | undefined {
  return answers.find((one) => one.party === party);
}

/** The parties of a round that have not answered. */
export function waitingFor({ parties, answers }: Round): readonly Subject[] {
  return parties.map(({ party }) => party).filter((party) => !answers.some((one) => one.party === party));
}

/** The parties of a round that object or ask for a change. */
export function against({ answers }: Round): readonly Subject[] {
  return answers
    .filter(({ answer }) => answer !== 'agrees')
    .map(({ party }) => party)
    .sort();
}

/** True if the parties of a round agree under its quorum. Exact: the share is compared without a division. */
export function isAgreed({ parties, answers, quorum }: Round): boolean {
  const count = (kind: Answer['answer']): number => answers.filter(({ answer }) => answer === kind).length;
  return count('agrees') * 100 >= quorum.agree * parties.length && count('objects') <= quorum.objections;
}

/** True if a proposal can be commented on under this name. */
export function isOnMap(about: string, map: StrategyMap): boolean {
  return about === 'strategy' || thingsOf(map).has(about);
}

/** The things on a map that remarks can be about; `weight:` names the weight of a thing. */
function thingsOf({ objectives, links, parentLinks, perspectiveWeights }: StrategyMap): ReadonlySet<string> {
  const weighed = [
    ...objectives.flatMap(({ id, measures }) => [
      `objective:${id}`,
      ...measures.map(({ measure }) => `measure:${id}/${measure}`),
    ]),
    ...parentLinks.map(({ objective, parentObjective }) => `contribution:${objective}>${parentObjective}`),
    ...[...new Set([...objectives, ...perspectiveWeights].map(({ perspective }) => `perspective:${perspective}`))],
  ];
  return new Set([
    ...links.map(({ from, to }) => `link:${from}>${to}`),
    ...weighed.flatMap((thing) => [thing, `weight:${thing}`]),
  ]);
}
