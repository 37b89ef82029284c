import { useMemo } from 'react';
import { useAnswer } from '../api/query-client.js';
import { ApprovedReport } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { Answered } from '../shell/states.js';
import { useKeys } from '../shell/use-shortcuts.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { linesOf, type ApprovalLine, type SheetRow, type WaitingReport } from './queue.js';
import { ReportTable } from './ReportTable.js';
import { useDecision, type DecisionCommands } from './use-decision.js';
import classes from './approvals.module.css';

export interface ReportPanelProps {
  readonly report: WaitingReport;
  readonly login: string;
  readonly commands: DecisionCommands;
}

/** A report with its values, to be approved or returned. */
export function ReportPanel(props: ReportPanelProps) {
  const { language } = useWords();
  const { cluster, asOf } = useTime();
  const { actor, period } = props.report;
  const answer = useAnswer(ApprovedReport, { cluster, actor, period, asOf, language }, { keep: false });
  return <Answered of={answer}>{({ entrySheet }) => <Decision {...props} rows={entrySheet?.rows ?? []} />}</Answered>;
}

function Decision({ report, login, commands, rows }: ReportPanelProps & { rows: readonly SheetRow[] }) {
  const { t, period: periodText } = useWords();
  const { nameOf } = useFrame();
  const lines = useMemo(() => linesOf(report, rows, login), [report, rows, login]);
  const decision = useDecision(report, lines, commands);
  const { approved, marked, notes, isPending, sendApproved, sendReturned, mark } = decision;
  const role = t(`role.${report.stage.role}`);
  const { inert, ...reasons } = useReasons({ report, lines, decision });
  const startReturn = () => {
    const line = lineToReturn(lines);
    if (line !== undefined && inert === undefined) mark(line.key, notes[line.key] ?? '');
  };
  useKeys({ KeyY: () => reasons.approve === undefined && !isPending && sendApproved(), KeyR: startReturn });
  return (
    <section className={classes.panel} aria-label={nameOf(report.actor)}>
      <header>
        <div>
          <h2>
            {nameOf(report.actor)} · {periodText(report.period)}
          </h2>
          <p>{t('approvals.stage', { role, stage: report.stage.id })}</p>
        </div>
        <div className={classes.actions}>
          <ReasonButton variant="default" reason={reasons.giveBack} loading={isPending} onClick={sendReturned}>
            {marked.length === 0 ? t('approvals.giveBack') : t('approvals.return', { count: marked.length })}
          </ReasonButton>
          <ReasonButton reason={reasons.approve} loading={isPending} onClick={sendApproved}>
            {t('approvals.approve', { count: approved.length })}
          </ReasonButton>
        </div>
      </header>
      <ReportTable lines={lines} notes={notes} inert={inert} onMark={mark} />
      <p className={classes.hint}>{t('approvals.keys')}</p>
    </section>
  );
}

interface Decided {
  readonly report: WaitingReport;
  readonly lines: readonly ApprovalLine[];
  readonly decision: ReturnType<typeof useDecision>;
}

/** Why nothing can be decided, why nothing can be approved, and why nothing can be returned; undefined if it can. */
function useReasons({ report, lines, decision: { marked, notes, approved } }: Decided) {
  const { t } = useWords();
  const { isPast } = useTime();
  const isForOthers = report.forMe === 0 && lines.every(({ isOwn }) => !isOwn);
  const notYours = isForOthers ? t('approvals.notYours', { role: t(`role.${report.stage.role}`) }) : undefined;
  const inert = isPast ? t('past.inert') : notYours;
  const isUnsaid = marked.some(({ key }) => notes[key]!.trim() === '');
  const unready = marked.length === 0 ? 'markFirst' : isUnsaid ? 'noteMissing' : undefined;
  return {
    inert,
    approve: inert ?? (approved.length === 0 ? t('approvals.nothingToApprove') : undefined),
    giveBack: inert ?? (unready && t(`approvals.${unready}`)),
  };
}

/** The value in whose row the focus is, otherwise the first one that waits for the account. */
function lineToReturn(lines: readonly ApprovalLine[]): ApprovalLine | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  return lines.find(({ key }) => key === focused) ?? lines.find(({ value }) => value.forMe);
}
