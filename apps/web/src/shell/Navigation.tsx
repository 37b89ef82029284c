import { Link, type LinkProps } from '@tanstack/react-router';
import { Tooltip } from '@mantine/core';
import IconCalendarCheck from '@tabler/icons-react/icons/IconCalendarCheck';
import IconChartHistogram from '@tabler/icons-react/icons/IconChartHistogram';
import IconChecklist from '@tabler/icons-react/icons/IconChecklist';
import IconHierarchy2 from '@tabler/icons-react/icons/IconHierarchy2';
import IconHistory from '@tabler/icons-react/icons/IconHistory';
import IconKeyboard from '@tabler/icons-react/icons/IconKeyboard';
import IconListTree from '@tabler/icons-react/icons/IconListTree';
import IconAdjustments from '@tabler/icons-react/icons/IconAdjustments';
import IconRosetteDiscountCheck from '@tabler/icons-react/icons/IconRosetteDiscountCheck';
import IconSitemap from '@tabler/icons-react/icons/IconSitemap';
import { useWords } from '../words/use-words.js';
import type { PageName } from './roles.js';
import classes from './shell.module.css';

const ICONS = {
  scorecard: IconListTree,
  map: IconHierarchy2,
  measures: IconChartHistogram,
  history: IconHistory,
  cascade: IconSitemap,
  updates: IconKeyboard,
  approvals: IconChecklist,
  cycle: IconCalendarCheck,
  evaluations: IconRosetteDiscountCheck,
  setup: IconAdjustments,
} as const;

export interface NavigationProps {
  readonly cluster: string;
  readonly pages: readonly PageName[];
  readonly onGo?: () => void;
}

/** The address of a page of a cluster; period and moment are kept by the router. */
export function pageAddress(page: PageName): NonNullable<LinkProps['to']> {
  return `/c/$cluster/${page}` as NonNullable<LinkProps['to']>;
}

/** The pages of the account, in its order. */
export function Navigation({ cluster, pages, onGo }: NavigationProps) {
  const { t } = useWords();
  return (
    <nav className={classes.pages} aria-label={t('shell.pages')} data-region tabIndex={-1}>
      {pages.map((page) => {
        const Icon = ICONS[page];
        return (
          <Tooltip key={page} label={t(`pages.${page}`)} position="right" openDelay={400}>
            <Link
              to={pageAddress(page)}
              params={{ cluster } as never}
              className={classes.page}
              activeProps={{ 'data-on': true, 'aria-current': 'page' } as never}
              {...(onGo === undefined ? {} : { onClick: onGo })}
            >
              <Icon size={17} stroke={1.75} />
              <span>{t(`pages.${page}`)}</span>
            </Link>
          </Tooltip>
        );
      })}
    </nav>
  );
}
