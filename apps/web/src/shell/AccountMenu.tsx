import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { signOut, type Me } from '../api/session.js';
import { forgetDrafts } from '../comments/drafts.js';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from '../words/i18n.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import classes from './shell.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Who is signed in, and what the pages look like. */
export function AccountMenu({ me, onKeys }: { me: Me; onKeys: () => void }) {
  const { t, code } = useWords();
  const name = noteText(me.name, t);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const leave = async () => {
    await signOut();
    client.clear();
    forgetDrafts();
  };
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={`${initialsOf(name)}: ${t('shell.account', { name })}`}>
          {initialsOf(name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={code === language}
            rightSection={code === language ? '✓' : undefined}
            onClick={() => void chooseLanguage(language).then(() => client.invalidateQueries())}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('shell.scheme')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={colorScheme === scheme}
            rightSection={colorScheme === scheme ? '✓' : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`shell.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onKeys}>{t('shell.keys')}</Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}
