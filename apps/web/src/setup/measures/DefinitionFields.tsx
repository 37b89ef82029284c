import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { MeasureDefinitionInput } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { SCORING_OF, type Definition } from './definition.js';
import { ScoreLines } from './ScoreLines.js';
import classes from '../shared/setup.module.css';

export interface DefinitionFieldsProps {
  readonly definition: Definition;
  readonly measures: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (definition: Definition) => void;
}

const CHOICES = {
  valueType: ['NUMBER', 'YES_NO', 'TEXT'],
  polarity: ['HIGHER', 'LOWER', 'CLOSER'],
  frequency: ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'],
  indicator: ['LEADING', 'LAGGING'],
  accumulate: ['PERIOD', 'YEAR_TO_DATE'],
  time: ['SUM', 'MEAN', 'LAST'],
  organisation: ['NONE', 'SUM', 'MEAN', 'WEIGHTED'],
} as const;

/** The words of the choices, where other pages have them already. */
const WORDS: Partial<Readonly<Record<keyof typeof CHOICES, string>>> = {
  polarity: 'polarity',
  frequency: 'frequency',
  time: 'timeAggregation',
  organisation: 'organisationAggregation',
};

/** What a measure is: unit, type, scoring and aggregation. */
export function DefinitionFields({ definition, measures, onChange }: DefinitionFieldsProps) {
  const { t } = useWords();
  const set = (part: Partial<Definition>) => onChange({ ...definition, ...part });
  const select = (name: keyof typeof CHOICES) => (
    <NativeSelect
      size="xs"
      label={t(`setup.measures.field.${name}`)}
      value={definition[name] ?? ''}
      onChange={(event) => set(changed(name, event.currentTarget.value))}
      data={CHOICES[name].map((value) => ({ value, label: t(`${WORDS[name] ?? `setup.measures.${name}`}.${value}`) }))}
    />
  );
  const text = (name: 'unit' | 'min' | 'max') => (
    <TextInput
      size="xs"
      label={t(`setup.measures.field.${name}`)}
      maxLength={40}
      value={definition[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={classes.columns}>
        {text('unit')}
        <NumberInput
          size="xs"
          label={t('setup.measures.field.decimals')}
          min={0}
          max={12}
          hideControls
          value={definition.decimals}
          onChange={(value) => set({ decimals: Number(value) || 0 })}
        />
        {select('valueType')}
        {select('frequency')}
        {select('polarity')}
        {select('indicator')}
        {select('time')}
        {select('organisation')}
        {definition.organisation === 'WEIGHTED' && (
          <NativeSelect
            size="xs"
            label={t('setup.measures.field.weightMeasure')}
            value={definition.weightMeasure}
            onChange={(event) => set({ weightMeasure: event.currentTarget.value })}
            data={[
              { value: '', label: t('setup.people.choose') },
              ...measures.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
        )}
        {select('accumulate')}
        {text('min')}
        {text('max')}
      </div>
      <ScoringFields definition={definition} onChange={set} />
    </>
  );
}

function changed(name: keyof typeof CHOICES, value: string): Partial<Definition> {
  if (name !== 'valueType') return { [name]: value };
  const valueType = value as NonNullable<MeasureDefinitionInput['valueType']>;
  return { valueType, kind: SCORING_OF[valueType][0]! };
}

/** How an actual is scored. */
function ScoringFields({
  definition,
  onChange,
}: {
  definition: Definition;
  onChange: (part: Partial<Definition>) => void;
}) {
  const { t } = useWords();
  const { kind, valueType, tolerance, percent, goodIsYes, formula, lines } = definition;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('measure.scoring')}
        value={kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as Definition['kind'] })}
        data={SCORING_OF[valueType ?? 'NUMBER'].map((value) => ({ value, label: t(`scoringKind.${value}`) }))}
      />
      {(kind === 'TARGET_TOLERANCE' || kind === 'ACCEPTED_INTERVAL') && (
        <TextInput
          size="xs"
          label={t(`setup.measures.${kind === 'TARGET_TOLERANCE' ? 'tolerance' : 'margin'}`)}
          required
          value={tolerance}
          onChange={(event) => onChange({ tolerance: event.currentTarget.value })}
        />
      )}
      {kind === 'TARGET_TOLERANCE' && (
        <Checkbox
          size="xs"
          label={t('setup.measures.percent')}
          checked={percent}
          onChange={(event) => onChange({ percent: event.currentTarget.checked })}
        />
      )}
      {kind === 'YES_NO' && (
        <Checkbox
          size="xs"
          label={t('setup.measures.goodIsYes')}
          checked={goodIsYes}
          onChange={(event) => onChange({ goodIsYes: event.currentTarget.checked })}
        />
      )}
      {kind === 'FORMULA' && (
        <TextInput
          size="xs"
          label={t('setup.measures.formula')}
          description={t('setup.measures.formulaHint')}
          required
          maxLength={2_000}
          value={formula}
          onChange={(event) => onChange({ formula: event.currentTarget.value })}
        />
      )}
      {(kind === 'BANDS' || kind === 'TEXT_LIST') && (
        <ScoreLines kind={kind} lines={lines} onChange={(next) => onChange({ lines: next })} />
      )}
    </>
  );
}
