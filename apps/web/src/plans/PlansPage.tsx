import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { Waiting } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { ViewTabs } from '../shell/ViewTabs.js';
import { YearLink } from '../shell/YearLink.js';
import { useWords } from '../words/use-words.js';

const VIEWS = ['initiatives', 'money', 'compliance', 'time', 'functional', 'resource', 'operator', 'income'] as const;
type View = (typeof VIEWS)[number];

/** Each view is loaded when it is opened. */
const CONTENTS: Readonly<Record<View, ComponentType>> = {
  initiatives: lazy(async () => ({ default: (await import('./InitiativesView.js')).InitiativesView })),
  money: lazy(async () => ({ default: (await import('./MoneyView.js')).MoneyView })),
  compliance: lazy(async () => ({ default: (await import('./ComplianceView.js')).ComplianceView })),
  time: lazy(async () => ({ default: (await import('./TimeSliceView.js')).TimeSliceView })),
  functional: lazy(async () => ({ default: (await import('./FunctionalSliceView.js')).FunctionalSliceView })),
  resource: lazy(async () => ({ default: (await import('./ResourceSliceView.js')).ResourceSliceView })),
  operator: lazy(async () => ({ default: (await import('./OperatorSliceView.js')).OperatorSliceView })),
  income: lazy(async () => ({ default: (await import('./IncomeView.js')).IncomeView })),
};

/** How the strategies are carried out: action programmes, money and resources, and the slices of the cascade. */
export function PlansPage() {
  const { t, period: periodText } = useWords();
  const { period } = useTime();
  const { view } = useSearch({ strict: false }) as PageSearch;
  const chosen = VIEWS.find((one) => one === view) ?? 'initiatives';
  const Content = CONTENTS[chosen];
  return (
    <Page
      title={t(`plans.titles.${chosen}`)}
      lead={t(`plans.leads.${chosen}`, { period: periodText(period) })}
      actions={<YearLink />}
    >
      <ViewTabs label={t('plans.choose')} views={VIEWS} chosen={chosen} nameOf={(one) => t(`plans.views.${one}`)} />
      <Suspense fallback={<Waiting />}>
        <Content />
      </Suspense>
    </Page>
  );
}
