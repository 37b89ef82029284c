import type { Refusal } from '../decider.js';
import type { Id } from '../words.js';

export function threadExists(id: Id): Refusal {
  return {
    code: 'THREAD_EXISTS',
    message: `The thread "${id}" was begun before with another comment.`,
    remedy: 'Begin it under another id, or reply to it.',
    details: { thread: id },
  };
}

/** Also what those are told who may not see it. */
export function threadNotFound(id: Id): Refusal {
  return {
    code: 'THREAD_NOT_FOUND',
    message: `There is no thread of comments "${id}".`,
    remedy: 'Check its id.',
    details: { thread: id },
  };
}

/** Also what those are told who may not see it. */
export function thingNotFound(about: string): Refusal {
  return {
    code: 'THING_NOT_FOUND',
    message: `There is no "${about}" in this cluster to comment on.`,
    remedy: 'Check the reference.',
    details: { about },
  };
}

export function threadResolved(id: Id, by: string): Refusal {
  return {
    code: 'THREAD_RESOLVED',
    message: `The thread "${id}" was resolved by "${by}".`,
    remedy: 'Reopen it first.',
    details: { thread: id, by },
  };
}

export function commentNotFound(id: Id, comment: number): Refusal {
  return {
    code: 'COMMENT_NOT_FOUND',
    message: `The thread "${id}" has no comment ${comment}.`,
    remedy: 'Check the number.',
    details: { thread: id, comment },
  };
}

export function commentOfAnother(id: Id, comment: number, by: string): Refusal {
  return {
    code: 'COMMENT_OF_ANOTHER',
    message: `The comment ${comment} of the thread "${id}" is by "${by}", who alone can withdraw it.`,
    remedy: 'Ask its author to withdraw it.',
    details: { thread: id, comment, by },
  };
}

export function threadFull(id: Id, limit: number): Refusal {
  return {
    code: 'THREAD_FULL',
    message: `The thread "${id}" has ${limit} comments, the most that a thread can have.`,
    remedy: 'Begin a new thread.',
    details: { thread: id, limit },
  };
}

export function tooManyMentions(limit: number): Refusal {
  return {
    code: 'TOO_MANY_MENTIONS',
    message: `A comment mentions at most ${limit} accounts.`,
    remedy: 'Mention fewer accounts.',
    details: { limit },
  };
}

export function mentionedCannotSee(logins: readonly string[]): Refusal {
  return {
    code: 'MENTIONED_CANNOT_SEE',
    message: `The account "${logins[0]}" may not see what the comment is about, so it cannot be mentioned here.`,
    remedy: 'Leave the mention out, or ask an administrator for the role that it lacks.',
    details: { logins },
  };
}
