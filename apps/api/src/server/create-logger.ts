import type { Settings } from '@strata/config';
import { destination, pino, type Logger } from 'pino';

/** The log of the process: JSON lines on standard error; standard output is for people. */
export function createLogger(settings: Settings, name: string): Logger {
  return pino({ name, level: settings.log.level }, destination({ fd: 2, sync: true }));
}
