import { Button, Menu } from '@mantine/core';
import IconSelector from '@tabler/icons-react/icons/IconSelector';
import type { CascadeRow } from '../scorecard/score-tree.js';
import { useFrame } from '../shell/frame.js';
import { StatusShape } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import classes from './map.module.css';

export interface StrategyPickerProps {
  readonly rows: readonly CascadeRow[];
  readonly chosen: string;
  readonly onPick: (strategy: string) => void;
}

/** The strategies of the cluster, each below its parent. */
export function StrategyPicker({ rows, chosen, onPick }: StrategyPickerProps) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" width={360}>
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<IconSelector size={14} />}>
          {t('map.strategies')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.strategies}>
        {rows.map(({ strategy, depth, node }) => (
          <Menu.Item
            key={strategy.id}
            data-depth={Math.min(depth, 3)}
            aria-current={strategy.id === chosen}
            leftSection={<StatusShape status={node?.status ?? 'GREY'} size={13} />}
            onClick={() => onPick(strategy.id)}
          >
            {strategy.label}
            <small>{nameOf(strategy.owner)}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
