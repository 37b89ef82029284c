import { Link, type LinkProps } from '@tanstack/react-router';
import IconCalendarCheck from '@tabler/icons-react/icons/IconCalendarCheck';
import IconChartDots from '@tabler/icons-react/icons/IconChartDots';
import IconChartHistogram from '@tabler/icons-react/icons/IconChartHistogram';
import IconChecklist from '@tabler/icons-react/icons/IconChecklist';
import IconFileDiff from '@tabler/icons-react/icons/IconFileDiff';
import IconHierarchy2 from '@tabler/icons-react/icons/IconHierarchy2';
import IconHistory from '@tabler/icons-react/icons/IconHistory';
import IconInbox from '@tabler/icons-react/icons/IconInbox';
import IconKeyboard from '@tabler/icons-react/icons/IconKeyboard';
import IconListDetails from '@tabler/icons-react/icons/IconListDetails';
import IconListTree from '@tabler/icons-react/icons/IconListTree';
import IconAdjustments from '@tabler/icons-react/icons/IconAdjustments';
import IconRosetteDiscountCheck from '@tabler/icons-react/icons/IconRosetteDiscountCheck';
import IconSitemap from '@tabler/icons-react/icons/IconSitemap';
import { useWords } from '../words/use-words.js';
import { OwnTaskCount } from './OwnTaskCount.js';
import type { PageName } from './roles.js';
import classes from './shell.module.css';

const ICONS = {
  worklist: IconInbox,
  scorecard: IconListTree,
  map: IconHierarchy2,
  measures: IconChartHistogram,
  history: IconHistory,
  cascade: IconSitemap,
  plans: IconListDetails,
  analysis: IconChartDots,
  updates: IconKeyboard,
  approvals: IconChecklist,
  cycle: IconCalendarCheck,
  restatements: IconFileDiff,
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
          <Link
            key={page}
            title={t(`pages.${page}`)}
            to={pageAddress(page)}
            params={{ cluster } as never}
            className={classes.page}
            activeProps={{ 'data-on': true, 'aria-current': 'page' } as never}
            {...(onGo === undefined ? {} : { onClick: onGo })}
          >
            <Icon size={17} stroke={1.75} />
            <span>{t(`pages.${page}`)}</span>
            {page === 'worklist' && <OwnTaskCount cluster={cluster} />}
          </Link>
        );
      })}
    </nav>
  );
}
