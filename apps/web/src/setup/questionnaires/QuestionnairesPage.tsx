import { NativeSelect } from '@mantine/core';
import { Link, useRouteContext, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../api/query-client.js';
import { SetupAssessment, SetupQuestionnaires } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import type { PageSearch } from '../../shell/page-search.js';
import { reportsFor, rolesIn } from '../../shell/roles.js';
import { Answered, Empty } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { useMembers } from '../members/use-members.js';
import { useWhom } from '../people/use-whom.js';
import { SetupPage } from '../shared/SetupPage.js';
import { GradeGrid } from './GradeGrid.js';
import { subjectsOf, type Questionnaire } from './grades.js';
import classes from '../shared/setup.module.css';

/** The questionnaires, each with a grid of grades for a subject and the period of the page. */
export function QuestionnairesPage() {
  const { t, language } = useWords();
  const { n } = useSearch({ strict: false }) as PageSearch;
  const answer = useAnswer(SetupQuestionnaires, { language });
  const all = answer.data?.questionnaires ?? [];
  const selected = all.find(({ id }) => id === n) ?? all[0];
  return (
    <SetupPage section="questionnaires" isLate={answer.isPlaceholderData}>
      <Answered of={answer}>
        {() =>
          selected === undefined ? (
            <Empty>{t('setup.questionnaires.none')}</Empty>
          ) : (
            <div className={classes.split}>
              <nav className={classes.card} aria-label={t('setup.sections.questionnaires')}>
                <ul className={classes.side} style={{ marginTop: 0 }}>
                  {all.map(({ id, title, about }) => (
                    <li key={id}>
                      <Link
                        to="."
                        search={((former: object) => ({ ...former, n: id })) as never}
                        aria-current={id === selected.id ? 'true' : undefined}
                      >
                        {title}
                        <small>{t(`setup.questionnaires.about.${about}`)}</small>
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
              <QuestionnairePanel key={selected.id} questionnaire={selected} />
            </div>
          )
        }
      </Answered>
    </SetupPage>
  );
}

function QuestionnairePanel({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t, period: periodText } = useWords();
  const { period } = useTime();
  const whom = useWhom();
  const subjects = useSubjects(questionnaire.about);
  const [chosen, choose] = useState<string>();
  const subject = chosen ?? subjects[0];
  const { title, summary, source, feeds } = questionnaire;
  return (
    <div>
      <section className={classes.card}>
        <h2>{title}</h2>
        <p className={classes.hint}>{summary}</p>
        <p className={classes.hint}>
          {[source.authors, source.paper, source.year, source.place].filter(Boolean).join(', ')}
          {feeds !== null && ` · ${t('setup.questionnaires.feeds', { method: feeds })}`}
        </p>
      </section>
      <section className={classes.card}>
        <div className={classes.bar}>
          <h3>{t('setup.questionnaires.grades', { period: periodText(period) })}</h3>
          <NativeSelect
            size="xs"
            aria-label={t('measure.subject')}
            value={subject ?? ''}
            onChange={(event) => choose(event.currentTarget.value)}
            data={subjects.map((value) => ({ value, label: whom(value) }))}
          />
        </div>
        {subject === undefined ? (
          <p className={classes.hint}>{t('setup.questionnaires.noSubject')}</p>
        ) : (
          <Assessment questionnaire={questionnaire} subject={subject} />
        )}
      </section>
    </div>
  );
}

function Assessment({ questionnaire, subject }: { questionnaire: Questionnaire; subject: string }) {
  const { cluster, period, asOf } = useTime();
  const answer = useAnswer(
    SetupAssessment,
    { cluster, period, questionnaire: questionnaire.id, subject, asOf },
    { keep: false },
  );
  return (
    <Answered of={answer}>
      {({ assessments }) => (
        <GradeGrid
          key={`${subject} ${period}`}
          questionnaire={questionnaire}
          subject={subject}
          assessment={assessments?.nodes[0]}
        />
      )}
    </Answered>
  );
}

/** Whom the account may assess. */
function useSubjects(about: Questionnaire['about']): readonly string[] {
  const { id: cluster } = useFrame();
  const { me } = useRouteContext({ from: '__root__' });
  const { data } = useMembers();
  const isCoordinator = rolesIn(me, cluster).has('COORDINATOR');
  const actors = (data ?? []).filter(({ status }) => status === 'MEMBER');
  return subjectsOf(about, actors, isCoordinator ? undefined : reportsFor(me, cluster));
}
