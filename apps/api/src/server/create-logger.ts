import type { Settings } from '@strata/config';
import { destination, pino, type Logger } from 'pino';

/** The process's log: JSON lines on standard error, so that standard output is for people. */
export function createLogger(settings: Settings, name: string): Logger {
  return pino({ name, level: settings.log.level }, destination({ fd: 2, sync: true }));
}
