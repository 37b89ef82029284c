import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../../words/use-words.js';
import type { ScoreLine } from './definition.js';
import classes from '../shared/setup.module.css';

export interface ScoreLinesProps {
  readonly kind: 'BANDS' | 'TEXT_LIST';
  readonly lines: readonly ScoreLine[];
  readonly onChange: (lines: readonly ScoreLine[]) => void;
}

const STATUSES: readonly ScoreLine['status'][] = ['RED', 'AMBER', 'GREEN', 'BLUE'];

/** The bands or the texts of a scoring, each with its score and status. */
export function ScoreLines({ kind, lines, onChange }: ScoreLinesProps) {
  const { t } = useWords();
  const set = (at: number, part: Partial<ScoreLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <fieldset className={classes.fields}>
      <legend>{t(`setup.measures.lines.${kind}`)}</legend>
      {lines.map((line, at) => {
        const isOpen = kind === 'BANDS' && at === lines.length - 1;
        const number = at + 1;
        return (
          <div className={classes.buttons} key={at}>
            <TextInput
              size="xs"
              aria-label={t(`setup.measures.line.${kind}`, { number })}
              placeholder={t(isOpen ? 'setup.measures.andAbove' : `setup.measures.line.${kind}`, { number })}
              disabled={isOpen}
              value={isOpen ? '' : line.text}
              onChange={(event) => set(at, { text: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              w={80}
              aria-label={t('setup.measures.lineScore', { number })}
              value={line.score}
              rightSection="%"
              onChange={(event) => set(at, { score: event.currentTarget.value })}
            />
            <NativeSelect
              size="xs"
              aria-label={t('setup.measures.lineStatus', { number })}
              value={line.status}
              onChange={(event) => set(at, { status: event.currentTarget.value as ScoreLine['status'] })}
              data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
            />
            <CloseButton
              size="sm"
              aria-label={t('setup.measures.lineRemove', { number })}
              disabled={lines.length <= 1}
              onClick={() => onChange(lines.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => onChange([...lines, { text: '', score: '100', status: 'GREEN' }])}
        >
          {t('setup.settings.add')}
        </Button>
      </div>
    </fieldset>
  );
}
