import { Menu, UnstyledButton } from '@mantine/core';
import IconSelector from '@tabler/icons-react/icons/IconSelector';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { useAnswer } from '../api/query-client.js';
import { Clusters } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { useFrame } from './frame.js';
import classes from './shell.module.css';

/** The cluster, and the others that the account may read. */
export function ClusterMenu() {
  const { t, language } = useWords();
  const frame = useFrame();
  const navigate = useNavigate();
  const { data } = useAnswer(Clusters, { language });
  const { me } = useRouteContext({ from: '__root__' });
  const mayFound = me.grants.some(({ cluster }) => cluster === '*');
  const others = data?.clusters?.nodes.filter(({ id }) => id !== frame.id) ?? [];
  if (others.length === 0 && !mayFound) return <span className={classes.cluster}>{frame.label}</span>;
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.cluster}>
          {frame.label} <IconSelector size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.length > 0 && <Menu.Label>{t('shell.clusters')}</Menu.Label>}
        {others.map(({ id, label }) => (
          <Menu.Item
            key={id}
            onClick={() => void navigate({ to: '/c/$cluster', params: { cluster: id }, search: {} as never })}
          >
            {label}
          </Menu.Item>
        ))}
        {mayFound && (
          <Menu.Item onClick={() => void navigate({ to: '/new' } as never)}>{t('setup.new.title')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
