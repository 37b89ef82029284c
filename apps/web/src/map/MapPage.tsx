import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { StrategyMap, type Status, type StrategyMapQuery } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { countStatuses } from '../scorecard/score-tree.js';
import { useFrame } from '../shell/frame.js';
import { Page } from '../shell/Page.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { Inspector } from './Inspector.js';
import { MapCanvas } from './MapCanvas.js';
import { MapChips } from './MapChips.js';
import { MapList } from './MapList.js';
import { mapView } from './map-view.js';
import { StrategyPicker } from './StrategyPicker.js';
import { useStrategies } from './use-strategies.js';

/** The map of a strategy with its scores. */
export function MapPage() {
  const { t } = useWords();
  const time = useTime();
  const { s } = useSearch({ strict: false }) as PageSearch;
  const strategies = useStrategies(time);
  const chosen = s ?? strategies.data?.[0]?.strategy.id;
  if (chosen === undefined) {
    return (
      <Page title={t('pages.map')}>
        <Answered of={strategies}>{() => <Empty>{t('map.none')}</Empty>}</Answered>
      </Page>
    );
  }
  return <StrategyMapPage strategy={chosen} />;
}

function StrategyMapPage({ strategy }: { strategy: string }) {
  const { t, language, code } = useWords();
  const { nameOf } = useFrame();
  const time = useTime();
  const go = useGo();
  const search = useSearch({ strict: false }) as PageSearch;
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false });
  const view = search.view ?? (isNarrow ? 'list' : 'map');
  const [filter, setFilter] = useState<Status>();
  const { cluster, period, asOf, other } = time;
  const strategies = useStrategies(time);
  const answer = useAnswer(StrategyMap, { cluster, strategy, period, asOf, language });
  const before = useAnswer(
    StrategyMap,
    { cluster, strategy, language, period: other?.period ?? period, asOf: other?.asOf },
    { enabled: other !== undefined },
  );
  const map = answer.data?.strategyMap;
  const shown = useMemo(
    () => (answer.data && map ? mapView(map, answer.data, other && before.data) : undefined),
    [answer.data, map, other, before.data],
  );
  const chosen = shown?.cards.find(({ objective }) => objective.id === search.n);
  const vision = map?.vision?.[code as 'en' | 'ru' | 'uk'] ?? map?.vision?.en;
  return (
    <Page
      title={map?.label ?? t('pages.map')}
      lead={map && (vision ?? `${t(`rank.${map.rank}`)} · ${nameOf(map.owner)}`)}
      isLate={answer.isFetching && answer.isPlaceholderData}
      actions={
        <>
          {shown && (
            <MapChips top={shown.top} counts={countStatuses(shown.cards)} chosen={filter} onChoose={setFilter} />
          )}
          {strategies.data && (
            <StrategyPicker rows={strategies.data} chosen={strategy} onPick={(id) => go({ s: id, n: undefined })} />
          )}
          <SegmentedControl
            size="xs"
            aria-label={t('map.view')}
            value={view}
            onChange={(next) => go({ view: next })}
            data={[
              { value: 'map', label: t('map.asMap') },
              { value: 'list', label: t('map.asList') },
            ]}
          />
        </>
      }
      aside={
        chosen &&
        shown &&
        answer.data && (
          <Inspector
            strategy={strategy}
            owner={map?.owner ?? ''}
            card={chosen}
            view={shown}
            measures={measuresOf(answer.data)}
            onSelect={(n) => go({ n })}
          />
        )
      }
    >
      <Answered of={answer}>
        {(data) => {
          if (!map || !shown) return <Empty>{t('map.unknown')}</Empty>;
          if (shown.cards.length === 0) return <Empty>{t('map.empty')}</Empty>;
          const parts = { view: shown, chosen: search.n, onSelect: (n: string | undefined) => go({ n }) };
          return view === 'list' ? (
            <MapList {...parts} strategy={strategy} owner={map.owner} measures={measuresOf(data)} />
          ) : (
            <MapCanvas {...parts} filter={filter} />
          );
        }}
      </Answered>
    </Page>
  );
}

function measuresOf({ measures }: StrategyMapQuery) {
  return new Map((measures?.nodes ?? []).map((measure) => [measure.id, measure]));
}
