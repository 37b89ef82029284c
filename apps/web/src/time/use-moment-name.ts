import type { Frame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import type { Moment } from './moment.js';

/** The name of a moment, such as "15 Nov 2025". */
export function useMomentName(frame: Frame): (moment: Moment) => string {
  const { t, day } = useWords();
  return (moment) => {
    switch (moment.kind) {
      case 'now':
        return t('time.nowShort');
      case 'day':
        return day(moment.day);
      case 'position':
        return t('time.position', { position: shortPosition(moment.position) });
      case 'evaluation': {
        const found = frame.evaluations.find(({ id }) => id === moment.id);
        return t('time.evaluation', { id: found?.id ?? moment.id });
      }
    }
  };
}

/** A position without the zeros in front, for people. */
export function shortPosition(position: string): string {
  return position.replace(/^0+(?=\d)/, '');
}
