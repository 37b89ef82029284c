import type { PortraitFragment, PortraitPart } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Panel } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { useWords } from '../words/use-words.js';
import { Direction } from './Direction.js';
import { Letter } from './Letter.js';
import { LetterBefore } from './LetterBefore.js';
import { OpenFigure } from './OpenFigure.js';
import { ENVIRONMENT_METHOD, fieldOf, letterOf, PARTS, type PortraitsOfPeriod } from './portrait.js';
import classes from './analysis.module.css';

export interface ClusterPortraitProps {
  readonly of: PortraitsOfPeriod;
  readonly before: PortraitFragment | undefined;
  /** Whether the letters are outputs of the analysis of the environment, which can be explained. */
  readonly isAnalysed: boolean;
}

/** The portrait of the cluster: four letters with the members behind each, and where they lead. */
export function ClusterPortrait({ of: { whole, counts }, before, isAnalysed }: ClusterPortraitProps) {
  const { t } = useWords();
  const { label } = useFrame();
  return (
    <Panel title={label} lead={t('portrait.ofCluster')}>
      <div className={classes.portrait}>
        <ul className={classes.parts}>
          {PARTS.map((part) => (
            <li key={part}>
              <BigLetter part={part} letter={letterOf(whole, part)} isAnalysed={isAnalysed} />
              <LetterBefore now={letterOf(whole, part)} before={before && letterOf(before, part)} />
              <span>{t(`portrait.parts.${part}`)}</span>
              <Counted of={counts.find((count) => count.part === part)} />
            </li>
          ))}
        </ul>
        <div className={classes.direction}>
          <Direction of={whole} before={before} />
        </div>
      </div>
      {whole.reason !== null && <p className={panel.muted}>{t('portrait.noneOfCluster')}</p>}
    </Panel>
  );
}

function BigLetter({ part, letter, isAnalysed }: { part: PortraitPart; letter: string | null; isAnalysed: boolean }) {
  const { t } = useWords();
  const shown = <Letter of={letter} size={52} />;
  if (!isAnalysed || letter === null) return shown;
  return (
    <OpenFigure
      method={ENVIRONMENT_METHOD}
      output={`segments.${fieldOf(part)}`}
      member={undefined}
      name={`${t(`portrait.parts.${part}`)}: ${t(`segment.${letter}`)}`}
    >
      {shown}
    </OpenFigure>
  );
}

/** How many members are behind a letter, and who is missing. */
function Counted({ of }: { of: PortraitsOfPeriod['counts'][number] | undefined }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  if (of === undefined) return null;
  return (
    <>
      <small>{t('portrait.counted', { counted: of.counted, count: of.of })}</small>
      {of.missing.length > 0 && <small>{t('portrait.missing', { names: of.missing.map(nameOf).join(', ') })}</small>}
    </>
  );
}
