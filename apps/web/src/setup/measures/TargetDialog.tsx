import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { decimalMarkOf } from '../../entry/read-typed.js';
import type { SetTargetInput, SetupMeasurePartsFragment, TargetPer } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { decimalOf, typedOf } from './definition.js';
import { FIGURES, figuresOf, type FigureName } from './figures.js';
import classes from '../shared/setup.module.css';

export interface TargetDialogProps {
  readonly measure: SetupMeasurePartsFragment;
  readonly onClose: () => void;
  readonly onSend: (input: Omit<SetTargetInput, 'cluster'>) => void;
}

const LONGER: Readonly<Record<SetupMeasurePartsFragment['frequency'], readonly TargetPer[]>> = {
  MONTH: ['QUARTER', 'HALF_YEAR', 'YEAR'],
  QUARTER: ['HALF_YEAR', 'YEAR'],
  HALF_YEAR: ['YEAR'],
  YEAR: [],
};

/** Sets a target from a period on; the figures that the scoring reads come first. */
export function TargetDialog({ measure, onClose, onSend }: TargetDialogProps) {
  const { t, code } = useWords();
  const { cluster } = useTime();
  const mark = decimalMarkOf(code);
  const [subject, setSubject] = useState('*');
  const [per, setPer] = useState<TargetPer>();
  const latest = latestOf(measure, subject, per);
  const [typed, setTyped] = useState<Partial<Record<FigureName, string>>>({});
  const textOf = (name: FigureName) => typed[name] ?? typedOf(latest?.[name], mark);
  const given = FIGURES.filter((name) => textOf(name).trim() !== '');
  const read = given.map((name) => [name, decimalOf(textOf(name), mark)] as const);
  const figures = Object.fromEntries(read);
  const main = figuresOf(measure.scoring.kind, measure.scoring.formula);
  const isReady =
    read.length > 0 && read.every(([, figure]) => figure !== undefined) && main.every((name) => given.includes(name));
  const input = { measureId: measure.id, subject, per, figures };
  const field = (name: FigureName) => (
    <TextInput
      key={name}
      size="xs"
      inputMode="decimal"
      label={`${t(`setup.figure.${name}`)}${measure.unit === '' ? '' : `, ${measure.unit}`}`}
      required={main.includes(name)}
      value={textOf(name)}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
    />
  );
  return (
    <DatedDialog
      title={t('setup.measures.target')}
      lead={t('setup.measures.targetHint', { name: measure.label })}
      change={isReady ? (dated) => ({ setTarget: { cluster, ...input, ...dated } }) : undefined}
      onClose={onClose}
      onSend={(dated) => onSend({ ...input, ...dated })}
    >
      <div className={classes.columns}>
        <SubjectSelect
          subject={subject}
          onChange={(next) => {
            setSubject(next);
            setTyped({});
          }}
        />
        <NativeSelect
          size="xs"
          label={t('setup.measures.perField')}
          value={per ?? ''}
          onChange={(event) => setPer((event.currentTarget.value || undefined) as TargetPer | undefined)}
          data={[
            { value: '', label: t(`frequency.${measure.frequency}`) },
            ...LONGER[measure.frequency].map((value) => ({ value, label: t(`setup.measures.per.${value}`) })),
          ]}
        />
      </div>
      <div className={classes.columns}>{main.map(field)}</div>
      <details>
        <summary className={classes.hint}>{t('setup.measures.moreFigures')}</summary>
        <div className={classes.columns}>{FIGURES.filter((name) => !main.includes(name)).map(field)}</div>
      </details>
    </DatedDialog>
  );
}

/** The latest figures of a subject, from which a new target starts. */
function latestOf({ targets }: SetupMeasurePartsFragment, subject: string, per: TargetPer | undefined) {
  return targets.find((series) => series.subject === subject && series.per === (per ?? null))?.entries.at(-1)?.figures;
}

function SubjectSelect({ subject, onChange }: { subject: string; onChange: (subject: string) => void }) {
  const { t } = useWords();
  const { members, label } = useFrame();
  return (
    <NativeSelect
      size="xs"
      label={t('measure.subject')}
      value={subject}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '*', label: t('setup.measures.everybody') },
        { value: '@cluster', label },
        ...members.map((one) => ({ value: one.id, label: one.label })),
      ]}
    />
  );
}
