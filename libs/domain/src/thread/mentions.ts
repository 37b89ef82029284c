import { isLogin } from '../ids.js';

// A login may contain @ itself, so the character before tells a mention from the middle of an address.
const MENTION = /(?<![\p{L}\p{N}._%+@-])@([a-z0-9._@+-]{2,100})/gu;
const TRAILING = /[._@+-]+$/;

/** The logins that a text mentions as `@login`, each once, in order, whether or not there are such accounts. */
export function mentionsIn(text: unknown): readonly string[] {
  if (typeof text !== 'string') return [];
  const found = [...text.matchAll(MENTION)].map(([, login = '']) => login.replace(TRAILING, ''));
  return [...new Set(found.filter(isLogin))];
}
