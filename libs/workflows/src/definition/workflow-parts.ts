import { isDate } from '@strata/domain';
import { identifier, localizedSchema } from '@strata/engine';
import { z } from 'zod';
import { WEEKDAYS } from '../calendar/working-days.js';

/** The most moments, and the most steps, of a definition. */
export const MAX_MOMENTS = 200;
const MAX_HOLIDAYS = 2_000;
const MAX_WORKING_DAYS = 400;
const MAX_PAUSES = 20;
const MAX_PAUSE_MINUTES = 43_200;
const MAX_NOTES = 100;
const MAX_TEXT = 2_000;

const text = z.string().min(1).max(MAX_TEXT);

/** What every definition has. Moments count from `start`, or from each other. */
export function workflowParts(start: string) {
  const momentSchema = z.strictObject({
    id: identifier,
    from: identifier.meta({ description: `Where it counts from: ${start}, or a moment above it` }),
    workingDays: z
      .int()
      .min(-MAX_WORKING_DAYS)
      .max(MAX_WORKING_DAYS)
      .meta({ description: 'How many working days later; earlier if negative' }),
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'A time of day must be written HH:MM, from 00:00 to 23:59.')
      .meta({ description: 'The time of day in the time zone of the cluster' }),
  });
  return {
    head: {
      id: identifier,
      version: z.int().min(1).max(1_000_000),
      title: localizedSchema,
      notes: z.array(text).max(MAX_NOTES).optional(),
      workingDays: z
        .array(z.enum(WEEKDAYS))
        .min(1)
        .max(WEEKDAYS.length)
        .meta({ description: 'The days of the week that are worked on' }),
      holidays: z
        .array(z.string().refine(isDate, 'A holiday must be a date written YYYY-MM-DD.'))
        .max(MAX_HOLIDAYS)
        .meta({ description: 'Days that are not worked on' }),
      moments: z.array(momentSchema).min(1).max(MAX_MOMENTS),
    },
    tail: {
      retry: z.strictObject({
        pauses: z
          .array(z.int().min(1).max(MAX_PAUSE_MINUTES))
          .max(MAX_PAUSES)
          .meta({ description: 'Minutes between the attempts of a step that fails; after the last one it is parked' }),
      }),
    },
  };
}

/** A step of a definition at one of its moments. */
export const stepParts = { id: identifier, on: identifier.meta({ description: 'One of the moments' }) };
