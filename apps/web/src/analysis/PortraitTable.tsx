import type { PortraitFragment, PortraitPart } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Empty } from '../shell/states.js';
import { useWords } from '../words/use-words.js';
import { Direction } from './Direction.js';
import { Letter } from './Letter.js';
import { LetterBefore } from './LetterBefore.js';
import { OpenFigure } from './OpenFigure.js';
import { fieldOf, isHidden, letterOf, PARTS, PORTRAIT_METHOD } from './portrait.js';
import classes from './analysis.module.css';

export interface PortraitTableProps {
  readonly members: readonly PortraitFragment[];
  /** The portraits of what is compared with, by member. */
  readonly before: ReadonlyMap<string, PortraitFragment> | null | undefined;
}

/** The portraits of the members. */
export function PortraitTable({ members, before }: PortraitTableProps) {
  const { t } = useWords();
  const names = [t('portrait.member'), ...PARTS.map((part) => t(`portrait.parts.${part}`)), t('portrait.direction')];
  if (members.length === 0) return <Empty>{t('portrait.noMembers')}</Empty>;
  return (
    <Panel title={t('portrait.ofMembers')}>
      <WideTable label={t('portrait.ofMembers')}>
        <Headings names={names} />
        <tbody>
          {members.map((portrait) => (
            <PortraitRow key={portrait.subject} of={portrait} before={before?.get(portrait.subject)} />
          ))}
        </tbody>
      </WideTable>
    </Panel>
  );
}

function PortraitRow({ of, before }: { of: PortraitFragment; before: PortraitFragment | undefined }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  return (
    <tr>
      <th scope="row">{nameOf(of.subject)}</th>
      {isHidden(of) ? (
        <td colSpan={PARTS.length + 1} className={panel.muted}>
          {t('portrait.hidden')}
        </td>
      ) : (
        <>
          {PARTS.map((part) => (
            <td key={part}>
              <PartLetter of={of} before={before} part={part} />
            </td>
          ))}
          <td className={classes.direction}>
            <Direction of={of} before={before} />
            {of.portrait === null && <small>{t('portrait.incomplete')}</small>}
          </td>
        </>
      )}
    </tr>
  );
}

function PartLetter({
  of,
  before,
  part,
}: {
  of: PortraitFragment;
  before: PortraitFragment | undefined;
  part: PortraitPart;
}) {
  const { t } = useWords();
  const letter = letterOf(of, part);
  return (
    <>
      <OpenFigure
        method={PORTRAIT_METHOD}
        output={`segments.${fieldOf(part)}`}
        member={of.subject}
        name={`${t(`portrait.parts.${part}`)}: ${t(`segment.${letter ?? 'none'}`)}`}
      >
        <Letter of={letter} />
      </OpenFigure>
      <LetterBefore now={letter} before={before && letterOf(before, part)} />
    </>
  );
}
