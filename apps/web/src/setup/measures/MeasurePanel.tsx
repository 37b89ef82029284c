import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SetupMeasurePartsFragment } from '../../generated/operations.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { ReasonField } from '../shared/ReasonField.js';
import { useInert } from '../shared/use-inert.js';
import type { MeasureCommands } from './measure-commands.js';
import { TargetSteps } from './TargetSteps.js';
import { Versions } from './Versions.js';
import classes from '../shared/setup.module.css';

/** What reads figures is loaded when it is asked for. */
const RevisionDialog = lazy(async () => ({ default: (await import('./DefinitionDialog.js')).RevisionDialog }));
const TargetDialog = lazy(async () => ({ default: (await import('./TargetDialog.js')).TargetDialog }));

export interface MeasurePanelProps {
  readonly measure: SetupMeasurePartsFragment;
  readonly measures: readonly { readonly id: string; readonly label: string }[];
  readonly commands: MeasureCommands;
}

type Asked = 'revise' | 'target' | 'retire' | 'reinstate';

/** A measure: its definitions from a period on, its targets as steps, and what can be changed. */
export function MeasurePanel({ measure, measures, commands }: MeasurePanelProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const [asked, ask] = useState<Asked>();
  const close = () => ask(undefined);
  const actions: readonly Asked[] = measure.retired ? ['reinstate'] : ['target', 'revise', 'retire'];
  return (
    <div>
      <section className={classes.card}>
        <div className={classes.bar}>
          <div>
            <h2>{measure.label}</h2>
            <p className={classes.hint}>
              <code>{measure.id}</code> · {measure.unit || t('setup.measures.noUnit')} ·{' '}
              {t(`polarity.${measure.polarity}`)} ·{' '}
              <Link to="/c/$cluster/measures/$measure" params={{ cluster, measure: measure.id }}>
                {t('setup.measures.values')}
              </Link>
            </p>
          </div>
          <div className={classes.buttons}>
            {actions.map((kind) => (
              <ReasonButton key={kind} variant="default" size="compact-xs" reason={inert} onClick={() => ask(kind)}>
                {t(`setup.measures.${kind}`)}
              </ReasonButton>
            ))}
          </div>
        </div>
      </section>
      <Versions of={measure} />
      <TargetSteps of={measure} commands={commands} />
      {asked === 'target' && (
        <Suspense>
          <TargetDialog
            measure={measure}
            onClose={close}
            onSend={(input) => {
              commands.target.mutate({ cluster, ...input });
              close();
            }}
          />
        </Suspense>
      )}
      {asked === 'revise' && (
        <Suspense>
          <RevisionDialog
            measure={measure}
            measures={measures}
            onClose={close}
            onRevise={(input) => {
              commands.revise.mutate({ cluster, ...input });
              close();
            }}
          />
        </Suspense>
      )}
      {(asked === 'retire' || asked === 'reinstate') && (
        <UseDialog
          kind={asked}
          measureId={measure.id}
          onClose={close}
          onSend={(input) => {
            commands[asked].mutate({ cluster, ...input });
            close();
          }}
        />
      )}
    </div>
  );
}

interface UseDialogProps {
  readonly kind: 'retire' | 'reinstate';
  readonly measureId: string;
  readonly onClose: () => void;
  readonly onSend: (input: Omit<Parameters<MeasureCommands['retire']['mutate']>[0], 'cluster'>) => void;
}

/** Retires a measure from a period on, or takes that back. */
function UseDialog({ kind, measureId, onClose, onSend }: UseDialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const [reason, setReason] = useState('');
  const input = { measureId, reason: reason.trim() };
  const full = { cluster, ...input };
  return (
    <DatedDialog
      title={t(`setup.measures.${kind}`)}
      lead={t(`setup.measures.${kind}Hint`)}
      change={
        input.reason === ''
          ? undefined
          : (dated) =>
              kind === 'retire' ? { retireMeasure: { ...full, ...dated } } : { reinstateMeasure: { ...full, ...dated } }
      }
      onClose={onClose}
      onSend={(dated) => onSend({ ...input, ...dated })}
    >
      <ReasonField reason={reason} onChange={setReason} />
    </DatedDialog>
  );
}
