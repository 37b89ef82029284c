import type { ScoreChange } from '@strata/application';
import { phrase, translated } from '../language/phrase.js';

type Part = ScoreChange['parts'][number];
type Figure = Part['figures'][number];
type Event = Part['events'][number];

/** The change of a score, and what it consists of. */
export function* changeLines({ node, from, to, difference, parts }: ScoreChange): Iterable<string> {
  yield `${node}: ${sideText(from)} → ${sideText(to)}`;
  yield difference === null
    ? phrase`no difference, because a score is missing`
    : phrase`difference ${signed(difference)}`;
  for (const part of parts) {
    yield `  ${translated(part.cause)}  ${part.amount === null ? '' : signed(part.amount)}`.trimEnd();
    for (const figure of part.figures) yield `    ${figureText(figure)}`;
    for (const event of part.events) yield `    ${eventText(event)}`;
    if (part.omitted > 0) yield phrase`    … and ${part.omitted} more`;
  }
}

function sideText({ period, position, score }: ScoreChange['from']): string {
  return phrase`${score ?? phrase`no score`} (${period}, at position ${position})`;
}

function signed(amount: string): string {
  return amount.startsWith('-') || amount === '0' ? amount : `+${amount}`;
}

function figureText({ measure, subject, from, to, event }: Figure): string {
  const period = (to ?? from)?.period ?? '';
  const about = `${measure} [${subject} ${period}] ${valueText(from)} → ${valueText(to)}`;
  return event === null ? about : `${about}  ${eventText(event)}`;
}

function valueText(side: Figure['from']): string {
  return side === null ? phrase`nothing` : (side.value ?? phrase`n/a`);
}

function eventText({ position, type, by, knownAt }: Event): string {
  return phrase`${type} at position ${position} by ${by}, known ${knownAt}`;
}
