import { TextInput } from '@mantine/core';
import { CommentButton } from '../comments/CommentButton.js';
import { valueThing } from '../comments/things.js';
import { mainFigureOf } from '../measure/targets-in-force.js';
import { actualText } from '../scorecard/actual-text.js';
import { useFrame } from '../shell/frame.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { StatusWord } from '../status/StatusShape.js';
import { NOTHING } from '../words/format.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import type { ApprovalLine, WaitingValue } from './queue.js';
import classes from './approvals.module.css';

export interface ReportTableProps {
  readonly lines: readonly ApprovalLine[];
  /** What is wrong with values that are to be returned. */
  readonly notes: Readonly<Record<string, string>>;
  /** Why nothing can be decided. */
  readonly inert: string | undefined;
  readonly onMark: (key: string, note: string | undefined) => void;
}

/** One row a value: what it was, what it is, the status that it gets, and what is worth a look. */
export function ReportTable(props: ReportTableProps) {
  const { t } = useWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('approvals.report')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.name')}</th>
            <th scope="col" className={classes.right}>
              {t('approvals.before')}
            </th>
            <th scope="col" className={classes.right}>
              {t('measure.value')}
            </th>
            <th scope="col" className={classes.right}>
              {t('scorecard.target')}
            </th>
            <th scope="col">{t('approvals.status')}</th>
            <th scope="col">{t('approvals.remarks')}</th>
            <th scope="col">{t('approvals.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <ReportLine key={line.key} line={line} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReportLine({ line, notes, inert, onMark }: ReportTableProps & { line: ApprovalLine }) {
  const words = useWords();
  const { t, number } = words;
  const { nameOf } = useFrame();
  const { key, row, value } = line;
  const { measure, scored } = row;
  const shown = (one: WaitingValue['before']) => actualText(one && { ...one, computed: null }, measure.decimals, words);
  const before = row.previous[0]?.value ?? null;
  const target = mainFigureOf(scored.targets ?? undefined, measure.scoring.kind);
  return (
    <tr data-line={key} data-marked={notes[key] !== undefined || undefined}>
      <th scope="row">
        {measure.label} <small>{measure.unit}</small>
        <small className={classes.part}>
          {value.subject.includes('/') && `${nameOf(value.subject)} · `}
          {t('approvals.enteredBy', { by: value.enteredBy })}
        </small>
      </th>
      <td className={classes.right}>
        {before === null ? NOTHING : actualText({ ...before, computed: null }, measure.decimals, words)}
      </td>
      <td className={classes.new}>
        {value.before && <s>{shown(value.before)}</s>} {shown(value.value)}
      </td>
      <td className={classes.right}>{target === undefined ? NOTHING : number(target, measure.decimals)}</td>
      <td>
        {measure.scoring.kind === 'UNSCORED' ? (
          <small>{t('reason.UNSCORED')}</small>
        ) : (
          <StatusWord status={scored.status} />
        )}
      </td>
      <td className={classes.remarks}>
        <Remarks line={line} />
        <CommentButton about={valueThing(measure.id, value.subject, value.period)} name={measure.label} />
      </td>
      <td className={classes.decision}>
        <LineDecision line={line} note={notes[key]} inert={inert} onMark={onMark} />
      </td>
    </tr>
  );
}

function Remarks({ line: { isUnusual, isRestated, value } }: { line: ApprovalLine }) {
  const { t } = useWords();
  const { note, reason, evidence } = value.value;
  return (
    <>
      {isUnusual && <span className={classes.unusual}>{t('approvals.unusual')}</span>}
      {isRestated && <span className={classes.tag}>{t('approvals.restated')}</span>}
      {note !== null && <p>{noteText(note, t)}</p>}
      {reason !== null && <p>{t('explain.because', { reason })}</p>}
      {evidence && (
        <p>
          {t('measure.evidence')}: {evidence.address} <code>{evidence.sha256.slice(0, 12)}</code>
        </p>
      )}
    </>
  );
}

interface LineDecisionProps extends Pick<ReportTableProps, 'inert' | 'onMark'> {
  readonly line: ApprovalLine;
  readonly note: string | undefined;
}

function LineDecision({ line: { key, isOwn, row, value }, note, inert, onMark }: LineDecisionProps) {
  const { t } = useWords();
  const name = row.measure.label;
  if (note === undefined) {
    return (
      <>
        {isOwn && <p className={classes.own}>{t('approvals.fourEyes')}</p>}
        <ReasonButton
          variant="subtle"
          size="compact-xs"
          reason={inert}
          aria-label={t('approvals.returnOne', { name })}
          onClick={() => onMark(key, '')}
        >
          {t('approvals.giveBack')}
        </ReasonButton>
      </>
    );
  }
  return (
    <div className={classes.note}>
      <TextInput
        size="xs"
        autoFocus
        maxLength={2_000}
        aria-label={t('approvals.noteFor', { name, subject: value.subject })}
        placeholder={t('approvals.notePlaceholder')}
        value={note}
        onChange={(event) => onMark(key, event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onMark(key, undefined)}
      />
      <ReasonButton variant="subtle" size="compact-xs" reason={undefined} onClick={() => onMark(key, undefined)}>
        {t('approvals.keep')}
      </ReasonButton>
    </div>
  );
}
