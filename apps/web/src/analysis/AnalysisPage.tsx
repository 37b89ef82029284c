import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, type ComponentType } from 'react';
import { useAnswer } from '../api/query-client.js';
import { MethodsInForce } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { Answered, Waiting } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { ViewTabs } from '../shell/ViewTabs.js';
import { YearLink } from '../shell/YearLink.js';
import { useWords } from '../words/use-words.js';
import { methodsInForce, type AnalysisViewProps } from './in-force.js';

const VIEWS = ['portrait', 'diagnosis', 'index', 'liquidity', 'scenarios'] as const;
type View = (typeof VIEWS)[number];

/** Each view is loaded when it is opened. */
const CONTENTS: Readonly<Record<View, ComponentType<AnalysisViewProps>>> = {
  portrait: lazy(async () => ({ default: (await import('./PortraitView.js')).PortraitView })),
  diagnosis: lazy(async () => ({ default: (await import('./DiagnosisView.js')).DiagnosisView })),
  index: lazy(async () => ({ default: (await import('./IndexView.js')).IndexView })),
  liquidity: lazy(async () => ({ default: (await import('./LiquidityView.js')).LiquidityView })),
  scenarios: lazy(async () => ({ default: (await import('./ScenariosView.js')).ScenariosView })),
};

/** What the methods of the cluster say about it and its members. */
export function AnalysisPage() {
  const { t, language, period: periodText } = useWords();
  const { cluster, asOf, period } = useTime();
  const { view } = useSearch({ strict: false }) as PageSearch;
  const chosen = VIEWS.find((one) => one === view) ?? 'portrait';
  const answer = useAnswer(MethodsInForce, { cluster, asOf, language });
  const methods = useMemo(() => answer.data && methodsInForce(answer.data), [answer.data]);
  const Content = CONTENTS[chosen];
  return (
    <Page
      title={t(`analysis.views.${chosen}`)}
      lead={t(`analysis.leads.${chosen}`, { period: periodText(period) })}
      isLate={answer.isPlaceholderData}
      actions={<YearLink />}
    >
      <ViewTabs
        label={t('analysis.choose')}
        views={VIEWS}
        chosen={chosen}
        nameOf={(one) => t(`analysis.views.${one}`)}
      />
      <Answered of={answer}>
        {() => <Suspense fallback={<Waiting />}>{methods && <Content methods={methods} />}</Suspense>}
      </Answered>
    </Page>
  );
}
