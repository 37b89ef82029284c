import { StrataError } from '@strata/domain';

const TYPED = /^(?:(?<subject>[^:=]+):)?(?<measure>[^=]+)=(?<text>.*)$/u;

/** `occupancy=61.5` or `hotel/desk:complaints=3`. Throws `NOT_A_CHECK`. */
export function parseTyped(given: string) {
  const { subject, measure, text } = TYPED.exec(given)?.groups ?? {};
  if (measure === undefined || text === undefined) {
    throw new StrataError('NOT_A_CHECK', `"${given}" names no measure and value.`, {
      remedy: 'Write measure=value, or subject:measure=value for a part of the member.',
    });
  }
  return { measure, subject, text };
}
