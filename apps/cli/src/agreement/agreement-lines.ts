import type { AgreementView, Realignment } from '@strata/application';
import { lastRound, type Answer, type GivenAnswer, type Language, type Party, type Round } from '@strata/domain';
import { counted, phrase, translated } from '../language/phrase.js';

/** An agreement without the view that it was read in. */
export function agreementJson({ view: _, ...agreement }: AgreementView): object {
  return agreement;
}

/** `coast  proposed  round 2, 1 of 3 agree`. */
export function agreementLine(agreement: AgreementView): string {
  const { strategyId, status } = agreement;
  const round = lastRound(agreement);
  if (round === undefined) return `${strategyId}  ${translated(status)}`;
  const agree = round.answers.filter(({ answer }) => answer === 'agrees').length;
  return phrase`${strategyId}  ${translated(status)}  round ${round.round}, ${agree} of ${round.parties.length} agree`;
}

/** An agreement with all its rounds. */
export function* agreementLines(agreement: AgreementView): Iterable<string> {
  const { reason, changedSince, rounds } = agreement;
  yield agreementLine(agreement);
  if (reason !== undefined) yield phrase`  reason: ${reason}`;
  if (changedSince) yield phrase`  changed since: revise the proposal, so that its parties see it`;
  for (const round of rounds) yield* roundLines(round);
}

function* roundLines(round: Round): Iterable<string> {
  const { round: number, due, version, note, reminders, escalated } = round;
  yield phrase`round ${number}  due ${due}, workflow version ${version}`;
  if (note !== undefined) yield phrase`  note: ${note}`;
  for (const party of round.parties) {
    const given = round.answers.find((one) => one.party === party.party);
    yield partyLine(party, given);
    for (const { about, comment } of given?.remarks ?? []) yield `    ${about}: ${comment}`;
  }
  if (reminders.length > 0) yield `  ${counted(reminders.length, 'reminder')}`;
  if (escalated) yield phrase`  the coordinator was asked to decide`;
}

function partyLine({ party, because, roles }: Party, given: GivenAnswer | undefined): string {
  const why = [...because.filter((one) => one !== 'role').map((one) => translated(CONCERNS[one])), ...roles].join(', ');
  const said = given === undefined ? phrase`no answer` : answerText(given);
  return `  ${party} (${why})  ${said}`;
}

const CONCERNS = {
  child: 'has a strategy under it',
  contribution: 'contributes to it',
  measure: 'is measured by it',
  role: 'is named in it',
} as const;

function answerText({ answer, comment }: Answer): string {
  const said = translated(SAID[answer]);
  return comment === undefined ? said : `${said}: ${comment}`;
}

const SAID = { agrees: 'agrees', objects: 'objects', asks: 'asks for a change' } as const;

/** A task of realignment. */
export function taskLine({ strategy, labels, owner, parent, since }: Realignment, language: Language): string {
  return phrase`${strategy}  ${labels[language] ?? labels.en} of ${owner}: realign with ${parent} since ${since}`;
}
