import { describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { isTransient } from './mongo-errors.js';

/** A failed bulk write as the driver reports it, with only the message of the original failure. */
function lostBulk(message: string): Error {
  return new mongo.MongoBulkWriteError(new Error(message), {} as mongo.BulkWriteResult);
}

describe('A failed bulk write', () => {
  for (const message of [
    'read ECONNRESET',
    'write EPIPE',
    'connect ECONNREFUSED 127.0.0.1:27017',
    'connection 3 to 127.0.0.1:27017 closed',
    'Server selection timed out after 30000 ms',
  ]) {
    it(`is retried after: ${message}`, () => expect(isTransient(lostBulk(message))).toBe(true));
  }

  it('is not retried if a row was refused', () => {
    expect(isTransient(lostBulk('Document failed validation'))).toBe(false);
  });
});

describe('The error of a socket', () => {
  const socketError = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

  it.each([
    ['This socket has been ended by the other party', 'EPIPE'],
    ['read ECONNRESET', 'ECONNRESET'],
    ['Cannot call write after a stream was destroyed', 'ERR_STREAM_DESTROYED'],
  ])('is retried: %s', (message, code) => expect(isTransient(socketError(message, code))).toBe(true));

  it('is not retried if it is of something else', () => {
    expect(isTransient(socketError('no such file', 'ENOENT'))).toBe(false);
    expect(isTransient(new TypeError('a bug'))).toBe(false);
  });
});
