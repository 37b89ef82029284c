import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconPlayerPause from '@tabler/icons-react/icons/IconPlayerPause';
import IconProgress from '@tabler/icons-react/icons/IconProgress';
import type { InitiativeStatus } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import classes from './plans.module.css';

const ICONS = {
  PLANNED: IconCircleDashed,
  UNDER_WAY: IconProgress,
  ON_HOLD: IconPlayerPause,
  COMPLETED: IconCircleCheck,
  CANCELLED: IconCircleX,
} as const;

/** How far an initiative is. */
export function PlanStatus({ of }: { of: InitiativeStatus }) {
  const { t } = useWords();
  const Icon = ICONS[of];
  return (
    <span className={classes.status}>
      <Icon size={15} stroke={1.75} />
      {t(`initiativeStatus.${of}`)}
    </span>
  );
}
