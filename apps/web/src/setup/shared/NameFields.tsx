import { TextInput } from '@mantine/core';
import { useWords } from '../../words/use-words.js';
import { LANGUAGES } from '../../words/i18n.js';
import type { Names } from './labels.js';
import classes from './setup.module.css';

export interface NameFieldsProps {
  readonly names: Names;
  readonly onChange: (names: Names) => void;
  /** The id, and its change; absent for what has one already. */
  readonly id?: string;
  readonly onId?: (id: string) => void;
}

const MAX_NAME = 300;

/** A name in three languages, of which one is enough, and an id. */
export function NameFields({ names, onChange, id, onId }: NameFieldsProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.fields}>
      <legend>{t('setup.name')}</legend>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          size="xs"
          label={t(`setup.nameIn.${language}`)}
          lang={language}
          maxLength={MAX_NAME}
          value={names[language]}
          {...(language === 'en' ? { 'data-autofocus': true } : {})}
          onChange={(event) => onChange({ ...names, [language]: event.currentTarget.value })}
        />
      ))}
      {onId !== undefined && (
        <TextInput
          size="xs"
          label={t('setup.id')}
          description={t('setup.idHint')}
          pattern="[a-z][a-z0-9\-]*"
          maxLength={64}
          required
          value={id ?? ''}
          onChange={(event) => onId(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
