import { useMemo } from 'react';
import { useAnswer } from '../api/query-client.js';
import { Answers } from '../generated/operations.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { answeredOf, type AnsweredQuestionnaire } from './answers.js';
import { Letter } from './Letter.js';

/** The answers of assessors about a subject, by questionnaire. */
export function AssessmentPanels({ subject }: { subject: string }) {
  const { t, language, period: periodText } = useWords();
  const { cluster, period, asOf } = useTime();
  const answer = useAnswer(Answers, { cluster, period, subject, asOf, language });
  const answered = useMemo(() => answer.data && answeredOf(answer.data), [answer.data]);
  return (
    <Answered of={answer}>
      {() =>
        answered === undefined || answered.length === 0 ? (
          <Empty>{t('diagnosis.notAssessed', { period: periodText(period) })}</Empty>
        ) : (
          <div className={panel.columns}>
            {answered.map((one) => (
              <QuestionnairePanel key={one.id} of={one} />
            ))}
          </div>
        )
      }
    </Answered>
  );
}

function QuestionnairePanel({ of: { title, items, of } }: { of: AnsweredQuestionnaire }) {
  const { t, number } = useWords();
  return (
    <Panel title={title} lead={t('diagnosis.answered', { answered: items.length, count: of })}>
      <WideTable label={title}>
        <Headings
          names={[t('diagnosis.item'), t('diagnosis.segment'), t('diagnosis.mean'), t('diagnosis.assessors')]}
        />
        <tbody>
          {items.map(({ id, label, mean, assessors, letter }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{letter !== undefined && <Letter of={letter} size={20} />}</td>
              <td className={panel.figure}>{number(mean, 2)}</td>
              <td className={panel.figure}>{assessors}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Panel>
  );
}
