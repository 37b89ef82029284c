import { UnstyledButton } from '@mantine/core';
import IconMaximize from '@tabler/icons-react/icons/IconMaximize';
import IconMinus from '@tabler/icons-react/icons/IconMinus';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { Panel, useReactFlow } from '@xyflow/react';
import { useWords } from '../words/use-words.js';
import classes from './map.module.css';

const SOFT = { duration: 180 };

export function ZoomButtons() {
  const { t } = useWords();
  const flow = useReactFlow();
  return (
    <Panel position="bottom-right" className={classes.zoom ?? ''}>
      <UnstyledButton aria-label={t('map.zoomIn')} onClick={() => void flow.zoomIn(SOFT)}>
        <IconPlus size={17} />
      </UnstyledButton>
      <UnstyledButton aria-label={t('map.zoomOut')} onClick={() => void flow.zoomOut(SOFT)}>
        <IconMinus size={17} />
      </UnstyledButton>
      <UnstyledButton aria-label={t('map.fit')} onClick={() => void flow.fitView({ padding: 0.04, ...SOFT })}>
        <IconMaximize size={16} />
      </UnstyledButton>
    </Panel>
  );
}
