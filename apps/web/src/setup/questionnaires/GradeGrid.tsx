import { TextInput } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useCommand } from '../../api/use-command.js';
import { AssessItems } from '../../generated/operations.js';
import { Outcome } from '../../shell/Outcome.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { NOTHING } from '../../words/format.js';
import { useWords } from '../../words/use-words.js';
import { useInert } from '../shared/use-inert.js';
import { gradeOf, ownGrades, type Assessment, type Questionnaire } from './grades.js';
import classes from '../shared/setup.module.css';

export interface GradeGridProps {
  readonly questionnaire: Questionnaire;
  readonly subject: string;
  readonly assessment: Assessment | undefined;
}

/** A grid of one's own grades beside the mean of all; Enter and the arrows go down and up as in the updates. */
export function GradeGrid({ questionnaire: { id, items }, subject, assessment }: GradeGridProps) {
  const { t, number } = useWords();
  const { cluster, period } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const inert = useInert('COORDINATOR', 'UPDATER', 'APPROVER');
  const assess = useCommand(AssessItems);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const own = useMemo(() => ownGrades(assessment, me.login), [assessment, me.login]);
  const means = new Map((assessment?.means ?? []).map((mean) => [mean.item, mean]));
  const changed = items.filter(
    (item) => typed[item.id] !== undefined && typed[item.id]?.trim() !== (own.get(item.id) ?? ''),
  );
  const grades = changed.flatMap((item) => {
    const grade = gradeOf(typed[item.id]!, item.scale);
    return grade === undefined ? [] : [{ item: item.id, grade }];
  });
  const unreadable = changed.length - grades.length;
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('setup.questionnaires.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('setup.questionnaires.item')}</th>
              <th scope="col">{t('setup.questionnaires.own')}</th>
              <th scope="col">{t('setup.questionnaires.mean')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const text = typed[item.id] ?? own.get(item.id) ?? '';
              const mean = means.get(item.id);
              const isWrong = text.trim() !== '' && gradeOf(text, item.scale) === undefined;
              return (
                <tr key={item.id}>
                  <th scope="row">
                    {item.label}
                    <small style={{ display: 'block' }}>{item.question}</small>
                  </th>
                  <td>
                    <TextInput
                      size="xs"
                      w={72}
                      aria-label={t(`setup.questionnaires.grade.${item.scale === 'snw' ? 'snw' : 'figure'}`, {
                        name: item.label,
                      })}
                      error={isWrong}
                      readOnly={inert !== undefined}
                      autoComplete="off"
                      value={text}
                      data-grade
                      onKeyDown={walk}
                      onFocus={(event) => event.currentTarget.select()}
                      onChange={(event) => setTyped({ ...typed, [item.id]: event.currentTarget.value })}
                    />
                  </td>
                  <td>
                    {mean === undefined
                      ? NOTHING
                      : t('setup.questionnaires.meanOf', { mean: number(mean.mean, 2), count: mean.assessors })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Outcome of={assess} done={(position) => t('setup.questionnaires.done', { position: shortPosition(position) })} />
      <p className={classes.buttons} style={{ marginTop: 10 }}>
        <ReasonButton
          reason={inert ?? whyNot(grades.length, unreadable, t)}
          loading={assess.isPending}
          onClick={() => assess.mutate({ cluster, questionnaire: id, subject, period, grades })}
        >
          {t('setup.questionnaires.send', { count: grades.length })}
        </ReasonButton>
      </p>
    </>
  );
}

/** Why nothing can be sent; undefined if it can. */
function whyNot(grades: number, unreadable: number, t: ReturnType<typeof useWords>['t']): string | undefined {
  if (unreadable > 0) return t('setup.questionnaires.unreadable', { count: unreadable });
  return grades === 0 ? t('setup.questionnaires.nothing') : undefined;
}

/** Goes to the field below or above. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const isUp = event.code === 'ArrowUp' || (event.code === 'Enter' && event.shiftKey);
  const isDown = event.code === 'ArrowDown' || event.code === 'Enter';
  if (!isUp && !isDown) return;
  event.preventDefault();
  const fields = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-grade]') ?? [])];
  fields[fields.indexOf(event.currentTarget) + (isUp ? -1 : 1)]?.focus();
}
