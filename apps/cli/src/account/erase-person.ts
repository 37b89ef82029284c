import type { PersonRecord } from '@strata/application';
import { counted, phrase } from '../language/phrase.js';
import { withCurrentRuntime } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { RefusalError } from '../terminal/refusal-error.js';

interface EraseOptions extends CommonOptions {
  readonly reason: string;
  readonly dryRun?: boolean;
}

/** Also works while a server is running, which reads the key of a person whenever it needs it. */
export async function erasePerson(login: string, options: EraseOptions): Promise<void> {
  const { reason, dryRun = false } = options;
  await withCurrentRuntime(dryRun ? 'query' : 'change', async (session) => {
    const { strata, caller } = session;
    if (!dryRun) {
      const command = { type: 'ErasePerson', reason } as const;
      await settle(session, await strata.execute(caller, { aggregate: 'account', login, command }));
    }
    const record = await strata.erasures.record(caller, login);
    if (record === undefined) throw noAccount(login);
    answer(options, { asJson: () => ({ ...record, dryRun }), asLines: () => [...lines(record, dryRun)] });
  });
}

function noAccount(login: string): RefusalError {
  const message = `There is no account "${login}".`;
  return new RefusalError({ code: 'ACCOUNT_NOT_FOUND', message, remedy: 'Use the login of an existing account.' });
}

function* lines(record: PersonRecord, dryRun: boolean): Generator<string> {
  const { login, sealed, erased } = record;
  const texts = counted(sealed, 'personal text');
  if (erased) yield phrase`the personal data of ${login} is erased: ${texts} can no longer be read`;
  else yield phrase`${texts} of ${login} would be erased; nothing was changed (--dry-run)`;
  yield* whatStays(record);
  if (!dryRun) yield phrase`backups made until now still hold the key and the password: delete them when you can`;
}

/** What no destruction of a key erases. */
function* whatStays({ login, plain, texts, plainAt, loginIsAddress }: PersonRecord): Generator<string> {
  if (plain > 0) {
    yield phrase`${counted(plain, 'personal text')} cannot be erased, because they were written before keys existed:`;
    for (const one of texts) if (one.plain > 0) yield `  ${one.type}  ${one.plain}`;
    yield phrase`  at the positions ${plainAt.join(', ')}${plain > plainAt.length ? ' …' : ''}`;
  }
  if (loginIsAddress) yield phrase`the login ${login} looks like an e-mail address, and stays in the log`;
}
