import { useAnswer } from '../api/query-client.js';
import { LedgerHead, type LedgerHeadQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition, useMomentName } from '../time/use-moment-name.js';
import { useWords, type Words } from '../words/use-words.js';

/** What an export is about: as names and texts, and in two lines. */
export interface Stamp {
  readonly about: readonly (readonly [name: string, text: string])[];
  readonly lines: readonly string[];
  /** Parts of the name of its file. */
  readonly name: readonly string[];
  /** Whether the head of the ledger is known at the moment that is shown; nothing is exported without it. */
  readonly isKnown: boolean;
}

/** The last seal of the log, and up to where it reaches; empty while that is not known. */
function sealText(head: LedgerHeadQuery | undefined, t: Words['t']): string {
  if (head === undefined) return '';
  const [seal] = head.seals?.nodes ?? [];
  if (seal === undefined) return t('export.unsealed');
  return t('export.sealed', { number: seal.number, position: shortPosition(seal.position), root: seal.root });
}

/** Period, moment, the position that is shown and the head of the ledger, for the foot of what is exported. */
export function useStamp(title: string, shown: string | undefined): Stamp {
  const { t, period: periodName, instant } = useWords();
  const frame = useFrame();
  const { cluster, period, asOf, moment } = useTime();
  const { data, dataUpdatedAt, isPlaceholderData } = useAnswer(LedgerHead, { cluster, asOf });
  const momentName = useMomentName(frame)(moment);
  const exact = moment.kind === 'now' ? instant(new Date(dataUpdatedAt || Date.now()).toISOString()) : momentName;
  const position = shortPosition(shown ?? data?.cluster?.position ?? '');
  const sealed = sealText(data, t);
  const asOfText = t('time.asOf', { moment: exact });
  return {
    about: [
      [t('export.what'), `${frame.label} · ${title}`],
      [t('time.period'), periodName(period)],
      [t('export.moment'), exact],
      [t('export.position'), position],
      [t('export.ledger'), sealed],
    ],
    lines: [[frame.label, periodName(period), asOfText, t('time.position', { position })].join(' · '), sealed].filter(
      (line) => line !== '',
    ),
    name: [frame.id, title, period, position === '' ? '' : `p${position}`],
    isKnown: data !== undefined && !isPlaceholderData,
  };
}
