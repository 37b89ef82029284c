import { isSubject, StrataError, type AnswerKind, type NamedRole, type Remark } from '@strata/domain';

/** `hotel=executor`. Throws `INVALID_ROLE`. */
export function namedRole(text: string, before: readonly NamedRole[] = []): readonly NamedRole[] {
  const [party, role = ''] = split(text);
  if (!isSubject(party) || role === '') {
    throw new StrataError('INVALID_ROLE', `"${text}" does not name somebody with a role.`, {
      remedy: 'Write an actor, actor/part or @cluster, then = and the role, such as hotel=executor.',
    });
  }
  return [...before, { party, role }];
}

/** `objective:grow=too soon`. Throws `INVALID_REMARK`. */
export function remark(text: string, before: readonly Remark[] = []): readonly Remark[] {
  const [about, comment = ''] = split(text);
  if (about === '' || comment.trim() === '') {
    throw new StrataError('INVALID_REMARK', `"${text}" does not comment on a thing.`, {
      remedy: 'Write the thing, then = and the comment, such as objective:grow=too soon.',
    });
  }
  return [...before, { about, comment }];
}

function split(text: string): readonly [string, string?] {
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

export const ANSWERS = ['agrees', 'objects', 'asks'] as const satisfies readonly AnswerKind[];
