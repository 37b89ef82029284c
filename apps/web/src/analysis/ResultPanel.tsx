import type { ResultRowFragment } from '../generated/operations.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { NOTHING } from '../words/format.js';
import { useWords, type Words } from '../words/use-words.js';
import { Change } from './Change.js';
import { figureOf, segmentOf } from './figures.js';
import type { MethodInForce } from './in-force.js';
import { Letter } from './Letter.js';
import { LetterBefore } from './LetterBefore.js';
import { OpenFigure, type OpenFigureProps } from './OpenFigure.js';
import { lettersIn, resultLines, type ResultLine } from './result-rows.js';
import type { Outputs } from './use-results.js';

export interface ResultPanelProps {
  readonly method: MethodInForce;
  readonly member: string | undefined;
  readonly now: Outputs;
  /** What is compared with. */
  readonly before: Outputs | undefined;
}

/** The outputs of a method with their segments. */
export function ResultPanel({ method, member, now, before }: ResultPanelProps) {
  const { t } = useWords();
  const lines = resultLines(now);
  const letters = lettersIn(lines);
  const names = [t('diagnosis.output'), t('diagnosis.segment'), t('diagnosis.figure')];
  const counted = (['S', 'N', 'W'] as const).filter((letter) => letters[letter] > 0);
  return (
    <Panel
      title={method.title}
      lead={
        counted.length === 0
          ? method.summary
          : counted.map((letter) => t(`diagnosis.counted.${letter}`, { count: letters[letter] })).join(' · ')
      }
    >
      <WideTable label={method.title}>
        <Headings names={before ? [...names, t('index.change')] : names} />
        <tbody>
          {lines.map((line) => (
            <ResultTableRow key={line.row.output} method={method.id} {...{ line, member, before }} />
          ))}
        </tbody>
      </WideTable>
    </Panel>
  );
}

interface ResultTableRowProps {
  readonly method: string;
  readonly line: ResultLine;
  readonly member: string | undefined;
  readonly before: Outputs | undefined;
}

function ResultTableRow({ method, line: { row, segment }, member, before }: ResultTableRowProps) {
  const words = useWords();
  const text = resultText(row, words);
  const open = { method, output: row.output, member, name: `${row.label}: ${text}` };
  // A segment without a figure is opened by its letter.
  const isLetter = segment === row;
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td>
        {segment && (
          <SegmentCell of={segment} before={before?.get(segment.output)} open={isLetter ? open : undefined} />
        )}
      </td>
      <td className={row.text === null ? panel.figure : undefined}>
        {!isLetter && <OpenFigure {...open}>{text}</OpenFigure>}
        {row.error && <small>{row.error.message}</small>}
      </td>
      {before && (
        <td className={panel.figure}>
          <Change now={row.value?.number ?? undefined} before={figureOf(before, row.output)} decimals={2} />
        </td>
      )}
    </tr>
  );
}

interface SegmentCellProps {
  readonly of: ResultRowFragment;
  readonly before: ResultRowFragment | undefined;
  /** What the letter opens; undefined if the figure beside it does. */
  readonly open: Omit<OpenFigureProps, 'children'> | undefined;
}

function SegmentCell({ of, before, open }: SegmentCellProps) {
  const letter = segmentOf(of) ?? null;
  const shown = <Letter of={letter} size={20} />;
  return (
    <>
      {open === undefined ? shown : <OpenFigure {...open}>{shown}</OpenFigure>}
      <LetterBefore now={letter} before={segmentOf(before)} />
    </>
  );
}

/** The value of an output as it is read. */
function resultText({ value, text }: ResultRowFragment, { t, number }: Words): string {
  if (value === null) return NOTHING;
  if (text !== null) return text;
  if (value.number !== null) return number(value.number, 2);
  if (value.yesNo !== null) return t(value.yesNo ? 'value.yes' : 'value.no');
  if (value.items === null) return value.text;
  const known: Readonly<Record<string, string>> = { true: t('value.yes'), false: t('value.no') };
  return value.items.map((item) => known[item] ?? item).join(', ');
}
