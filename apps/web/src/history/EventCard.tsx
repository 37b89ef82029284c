import { Button, UnstyledButton } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconRefresh from '@tabler/icons-react/icons/IconRefresh';
import IconSitemap from '@tabler/icons-react/icons/IconSitemap';
import { useState } from 'react';
import type { TimelinePageQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { NOTHING } from '../words/format.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import { kindOf } from './histogram.js';
import classes from './history.module.css';

type TimelineEvent = NonNullable<TimelinePageQuery['timeline']>['nodes'][number];

const ICONS = { values: IconPencil, restatements: IconRefresh, structure: IconSitemap } as const;
/** Changes that are shown before the others are asked for. */
const SHOWN = 3;

/** An event in a sentence, with what it changed. */
export function EventCard({ event, isLookedFor }: { event: TimelineEvent; isLookedFor: boolean }) {
  const { t, instant } = useWords();
  const { go } = useTime();
  const kind = kindOf(event.type);
  const Icon = ICONS[kind];
  return (
    <li className={classes.event} data-kind={kind} data-looked={isLookedFor || undefined}>
      <span className={classes.icon}>
        <Icon size={16} />
      </span>
      <div className={classes.what}>
        <p className={classes.sentence}>{event.sentence}</p>
        <p className={classes.meta}>
          <time dateTime={event.knownAt}>{instant(event.knownAt)}</time>
          {event.loaded && ` · ${t('history.loaded')}`} · {event.by} ·{' '}
          {t('time.position', { position: shortPosition(event.position) })}
          {event.from !== null && ` · ${t('history.holdsFrom', { day: event.from })}`}
        </p>
        {event.reason !== null && <p className={classes.reason}>{t('explain.because', { reason: event.reason })}</p>}
        {event.retroactive !== null && (
          <p className={classes.reason}>{t('history.retroactive', { reason: event.retroactive })}</p>
        )}
        {event.evidence && (
          <p className={classes.meta}>
            {t('measure.evidence')}: {event.evidence.address}
          </p>
        )}
        <Changes of={event} />
      </div>
      <Button
        variant="default"
        size="compact-sm"
        className={classes.there}
        onClick={() => go({ at: `@${event.position}`, axis: undefined })}
        rightSection={<IconArrowRight size={14} />}
      >
        {t('history.goThere')}
      </Button>
    </li>
  );
}

function Changes({ of: { changes, changesOmitted } }: { of: TimelineEvent }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const shown = isOpen ? changes : changes.slice(0, SHOWN);
  const left = changes.length - shown.length;
  return (
    <>
      <ul className={classes.changes}>
        {shown.map(({ what, subject, before, after }, at) => (
          <li key={at}>
            <span>
              {what}
              {subject !== null && ` · ${nameOf(subject)}`}
            </span>
            <b>
              {before !== null && <s>{noteText(before, t)}</s>} {noteText(after ?? NOTHING, t)}
            </b>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <UnstyledButton className={classes.more} onClick={() => setOpen(true)}>
          {t('history.more', { count: left + changesOmitted })}
        </UnstyledButton>
      )}
    </>
  );
}
