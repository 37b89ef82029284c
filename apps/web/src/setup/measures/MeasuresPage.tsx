import { TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useAnswer } from '../../api/query-client.js';
import { SetupMeasure, SetupMeasures, type SetupMeasuresQuery } from '../../generated/operations.js';
import type { PageSearch } from '../../shell/page-search.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { Answered, Empty } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { Outcomes } from '../shared/Outcomes.js';
import { SetupPage } from '../shared/SetupPage.js';
import { useInert } from '../shared/use-inert.js';
import { useMeasureCommands, type MeasureCommands } from './measure-commands.js';
import { MeasurePanel } from './MeasurePanel.js';
import classes from '../shared/setup.module.css';

/** Definitions are edited with what reads figures, which is loaded when it is asked for. */
const DefinitionDialog = lazy(async () => ({ default: (await import('./DefinitionDialog.js')).DefinitionDialog }));

/** The measures with their definitions and targets over time, and what can be changed about them from a period on. */
export function MeasuresPage() {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const inert = useInert('COORDINATOR');
  const answer = useAnswer(SetupMeasures, { cluster, asOf, language });
  const commands = useMeasureCommands();
  const [isNew, setNew] = useState(false);
  const measures = answer.data?.measures?.nodes ?? [];
  return (
    <SetupPage
      section="measures"
      isLate={answer.isPlaceholderData}
      actions={
        <ReasonButton reason={inert} onClick={() => setNew(true)}>
          {t('setup.measures.new')}
        </ReasonButton>
      }
    >
      <Outcomes of={commands} words="setup.measures.done" />
      <Answered of={answer}>
        {() =>
          measures.length === 0 ? (
            <Empty>{t('measures.none')}</Empty>
          ) : (
            <Split measures={measures} commands={commands} />
          )
        }
      </Answered>
      {isNew && (
        <Suspense>
          <DefinitionDialog
            measures={measures}
            onClose={() => setNew(false)}
            onDefine={(input) => {
              commands.define.mutate({ cluster, ...input });
              setNew(false);
            }}
          />
        </Suspense>
      )}
    </SetupPage>
  );
}

type Listed = NonNullable<SetupMeasuresQuery['measures']>['nodes'];

function Split({ measures, commands }: { measures: Listed; commands: MeasureCommands }) {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const { n } = useSearch({ strict: false }) as PageSearch;
  const selected = measures.find(({ id }) => id === n)?.id ?? measures[0]!.id;
  const answer = useAnswer(SetupMeasure, { cluster, measure: selected, asOf, language });
  return (
    <div className={classes.split}>
      <MeasureList measures={measures} selected={selected} />
      <Answered of={answer}>
        {({ measure }) =>
          measure === null ? (
            <Empty>{t('measure.unknown')}</Empty>
          ) : (
            <MeasurePanel key={measure.id} measure={measure} measures={measures} commands={commands} />
          )
        }
      </Answered>
    </div>
  );
}

function MeasureList({ measures, selected }: { measures: Listed; selected: string }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const looked = text.trim().toLowerCase();
  const found = measures.filter(({ id, label }) => label.toLowerCase().includes(looked) || id.includes(looked));
  return (
    <nav className={classes.card} aria-label={t('setup.sections.measures')}>
      <TextInput
        size="xs"
        aria-label={t('measures.search')}
        placeholder={t('measures.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={classes.hint}>{t('measures.noMatch', { text })}</p>}
      <ul className={classes.side}>
        {found.map(({ id, label, unit, frequency, retired }) => (
          <li key={id}>
            <Link
              to="."
              search={((former: object) => ({ ...former, n: id })) as never}
              aria-current={id === selected ? 'true' : undefined}
            >
              {label}
              <small>
                {[unit, t(`frequency.${frequency}`), ...(retired ? [t('setup.measures.retired')] : [])]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
