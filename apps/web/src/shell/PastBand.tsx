import { Button } from '@mantine/core';
import IconHistory from '@tabler/icons-react/icons/IconHistory';
import { useEffect } from 'react';
import { useMomentName } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { useFrame } from './frame.js';
import { useTime } from './use-time.js';
import classes from './shell.module.css';

/** Says that the page is about the past, and turns it to paper. */
export function PastBand() {
  const { t, day } = useWords();
  const frame = useFrame();
  const { moment, isPast, axis, go } = useTime();
  const name = useMomentName(frame);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-past', isPast);
    return () => document.documentElement.removeAttribute('data-past');
  }, [isPast]);
  if (!isPast) return null;
  const kind = moment.kind === 'day' && axis === 'recorded' ? 'recorded' : moment.kind;
  const when = moment.kind === 'day' ? day(moment.day, 'long') : name(moment);
  return (
    <div className={classes.band} role="status">
      <IconHistory size={17} />
      <span>{t(`past.${kind}`, { moment: when })}</span>
      <Button
        variant="default"
        size="compact-sm"
        className={classes.bandButton}
        onClick={() => go({ at: undefined, axis: undefined })}
      >
        {t('past.back')}
      </Button>
    </div>
  );
}
