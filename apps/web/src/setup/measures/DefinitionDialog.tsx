import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { decimalMarkOf } from '../../entry/read-typed.js';
import type { DefineMeasureInput, ReviseMeasureInput, SetupMeasurePartsFragment } from '../../generated/operations.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { NameFields } from '../shared/NameFields.js';
import { idFrom } from '../shared/labels.js';
import { decimalOf, definitionOf, inputOf } from './definition.js';
import { DefinitionFields } from './DefinitionFields.js';

interface Common {
  readonly measures: readonly { readonly id: string; readonly label: string }[];
  readonly onClose: () => void;
}

export interface DefinitionDialogProps extends Common {
  readonly onDefine: (input: Omit<DefineMeasureInput, 'cluster'>) => void;
}

/** Defines a measure. */
export function DefinitionDialog({ measures, onClose, onDefine }: DefinitionDialogProps) {
  const { t, code } = useWords();
  const { cluster } = useTime();
  const mark = decimalMarkOf(code);
  const [definition, setDefinition] = useState(() => definitionOf(mark));
  const [written, setWritten] = useState<string>();
  const taken = measures.map(({ id }) => id);
  const measureId = written ?? idFrom(definition.names, taken);
  const given = inputOf(definition, mark);
  const input = given && measureId !== '' ? { measureId, definition: given } : undefined;
  return (
    <DatedDialog
      title={t('setup.measures.new')}
      change={input && ((dated) => ({ defineMeasure: { cluster, ...input, ...dated } }))}
      onClose={onClose}
      onSend={(dated) => input && onDefine({ ...input, ...dated })}
    >
      <NameFields
        names={definition.names}
        onChange={(names) => setDefinition({ ...definition, names })}
        id={measureId}
        onId={setWritten}
      />
      <DefinitionFields definition={definition} measures={measures} onChange={setDefinition} />
    </DatedDialog>
  );
}

export interface RevisionDialogProps extends Common {
  readonly measure: SetupMeasurePartsFragment;
  readonly onRevise: (input: Omit<ReviseMeasureInput, 'cluster'>) => void;
}

/** Revises the definition of a measure from a period on. */
export function RevisionDialog({ measure, measures, onClose, onRevise }: RevisionDialogProps) {
  const { t, code } = useWords();
  const { cluster } = useTime();
  const mark = decimalMarkOf(code);
  const [definition, setDefinition] = useState(() => definitionOf(mark, measure));
  const [factor, setFactor] = useState('');
  const given = inputOf(definition, mark, measure);
  const isOtherUnit = definition.unit.trim() !== measure.unit;
  const converts = isOtherUnit && factor.trim() !== '';
  const by = decimalOf(factor, mark);
  const isFault = converts && by === undefined;
  const input =
    given && !isFault
      ? { measureId: measure.id, definition: given, ...(converts && by !== undefined ? { factor: by } : {}) }
      : undefined;
  return (
    <DatedDialog
      title={t('setup.measures.revise')}
      lead={t('setup.measures.reviseHint')}
      change={input && ((dated) => ({ reviseMeasure: { cluster, ...input, ...dated } }))}
      onClose={onClose}
      onSend={(dated) => input && onRevise({ ...input, ...dated })}
    >
      <NameFields names={definition.names} onChange={(names) => setDefinition({ ...definition, names })} />
      <DefinitionFields definition={definition} measures={measures} onChange={setDefinition} />
      {isOtherUnit && (
        <TextInput
          size="xs"
          label={t('setup.measures.factor', { from: measure.unit, to: definition.unit.trim() })}
          description={t('setup.measures.factorHint')}
          value={factor}
          onChange={(event) => setFactor(event.currentTarget.value)}
        />
      )}
    </DatedDialog>
  );
}
