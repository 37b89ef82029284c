// Events of reports: the values of one actor for one period.
import { randomUUID } from 'node:crypto';
import { randomFrom } from './measure.mjs';

const metadata = (id) => ({ clusterId: 'coast', by: 'account:olga', commandId: id, correlationId: id });

/** A report of a number of values, with new ids each time and content that depends only on its index. */
export function reportEvent(number, values) {
  const random = randomFrom(number);
  const id = randomUUID();
  return {
    id,
    type: 'ValuesSubmitted',
    schemaVersion: 2,
    data: {
      actorId: `a${number % 32}`,
      period: '2024-03',
      measures: Array.from({ length: values }, (_, index) => `measure${index}`),
      figures: Array.from({ length: values }, () => (random() * 1000).toFixed(2)),
    },
    metadata: metadata(id),
  };
}

export function reportEvents(count, values) {
  return Array.from({ length: count }, (_, number) => reportEvent(number, values));
}
