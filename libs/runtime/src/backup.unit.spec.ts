import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { embeddedFolder } from './backup.js';

const KURRENTDB = { STRATA_EVENT_STORE: 'kurrentdb', STRATA_KURRENTDB_URI: 'kurrentdb://localhost:2113?tls=false' };
const MONGODB = { STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: 'mongodb://localhost:27017/strata' };
const FOLDER = 'a copy of the data folder that is made while Strata is stopped';
const VOLUME = 'a copy of the files of KurrentDB or a snapshot of its volume';

describe('Backups of stores on servers', () => {
  const refusals = [
    [KURRENTDB, 'Back up', `Back up the events with ${VOLUME}, then the accounts with ${FOLDER}.`],
    [MONGODB, 'Back up', `Back up the events with ${FOLDER}, then the accounts with \`mongodump\`.`],
    [MONGODB, 'Restore', `Restore the events with ${FOLDER}, then the accounts with \`mongorestore\`.`],
    [
      { ...KURRENTDB, ...MONGODB },
      'Restore',
      `Restore the events with ${VOLUME}, then the accounts with \`mongorestore\`.`,
    ],
  ] as const;
  for (const [env, task, remedy] of refusals) {
    it(`are refused with the tools to use: ${remedy}`, () => {
      expect(() => embeddedFolder(readSettings(env), task)).toThrow(
        expect.objectContaining({
          code: 'NOT_EMBEDDED',
          message: '`strata backup` and `strata restore` work only with the embedded stores.',
          remedy: `${remedy} The read models are rebuilt from the events.`,
        }),
      );
    });
  }
});
