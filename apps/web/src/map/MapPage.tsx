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
import type { MapOfStrategy } from './map-graph.js';
import { mapView, type MapView } from './map-view.js';
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
  const { t } = useWords();
  const go = useGo();
  const { n } = useSearch({ strict: false }) as PageSearch;
  const [filter, setFilter] = useState<Status>();
  const { answer, shown } = useMap(strategy);
  const view = useView();
  const map = answer.data?.strategyMap;
  const onSelect = (next: string | undefined) => go({ n: next });
  const chosen = shown?.cards.find(({ objective }) => objective.id === n);
  return (
    <Page
      title={map?.label ?? t('pages.map')}
      lead={map && <Lead map={map} />}
      isLate={answer.isFetching && answer.isPlaceholderData}
      actions={<MapActions strategy={strategy} shown={shown} view={view} filter={filter} onFilter={setFilter} />}
      aside={
        map &&
        shown &&
        chosen && (
          <Inspector map={map} card={chosen} view={shown} measures={measuresOf(answer.data)} onSelect={onSelect} />
        )
      }
    >
      <Answered of={answer}>
        {(data) => {
          if (!map || !shown) return <Empty>{t('map.unknown')}</Empty>;
          if (shown.cards.length === 0) return <Empty>{t('map.empty')}</Empty>;
          if (view === 'list') return <MapList map={map} view={shown} measures={measuresOf(data)} />;
          return <MapCanvas view={shown} chosen={n} filter={filter} onSelect={onSelect} />;
        }}
      </Answered>
    </Page>
  );
}

/** The map of a strategy, with what another moment had if one is compared with. */
function useMap(strategy: string) {
  const { language } = useWords();
  const { cluster, period, asOf, other } = useTime();
  const answer = useAnswer(StrategyMap, { cluster, strategy, period, asOf, language });
  const then = other ?? { period, asOf };
  const before = useAnswer(StrategyMap, { cluster, strategy, language, ...then }, { enabled: other !== undefined });
  const map = answer.data?.strategyMap;
  const shown = useMemo(
    () => (answer.data && map ? mapView(map, answer.data, other && before.data) : undefined),
    [answer.data, map, other, before.data],
  );
  return { answer, shown };
}

/** How the map is shown: as the address says, otherwise as a list on narrow screens. */
function useView(): string {
  const { view } = useSearch({ strict: false }) as PageSearch;
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false });
  return view ?? (isNarrow ? 'list' : 'map');
}

/** The vision; strategies without one say whose they are. */
function Lead({ map: { vision, rank, owner } }: { map: MapOfStrategy }) {
  const { t, code } = useWords();
  const { nameOf } = useFrame();
  return vision?.[code as 'en' | 'ru' | 'uk'] ?? vision?.en ?? `${t(`rank.${rank}`)} · ${nameOf(owner)}`;
}

interface MapActionsProps {
  readonly strategy: string;
  readonly shown: MapView | undefined;
  readonly view: string;
  readonly filter: Status | undefined;
  readonly onFilter: (status: Status | undefined) => void;
}

function MapActions({ strategy, shown, view, filter, onFilter }: MapActionsProps) {
  const { t } = useWords();
  const go = useGo();
  const strategies = useStrategies(useTime());
  return (
    <>
      {shown && <MapChips top={shown.top} counts={countStatuses(shown.cards)} chosen={filter} onChoose={onFilter} />}
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
  );
}

function measuresOf(answer: StrategyMapQuery | undefined) {
  return new Map((answer?.measures?.nodes ?? []).map((measure) => [measure.id, measure]));
}
