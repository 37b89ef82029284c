import { Link, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../../api/query-client.js';
import { SetupMethods } from '../../generated/operations.js';
import type { PageSearch } from '../../shell/page-search.js';
import { Answered, Empty } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { Outcomes } from '../shared/Outcomes.js';
import { SetupPage } from '../shared/SetupPage.js';
import { listedMethods, type ClusterMethod, type ListedMethod } from './listed-methods.js';
import { useMethodCommands } from './method-commands.js';
import { MethodPanel } from './MethodPanel.js';
import classes from '../shared/setup.module.css';

/** The methods with their versions in force and on trial, their formulas, and what they are computed from. */
export function MethodsPage() {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const { n } = useSearch({ strict: false }) as PageSearch;
  const answer = useAnswer(SetupMethods, { cluster, asOf, language });
  const commands = useMethodCommands();
  const methods = listedMethods(answer.data);
  const selected = methods.find(({ id }) => id === n) ?? methods[0];
  return (
    <SetupPage section="methods" isLate={answer.isPlaceholderData}>
      <Outcomes of={commands} words="setup.methods.done" />
      <Answered of={answer}>
        {() =>
          selected === undefined ? (
            <Empty>{t('setup.methods.none')}</Empty>
          ) : (
            <div className={classes.split}>
              <nav className={classes.card} aria-label={t('setup.sections.methods')}>
                <MethodLinks
                  title={t('setup.methods.ofCluster')}
                  methods={methods.filter(({ own }) => own !== undefined)}
                  selected={selected.id}
                />
                <MethodLinks
                  title={t('setup.methods.ofCatalogue')}
                  methods={methods.filter(({ own }) => own === undefined)}
                  selected={selected.id}
                />
              </nav>
              <MethodPanel key={selected.id} method={selected} commands={commands} />
            </div>
          )
        }
      </Answered>
    </SetupPage>
  );
}

interface MethodLinksProps {
  readonly title: string;
  readonly methods: readonly ListedMethod[];
  readonly selected: string;
}

function MethodLinks({ title, methods, selected }: MethodLinksProps) {
  const { t } = useWords();
  if (methods.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes.side}>
        {methods.map(({ id, title: name, own }) => (
          <li key={id}>
            <Link
              to="."
              search={((former: object) => ({ ...former, n: id })) as never}
              aria-current={id === selected ? 'true' : undefined}
            >
              {name}
              {own !== undefined && <small>{stateOf(own, t)}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

type Translate = ReturnType<typeof useWords>['t'];

function stateOf({ adopted, onTrial, withdrawn }: ClusterMethod, t: Translate): string {
  const parts = [
    adopted !== null && !withdrawn ? t('setup.methods.adoptedIs', { version: adopted }) : t('setup.methods.notAdopted'),
    ...(onTrial === null ? [] : [t('setup.methods.trialIs', { version: onTrial })]),
  ];
  return parts.join(' · ');
}
