import { lazy, Suspense, type ReactNode } from 'react';
import { useAnswer } from '../../api/query-client.js';
import {
  CataloguedMethod,
  SetupMethod,
  type MethodDescriptionPartsFragment,
  type SetupMethodQuery,
} from '../../generated/operations.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { Answered, Empty, Waiting } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { useInert } from '../shared/use-inert.js';
import { InputTable } from './InputTable.js';
import type { MethodCommands } from './method-commands.js';
import type { ListedMethod } from './listed-methods.js';
import { TrialCard } from './TrialCard.js';
import { VersionTable } from './VersionTable.js';
import classes from '../shared/setup.module.css';

/** The parser of formulas is loaded with the first of them. */
const Formulas = lazy(() => import('./Formulas.js').then(({ Formulas: component }) => ({ default: component })));

export interface MethodPanelProps {
  readonly method: ListedMethod;
  readonly commands: MethodCommands;
}

/** A method: its versions, what it computes with which formulas, and from what. */
export function MethodPanel({ method, commands }: MethodPanelProps) {
  const { own } = method;
  return (
    <div>
      {own === undefined ? (
        <FromCatalogue method={method} commands={commands} />
      ) : (
        <OfCluster method={{ ...method, own }} commands={commands} />
      )}
    </div>
  );
}

/** A method that the cluster does not have yet. */
function FromCatalogue({ method: { id }, commands }: MethodPanelProps) {
  const { t, language } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const answer = useAnswer(CataloguedMethod, { id, language });
  return (
    <Answered of={answer}>
      {({ method }) =>
        method === null ? (
          <Empty>{t('setup.methods.none')}</Empty>
        ) : (
          <>
            <Head of={method}>
              <ReasonButton
                reason={inert}
                loading={commands.register.isPending}
                onClick={() => commands.register.mutate({ cluster, methodId: id })}
              >
                {t('setup.methods.register')}
              </ReasonButton>
            </Head>
            <Description of={method} />
          </>
        )
      }
    </Answered>
  );
}

interface OwnProps extends MethodPanelProps {
  readonly method: ListedMethod & { readonly own: NonNullable<ListedMethod['own']> };
}

/** A method of the cluster, described as of its version in force, otherwise its newest one. */
function OfCluster({ method, commands }: OwnProps) {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const { id, own } = method;
  const answer = useAnswer(SetupMethod, { cluster, id, asOf, language });
  const shown = own.adopted ?? own.versions.at(-1)?.version;
  return (
    <Answered of={answer}>
      {({ clusterMethod }) => {
        const versions = clusterMethod?.versions ?? [];
        const description = versions.find(({ version }) => version === shown)?.description;
        return (
          <>
            {description && <Head of={description} />}
            <VersionTable method={method} commands={commands} />
            <TrialCard own={own} />
            {description ? (
              <Description of={description} own={clusterMethod ?? undefined} />
            ) : (
              <Empty>{t('setup.methods.unreadable')}</Empty>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function Head({ of, children }: { of: MethodDescriptionPartsFragment; children?: ReactNode }) {
  const { t } = useWords();
  const { title, summary, source, id } = of;
  const { authors, paper, year, place } = source;
  return (
    <section className={classes.card}>
      <div className={classes.bar}>
        <div>
          <h2>{title}</h2>
          <p className={classes.hint}>
            <code>{id}</code> {summary}
          </p>
          <p className={classes.hint}>
            {t('setup.methods.source')} {[authors, paper, year, place].filter(Boolean).join(', ')}
          </p>
        </div>
        {children}
      </div>
    </section>
  );
}

function Description({
  of,
  own,
}: {
  of: MethodDescriptionPartsFragment;
  own?: SetupMethodQuery['clusterMethod'] | undefined;
}) {
  const { t } = useWords();
  return (
    <>
      <section className={classes.card} aria-label={t('setup.methods.formulas')}>
        <h3>{t('setup.methods.formulas')}</h3>
        <Suspense fallback={<Waiting rows={4} />}>
          <Formulas of={of} />
        </Suspense>
      </section>
      <InputTable of={of} own={own ?? undefined} />
      {of.readings.length > 0 && (
        <section className={classes.card}>
          <h3>{t('setup.methods.readings')}</h3>
          <ul className={classes.entries}>
            {of.readings.map(({ place, printed, implemented, because }) => (
              <li key={place + printed}>
                <b>{place}</b>: {t('setup.methods.printed', { printed, implemented })}
                <p className={classes.hint}>{because}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
